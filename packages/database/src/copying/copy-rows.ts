import type { SqlExecutor } from '../reading/sql-executor.js';
import { quotedName, type StoredTable } from './stored-tables.js';

/** Rows that are in memory at once; one seal of an access log may be hundreds of kilobytes. */
const ROWS_AT_ONCE = 100;

/**
 * The rows of a table, each as PostgreSQL writes a row of these columns as text: exact for every type, in any number. Ask
 * it inside a transaction; one table at a time.
 */
export async function* rowsAsText(transaction: SqlExecutor, { name, columns }: StoredTable): AsyncGenerator<string> {
  const row = `row(${columns.map(quotedName).join(', ')})::text`;
  await transaction.query(`declare copied_rows no scroll cursor for select ${row} as row from ${quotedName(name)}`);
  for (;;) {
    const rows = await transaction.query<{ row: string }>(`fetch ${ROWS_AT_ONCE} from copied_rows`);
    for (const { row } of rows) yield row;
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await transaction.query('close copied_rows');
}

/**
 * Puts rows of `rowsAsText` into a table that has the same columns, in whatever order it has them; resolves to how many.
 * Ask it inside a transaction.
 */
export async function insertTextRows(
  transaction: SqlExecutor,
  { name, columns }: StoredTable,
  rows: AsyncIterable<string>,
): Promise<number> {
  const names = columns.map(quotedName).join(', ');
  const shape = quotedName(`${name}_as_copied`);
  await transaction.query(
    `create temporary table ${shape} on commit drop as select ${names} from ${quotedName(name)} with no data`,
  );
  const sql = `insert into ${quotedName(name)} (${names}) overriding system value
               select ${names} from unnest($1::pg_temp.${shape}[])`;
  let count = 0;
  let waiting: string[] = [];
  const send = async (): Promise<void> => {
    if (waiting.length > 0) await transaction.query(sql, [waiting]);
    count += waiting.length;
    waiting = [];
  };
  for await (const row of rows) {
    waiting.push(row);
    if (waiting.length === ROWS_AT_ONCE) await send();
  }
  await send();
  return count;
}

interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

const FOREIGN_KEYS = `
  select r.relname::text as table, c.conname::text as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_class r on r.oid = c.conrelid
   where c.contype = 'f' and c.conparentid = 0 and c.connamespace = 'public'::regnamespace order by 1, 2`;

/** Lets tables be filled in any order: foreign keys are taken off first, and put back, and so checked, at the end. */
export async function withoutForeignKeys(transaction: SqlExecutor, work: () => Promise<void>): Promise<void> {
  const keys = await transaction.query<ForeignKey>(FOREIGN_KEYS);
  for (const { table, name } of keys)
    await transaction.query(`alter table ${quotedName(table)} drop constraint ${quotedName(name)}`);
  await work();
  for (const { table, name, definition } of keys)
    await transaction.query(`alter table ${quotedName(table)} add constraint ${quotedName(name)} ${definition}`);
}

/** Lets tables be filled as they were: what triggers made of their rows is among the rows that come. */
export async function withoutTriggers(
  transaction: SqlExecutor,
  tables: readonly StoredTable[],
  work: () => Promise<void>,
): Promise<void> {
  for (const { name } of tables) await transaction.query(`alter table ${quotedName(name)} disable trigger user`);
  await work();
  for (const { name } of tables) await transaction.query(`alter table ${quotedName(name)} enable trigger user`);
}

/** Takes out what migrations put into a new table, such as terms of the law: a backup brings its own. */
export async function emptyTable(transaction: SqlExecutor, { name }: StoredTable): Promise<void> {
  const table = quotedName(name);
  const [row] = await transaction.query<{ filled: boolean }>(`select exists (select from ${table}) as filled`);
  // A statement that deletes nothing is refused too by the tables that only grow.
  if (row!.filled) await transaction.query(`delete from ${table}`);
}

/** How many rows a table has. */
export async function countRows(executor: SqlExecutor, { name }: StoredTable): Promise<number> {
  const [row] = await executor.query<{ rows: number }>(`select count(*) as rows from ${quotedName(name)}`);
  return row!.rows;
}

/** Lets a sequence count on from a value. */
export async function setSequence(executor: SqlExecutor, name: string, last: number): Promise<void> {
  await executor.query('select setval($1::regclass, $2::bigint)', [quotedName(name), last]);
}
