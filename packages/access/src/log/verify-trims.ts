import { lastDayOfRetention, todayInTheNetherlands } from '@klantbeeld/domain';
import type { AccessLogKeys } from './access-log-keys.js';
import type { AnchoredHead } from './anchor.js';
import type { LogFinding } from './log-finding.js';
import { isOurs, isSameTrim, type LogTrim } from './log-trim.js';
import { isJustWritten, type ChainBeginning } from './verify-chain.js';

/** What trims are held against. */
export interface TrimEvidence {
  /** Trims as the second place remembers them. */
  readonly anchored: ReadonlyMap<number, LogTrim>;
  /** Seals as the second place remembers them. */
  readonly heads: ReadonlyMap<number, AnchoredHead>;
  readonly keys: AccessLogKeys;
  readonly now: Date;
}

/** Trims that hold, and what is wrong with those of the database. */
export interface TrimVerdict {
  /** Written by the service and known to the second place, oldest first. */
  readonly valid: readonly LogTrim[];
  readonly findings: readonly LogFinding[];
}

/** Verifying takes a while, and clocks differ; a term is counted in days. */
const AHEAD_MILLISECONDS = 24 * 60 * 60_000;

/** Holds the trims of the database against their marks, the second place and the term that they name. */
export function checkTrims(trims: readonly LogTrim[], evidence: TrimEvidence): TrimVerdict {
  const { anchored, keys } = evidence;
  const numbers = new Set(trims.map(({ number }) => number));
  // The service writes no row before these lines are there, and lets nothing go: they count, whatever the rows say.
  const valid = [...anchored.values()].filter((trim) => isOurs(trim, keys)).toSorted((a, b) => a.number - b.number);
  const lost = [...anchored.keys()].filter((number) => !numbers.has(number));
  return {
    valid,
    findings: [
      ...trims.flatMap((trim) => checkRow(trim, evidence)),
      ...lost.map((number) => aboutTrim('DELETED', number, 'the second place remembers it')),
      ...valid.flatMap((trim) => checkSeal(trim, evidence)),
      ...valid.flatMap((trim) => checkTerm(trim, evidence)),
    ],
  };
}

/** Where the log begins after the trims that hold. */
export function beginningAfter(trims: readonly LogTrim[]): ChainBeginning {
  return trims.reduce<ChainBeginning>(
    (beginning, { lastSeal, lastHash, processingUntil, auditUntil }) =>
      lastSeal > beginning.seal
        ? { seal: lastSeal, hash: lastHash, processing: processingUntil, audit: auditUntil }
        : beginning,
    { seal: 0, hash: null, processing: null, audit: null },
  );
}

/** Why a trim let rows go too early, in words; null when it did not, as far as its own row and its last seal tell. */
export function whyTooEarly(trim: LogTrim, head: AnchoredHead | undefined): string | null {
  const on = todayInTheNetherlands(new Date(trim.trimmedAt));
  const isKept = (moment: string): boolean =>
    lastDayOfRetention(todayInTheNetherlands(new Date(moment)), trim.term) >= on;
  if (isKept(trim.newestAt)) return `its newest row is of ${trim.newestAt}`;
  return head && isKept(head.sealedAt) ? `the second place remembers its last seal as of ${head.sealedAt}` : null;
}

function checkRow(trim: LogTrim, { anchored, keys, now }: TrimEvidence): readonly LogFinding[] {
  const known = anchored.get(trim.number);
  if (!isOurs(trim, keys)) {
    return [aboutTrim(known ? 'EDITED' : 'INSERTED', trim.number, 'its mark is not that of the service')];
  }
  if (!known) return isJustWritten(trim.trimmedAt, now) ? [] : [aboutTrim('NOT_ANCHORED', trim.number, rowsOf(trim))];
  return isSameTrim(trim, known) ? [] : [aboutTrim('REWRITTEN', trim.number, rowsOf(known))];
}

function checkSeal(trim: LogTrim, { heads }: TrimEvidence): readonly LogFinding[] {
  const head = heads.get(trim.lastSeal);
  const isKnown =
    head?.hash === trim.lastHash &&
    head.processing.until === trim.processingUntil &&
    head.audit.until === trim.auditUntil;
  return isKnown ? [] : [aboutTrim('REWRITTEN', trim.number, `seal ${trim.lastSeal} is another one there`)];
}

function checkTerm(trim: LogTrim, { heads, now }: TrimEvidence): readonly LogFinding[] {
  const early = whyTooEarly(trim, heads.get(trim.lastSeal));
  if (early !== null) return [aboutTrim('TOO_EARLY', trim.number, early)];
  if (Date.parse(trim.trimmedAt) - now.getTime() < AHEAD_MILLISECONDS) return [];
  return [aboutTrim('TOO_EARLY', trim.number, `${trim.trimmedAt} has not come yet`)];
}

function rowsOf({ processingUntil, auditUntil }: LogTrim): string {
  return `processing_log until row ${processingUntil ?? 0}, access_audit until row ${auditUntil ?? 0}`;
}

function aboutTrim(kind: LogFinding['kind'], number: number, detail: string): LogFinding {
  return { kind, table: 'log_trim', from: number, until: number, detail };
}
