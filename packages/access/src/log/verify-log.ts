import type { AccessLogKeys } from './access-log-keys.js';
import type { Anchor, AnchoredHead } from './anchor.js';
import type { LogFinding, LogVerdict } from './log-finding.js';
import type { LogReader } from './log-store.js';
import { hashOfSeal } from './seal.js';
import { sealsAfter, type StoredSeal } from './seal.store.js';
import { RowCheck } from './verify-rows.js';

/** What a log is verified with. */
export interface VerifyOptions {
  readonly store: LogReader;
  readonly keys: AccessLogKeys;
  readonly anchor: Anchor;
  readonly now: Date;
}

const SEALS_AT_ONCE = 100;
/** A seal reaches the second place a moment after the database. */
const ANCHORED_WITHIN_MILLISECONDS = 60_000;

/**
 * Recomputes every row and every seal, and holds the chain against the second place. Reads only, so it may run beside
 * the service.
 */
export async function verifyAccessLog({ store, keys, anchor, now }: VerifyOptions): Promise<LogVerdict> {
  const heads = await anchor.heads();
  const processing = new RowCheck(store, keys, 'processing_log');
  const audit = new RowCheck(store, keys, 'access_audit');
  const chain = new ChainCheck(heads, now);
  let last: StoredSeal | undefined;
  for (;;) {
    const seals = await sealsAfter(store, last?.number ?? 0, SEALS_AT_ONCE);
    for (const seal of seals) {
      chain.check(seal);
      await processing.checkSealed(seal.processing);
      await audit.checkSealed(seal.audit);
    }
    last = seals.at(-1) ?? last;
    if (seals.length < SEALS_AT_ONCE) break;
  }
  await processing.checkUnsealed(last?.processing.until ?? null);
  await audit.checkUnsealed(last?.audit.until ?? null);
  return {
    seals: chain.looked,
    rows: processing.looked + audit.looked,
    unsealed: processing.unsealed + audit.unsealed,
    findings: [...processing.findings(), ...audit.findings(), ...chain.findings()],
  };
}

/** Holds the seals against one another and against the second place. */
class ChainCheck {
  private readonly edited: number[] = [];
  private readonly rewritten: StoredSeal[] = [];
  private readonly notAnchored: number[] = [];
  private readonly missing: number[] = [];
  private previous: StoredSeal | undefined;
  looked = 0;

  constructor(
    private readonly heads: ReadonlyMap<number, AnchoredHead>,
    private readonly now: Date,
  ) {}

  check(seal: StoredSeal): void {
    this.noteMissing(seal.number);
    const anchored = this.heads.get(seal.number);
    if (!hashOfSeal(seal).equals(seal.hash) || !this.follows(seal)) this.edited.push(seal.number);
    else if (anchored && anchored.hash !== seal.hash.toString('hex')) this.rewritten.push(seal);
    else if (!anchored && !this.isNew(seal)) this.notAnchored.push(seal.number);
    this.previous = seal;
    this.looked += 1;
  }

  findings(): readonly LogFinding[] {
    const last = this.previous?.number ?? 0;
    const tail = [...this.heads.values()].filter((head) => head.number > last).sort((a, b) => a.number - b.number);
    return [
      ...this.edited.map((number) => aboutSeals('EDITED', number, number, '')),
      ...this.missing.map((number) => aboutSeals('DELETED', number, number, rowsUnder(this.heads.get(number)))),
      ...(this.rewritten.length === 0 ? [] : [rewritten(this.rewritten)]),
      ...(this.notAnchored.length === 0
        ? []
        : [aboutSeals('NOT_ANCHORED', this.notAnchored[0]!, this.notAnchored.at(-1)!, '')]),
      ...(tail.length === 0
        ? []
        : [aboutSeals('CUT', tail[0]!.number, tail.at(-1)!.number, rowsUnder(tail[0], tail.at(-1)))]),
    ];
  }

  /** Whether the seal holds the hash of the one before it; where that one is gone, the second place remembers it. */
  private follows(seal: StoredSeal): boolean {
    const before = this.previous?.number === seal.number - 1 ? this.previous.hash.toString('hex') : undefined;
    const expected = before ?? this.heads.get(seal.number - 1)?.hash ?? null;
    return (seal.previousHash?.toString('hex') ?? null) === expected || this.isAfterCut(seal);
  }

  /** After a tail was cut the service seals on from what is left, under a number that was never used. */
  private isAfterCut(seal: StoredSeal): boolean {
    const previous = this.previous?.hash.toString('hex') ?? null;
    return this.missing.at(-1) === seal.number - 1 && (seal.previousHash?.toString('hex') ?? null) === previous;
  }

  private noteMissing(number: number): void {
    for (let gone = (this.previous?.number ?? 0) + 1; gone < number; gone += 1) this.missing.push(gone);
  }

  private isNew(seal: StoredSeal): boolean {
    return this.now.getTime() - Date.parse(seal.sealedAt) < ANCHORED_WITHIN_MILLISECONDS;
  }
}

function rewritten(seals: readonly StoredSeal[]): LogFinding {
  const { processing, audit } = seals[0]!;
  const rows = `from processing_log row ${processing.ids[0] ?? processing.until} and access_audit row ${audit.ids[0] ?? audit.until} on`;
  return aboutSeals('REWRITTEN', seals[0]!.number, seals.at(-1)!.number, rows);
}

function aboutSeals(kind: LogFinding['kind'], from: number, until: number, detail: string): LogFinding {
  return { kind, table: 'log_seal', from, until, detail };
}

/** The rows that were under some seals, as the second place remembers. */
function rowsUnder(first: AnchoredHead | undefined, last: AnchoredHead | undefined = first): string {
  if (!first || !last) return '';
  const span = (table: string, from: number | null, until: number | null): string =>
    `${table} rows ${(from ?? 0) + 1} to ${until ?? 0}`;
  return `${span('processing_log', first.processing.after, last.processing.until)}, ${span('access_audit', first.audit.after, last.audit.until)}`;
}
