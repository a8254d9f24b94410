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

/** A second place for the heads of the chain, out of reach of who can change the database. It only grows. */
export interface Anchor {
  /** Resolves when the head is kept. */
  add(head: AnchoredHead): Promise<void>;
  /** Number of the last head; 0 when there is none. */
  lastNumber(): Promise<number>;
  /** Every head by number; of two with one number the first. */
  heads(): Promise<ReadonlyMap<number, AnchoredHead>>;
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
