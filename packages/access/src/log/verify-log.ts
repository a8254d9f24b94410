import type { AccessLogKeys } from './access-log-keys.js';
import type { Anchor, AnchoredHead } from './anchor.js';
import type { LogFinding, LogVerdict } from './log-finding.js';
import { LOG_TABLES } from './log-rows.js';
import type { LogReader } from './log-store.js';
import { allTrims } from './log-trim.store.js';
import { sealsAfter, type StoredSeal } from './seal.store.js';
import { ChainCheck, type ChainBeginning } from './verify-chain.js';
import { doublesIn } from './verify-doubles.js';
import { RowCheck } from './verify-rows.js';
import { beginningAfter, checkTrims } from './verify-trims.js';

/** What a log is verified with. */
export interface VerifyOptions {
  readonly store: LogReader;
  readonly keys: AccessLogKeys;
  readonly anchor: Anchor;
  readonly now: Date;
}

/** What seals are held against. */
export interface SealEvidence extends Pick<VerifyOptions, 'store' | 'keys' | 'now'> {
  readonly heads: ReadonlyMap<number, AnchoredHead>;
  readonly beginning: ChainBeginning;
  /** Number of the last seal to look at; every one when left out. */
  readonly until?: number;
}

const SEALS_AT_ONCE = 100;
const BEGINNING = `
  select (select max(number) from log_trim) as trim, (select min(number) from log_seal) as seal`;
const OLDEST = 'select occurred_at from access_audit order by id limit 1';

/**
 * Recomputes every row and every seal, and holds the chain, and what went of it after its term, against the second
 * place. Reads only, so it may run beside the service; where rows go meanwhile it looks anew.
 */
export async function verifyAccessLog(options: VerifyOptions): Promise<LogVerdict> {
  for (;;) {
    const before = await beginningNow(options.store);
    const verdict = await verifyOnce(options);
    if ((await beginningNow(options.store)) === before) return verdict;
  }
}

/** Looks at the seals from the beginning on, and at the rows under them. */
export async function checkSeals(evidence: SealEvidence): Promise<{
  readonly chain: ChainCheck;
  readonly processing: RowCheck;
  readonly audit: RowCheck;
  readonly first: StoredSeal | undefined;
  readonly last: StoredSeal | undefined;
  findings(): readonly LogFinding[];
}> {
  const { store, keys, heads, now, beginning, until = Infinity } = evidence;
  const processing = new RowCheck(store, keys, 'processing_log');
  const audit = new RowCheck(store, keys, 'access_audit');
  const chain = new ChainCheck(heads, now, beginning);
  let first: StoredSeal | undefined;
  let last: StoredSeal | undefined;
  for (;;) {
    const found = await sealsAfter(store, last?.number ?? 0, SEALS_AT_ONCE);
    const seals = found.filter(({ number }) => number <= until);
    for (const seal of seals) {
      chain.check(seal);
      await processing.checkSealed(seal.processing);
      await audit.checkSealed(seal.audit);
    }
    first ??= seals[0];
    last = seals.at(-1) ?? last;
    if (seals.length < SEALS_AT_ONCE) break;
  }
  const findings = (): readonly LogFinding[] => [...processing.findings(), ...audit.findings(), ...chain.findings()];
  return { chain, processing, audit, first, last, findings };
}

async function verifyOnce({ store, keys, anchor, now }: VerifyOptions): Promise<LogVerdict> {
  const heads = await anchor.heads();
  // Before those of the database, or one that is written meanwhile would seem to be gone.
  const anchored = await anchor.trims();
  const trims = checkTrims(await allTrims(store), { anchored, heads, keys, now });
  const beginning = beginningAfter(trims.valid);
  const seals = await checkSeals({ store, keys, heads, now, beginning });
  const { processing, audit, first, last } = seals;
  await processing.checkGone(goneUntil(beginning.processing, first, first?.processing.after));
  await audit.checkGone(goneUntil(beginning.audit, first, first?.audit.after));
  await processing.checkUnsealed(last?.processing.until ?? beginning.processing);
  await audit.checkUnsealed(last?.audit.until ?? beginning.audit);
  const found = [...trims.findings, ...seals.findings()];
  for (const table of LOG_TABLES) found.push(...(await doublesIn(store, table, found)));
  return {
    seals: seals.chain.looked,
    rows: processing.looked + audit.looked,
    unsealed: processing.unsealed + audit.unsealed,
    findings: found,
    trims: trims.valid,
    beginsAt: beginning.seal === 0 ? null : await oldestMoment(store),
  };
}

/** Until which row nothing may be left: a trim that is under way has yet to reach what is under the first seal. */
function goneUntil(
  trimmed: number | null,
  first: StoredSeal | undefined,
  after: number | null | undefined,
): number | null {
  if (trimmed === null || !first) return trimmed;
  return Math.min(trimmed, after ?? 0);
}

async function beginningNow(store: LogReader): Promise<string> {
  return JSON.stringify(await store.query(BEGINNING));
}

async function oldestMoment(store: LogReader): Promise<string | null> {
  const [row] = await store.query<{ occurred_at: string }>(OLDEST);
  return row?.occurred_at ?? null;
}
