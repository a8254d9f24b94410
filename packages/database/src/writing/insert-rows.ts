import type { SqlExecutor } from '../reading/sql-executor.js';

/**
 * Inserts many rows with one statement; each row names its columns, all rows the same ones. Rows whose key exists are
 * left alone, so that a repeat changes nothing. Table and column names come from our own code, never from input.
 */
export async function insertRows(
  transaction: SqlExecutor,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!).map(quoted).join(', ');
  await transaction.query(
    `insert into ${quoted(table)} (${columns})
     select ${columns} from jsonb_populate_recordset(null::${quoted(table)}, $1::jsonb)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}

function quoted(name: string): string {
  if (!/^[a-z_]+$/.test(name)) throw new Error(`${name} is not the name of a table or column.`);
  return `"${name}"`;
}
