import type { LogReader } from './log-store.js';
import type { Seal } from './seal.js';

/** A seal as it stands in the database. */
export interface StoredSeal extends Seal {
  readonly hash: Buffer;
}

interface SealRow {
  readonly number: number;
  readonly sealed_at: string;
  readonly previous_hash: Buffer | null;
  readonly processing_after: number | null;
  readonly processing_ids: readonly string[];
  readonly processing_marks: Buffer;
  readonly processing_until: number | null;
  readonly audit_after: number | null;
  readonly audit_ids: readonly string[];
  readonly audit_marks: Buffer;
  readonly audit_until: number | null;
  readonly hash: Buffer;
}

const COLUMNS = `number, sealed_at, previous_hash, processing_after, processing_ids, processing_marks, processing_until,
  audit_after, audit_ids, audit_marks, audit_until, hash`;
const LAST = `select ${COLUMNS} from log_seal order by number desc limit 1`;
const AFTER = `select ${COLUMNS} from log_seal where number > $1 order by number limit $2`;
const ADD = `insert into log_seal (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;

/** The newest seal, or null. */
export async function lastSeal(store: LogReader): Promise<StoredSeal | null> {
  const [row] = await store.query<SealRow>(LAST, [], 'log-seal-last');
  return row ? sealOf(row) : null;
}

/** Seals after a number, in order, at most `limit`. */
export async function sealsAfter(store: LogReader, number: number, limit: number): Promise<readonly StoredSeal[]> {
  return (await store.query<SealRow>(AFTER, [number, limit], 'log-seal-after')).map(sealOf);
}

/** Adds a seal. */
export async function addSeal(store: LogReader, { processing, audit, ...seal }: StoredSeal): Promise<void> {
  await store.query(
    ADD,
    [
      seal.number,
      seal.sealedAt,
      seal.previousHash,
      processing.after,
      processing.ids,
      processing.marks,
      processing.until,
      audit.after,
      audit.ids,
      audit.marks,
      audit.until,
      seal.hash,
    ],
    'log-seal-add',
  );
}

function sealOf(row: SealRow): StoredSeal {
  return {
    number: row.number,
    sealedAt: row.sealed_at,
    previousHash: row.previous_hash,
    processing: {
      after: row.processing_after,
      ids: row.processing_ids.map(Number),
      marks: row.processing_marks,
      until: row.processing_until,
    },
    audit: {
      after: row.audit_after,
      ids: row.audit_ids.map(Number),
      marks: row.audit_marks,
      until: row.audit_until,
    },
    hash: row.hash,
  };
}
