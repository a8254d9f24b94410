import type { AnchoredHead } from './anchor.js';
import type { LogFinding } from './log-finding.js';
import { hashOfSeal } from './seal.js';
import type { StoredSeal } from './seal.store.js';
import { spans } from './spans.js';

/** Where a chain begins: after a seal that went, or at the very beginning. */
export interface ChainBeginning {
  /** Number of the last seal that went; 0 when none did. */
  readonly seal: number;
  /** Its hash, in hexadecimal digits. */
  readonly hash: string | null;
  /** Last row of each table that went. */
  readonly processing: number | null;
  readonly audit: number | null;
}

/** A seal or a trim reaches the second place a moment after the database. */
const ANCHORED_WITHIN_MILLISECONDS = 60_000;

/** Whether something was written so short ago that the second place may not have it yet. */
export function isJustWritten(moment: string, now: Date): boolean {
  return now.getTime() - Date.parse(moment) < ANCHORED_WITHIN_MILLISECONDS;
}

/** Holds the seals against one another and against the second place. */
export class ChainCheck {
  private readonly edited: number[] = [];
  private readonly rewritten: StoredSeal[] = [];
  private readonly notAnchored: number[] = [];
  private readonly missing: number[] = [];
  private previous: StoredSeal | undefined;
  /** Seals that were looked at. */
  looked = 0;

  constructor(
    private readonly heads: ReadonlyMap<number, AnchoredHead>,
    private readonly now: Date,
    private readonly beginning: ChainBeginning,
  ) {}

  /** Looks at the next seal. */
  check(seal: StoredSeal): void {
    this.noteMissing(seal.number);
    const anchored = this.heads.get(seal.number);
    if (!hashOfSeal(seal).equals(seal.hash) || !this.follows(seal)) this.edited.push(seal.number);
    else if (anchored && anchored.hash !== seal.hash.toString('hex')) this.rewritten.push(seal);
    else if (!anchored && !isJustWritten(seal.sealedAt, this.now)) this.notAnchored.push(seal.number);
    this.previous = seal;
    this.looked += 1;
  }

  /** What does not fit, once every seal was looked at. */
  findings(): readonly LogFinding[] {
    const last = Math.max(this.previous?.number ?? 0, this.beginning.seal);
    const tail = [...this.heads.values()].filter((head) => head.number > last).sort((a, b) => a.number - b.number);
    return [
      ...this.edited.map((number) => aboutSeals('EDITED', number, number, '')),
      ...spans(this.missing).map(([from, until]) =>
        aboutSeals('DELETED', from, until, rowsUnder(this.heads.get(from), this.heads.get(until))),
      ),
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
    const { seal: number, hash } = this.before;
    const expected = (number === seal.number - 1 ? hash : null) ?? this.heads.get(seal.number - 1)?.hash ?? null;
    return (seal.previousHash?.toString('hex') ?? null) === expected || this.isAfterCut(seal);
  }

  /** After a tail was cut the service seals on from what is left, under a number that was never used. */
  private isAfterCut(seal: StoredSeal): boolean {
    return this.missing.at(-1) === seal.number - 1 && (seal.previousHash?.toString('hex') ?? null) === this.before.hash;
  }

  private get before(): Pick<ChainBeginning, 'seal' | 'hash'> {
    return this.previous ? { seal: this.previous.number, hash: this.previous.hash.toString('hex') } : this.beginning;
  }

  private noteMissing(number: number): void {
    for (let gone = this.before.seal + 1; gone < number; gone += 1) this.missing.push(gone);
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
