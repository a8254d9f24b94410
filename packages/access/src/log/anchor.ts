import type { LogTrim } from './log-trim.js';
import type { StoredSeal } from './seal.store.js';

/** Rows of one table under a seal, as the second place remembers them. */
export interface AnchoredRows {
  readonly after: number | null;
  readonly until: number | null;
  readonly count: number;
}

/** What the second place remembers of a seal. */
export interface AnchoredHead {
  readonly number: number;
  /** Hash of the seal, in hexadecimal digits. */
  readonly hash: string;
  readonly sealedAt: string;
  readonly processing: AnchoredRows;
  readonly audit: AnchoredRows;
}

/** Seals by number: after the one, until and including the other. */
export interface SealSpan {
  readonly after: number;
  readonly until: number;
}

/** A second place for the heads of the chain, out of reach of who can change the database. It only grows. */
export interface Anchor {
  /** Resolves when the head is kept. */
  add(head: AnchoredHead): Promise<void>;
  /** Number of the last head; 0 when there is none. */
  lastNumber(): Promise<number>;
  /** Every head by number, or those of a span; of two with one number the first. */
  heads(span?: SealSpan): Promise<ReadonlyMap<number, AnchoredHead>>;
  /** Resolves when the trim is kept; only then may anything go by it. */
  addTrim(trim: LogTrim): Promise<void>;
  /** Every trim by number; of two with one number the first. */
  trims(): Promise<ReadonlyMap<number, LogTrim>>;
}

/** What to remember of a seal. */
export function headOf({ number, hash, sealedAt, processing, audit }: StoredSeal): AnchoredHead {
  return {
    number,
    hash: hash.toString('hex'),
    sealedAt,
    processing: { after: processing.after, until: processing.until, count: processing.ids.length },
    audit: { after: audit.after, until: audit.until, count: audit.ids.length },
  };
}
