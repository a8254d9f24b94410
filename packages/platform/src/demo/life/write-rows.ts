import { insertRows, type SqlExecutor } from '@klantbeeld/database';
import type { TableRows } from './life-rows.js';
import type { Row } from './row-owner.js';

/** Tables filled together: rows of the same table of several people become one list, tables keep their order. */
export function merged(parts: readonly TableRows[]): TableRows {
  const tables = new Map<string, Row[]>();
  for (const part of parts) {
    for (const [table, rows] of Object.entries(part)) {
      const list = tables.get(table);
      if (list) list.push(...rows);
      else tables.set(table, [...rows]);
    }
  }
  return Object.fromEntries(tables);
}

/** Inserts the rows of each table with one statement; rows that are there stay as they are. */
export async function writeRows(transaction: SqlExecutor, tables: TableRows): Promise<void> {
  for (const [table, rows] of Object.entries(tables)) await insertRows(transaction, table, rows);
}
