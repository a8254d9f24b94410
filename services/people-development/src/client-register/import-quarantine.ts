import type { SqlExecutor } from '@klantbeeld/database';
import type { BsnVault } from '@klantbeeld/domain';

/** A record, or an older version of one, that was not taken in. Holds no value from the record itself. */
export interface QuarantinedRecord {
  /** Kind of import, such as `brp-persons`. */
  readonly importKind: string;
  /** Name of the file. */
  readonly file: string;
  /** Line in the file, from 1. */
  readonly line: number;
  /** Column: element number and Dutch name. */
  readonly column: string;
  /** What is wrong. */
  readonly problem: string;
  /** What somebody can do about it. */
  readonly mend: string;
  /** What stood there; only a keyed hash of it is kept, to know it again. */
  readonly content: string;
}

const KEEP = `
  insert into import_quarantine as kept (import_kind, file_name, line, column_name, reason, mend, content_hash)
  select distinct on (import_kind, content_hash, column_name, reason)
         import_kind, file_name, line, column_name, reason, mend, content_hash
    from unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::text[], $6::text[], $7::bytea[])
      as record (import_kind, file_name, line, column_name, reason, mend, content_hash)
      on conflict on constraint import_quarantine_once
      do update set file_name = excluded.file_name, line = excluded.line, mend = excluded.mend, last_seen_at = now()`;

/** Keeps quarantined records for the operator; the same record delivered again is not kept twice. */
export async function keepInQuarantine(
  transaction: SqlExecutor,
  vault: BsnVault,
  records: readonly QuarantinedRecord[],
): Promise<void> {
  if (records.length === 0) return;
  await transaction.query(
    KEEP,
    [
      records.map((record) => record.importKind),
      records.map((record) => record.file),
      records.map((record) => record.line),
      records.map((record) => record.column),
      records.map((record) => record.problem),
      records.map((record) => record.mend),
      records.map((record) => vault.lookupKey(record.content)),
    ],
    'import-quarantine',
  );
}
