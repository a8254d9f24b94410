import { createHash } from 'node:crypto';
import { MARK_BYTES } from './access-log-keys.js';

/** The rows of one table under a seal. */
export interface SealedRows {
  /** Last row under the seals before, or null when there is none. */
  readonly after: number | null;
  readonly ids: readonly number[];
  /** Marks of the rows one after another. */
  readonly marks: Buffer;
  /** Last row under this seal or an earlier one, or null when there is none. */
  readonly until: number | null;
}

/** A seal: the rows that were committed since the seal before, with a hash over them and over that seal. */
export interface Seal {
  readonly number: number;
  readonly sealedAt: string;
  /** Hash of the seal before; null for the first. */
  readonly previousHash: Buffer | null;
  readonly processing: SealedRows;
  readonly audit: SealedRows;
}

/** SHA-256 over a seal. */
export function hashOfSeal({ number, sealedAt, previousHash, processing, audit }: Seal): Buffer {
  const previous = previousHash?.toString('hex') ?? null;
  const text = JSON.stringify([number, sealedAt, previous, canonical(processing), canonical(audit)]);
  return createHash('sha256').update(text).digest();
}

/** The mark that was sealed for the row at a place of `ids`. */
export function sealedMark(rows: SealedRows, place: number): Buffer {
  return rows.marks.subarray(place * MARK_BYTES, (place + 1) * MARK_BYTES);
}

function canonical({ after, ids, marks, until }: SealedRows): unknown {
  return [after, ids, marks.toString('hex'), until];
}
