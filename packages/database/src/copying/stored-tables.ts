import type { SqlExecutor } from '../reading/sql-executor.js';

/** A table whose rows are copied. */
export interface StoredTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** The table in which the migrator writes down what it did; a database that is restored gets its own. */
const HISTORY = 'migration';

const TABLES = `
  select c.relname as name,
         array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
     and c.relname <> '${HISTORY}'
   group by c.relname order by c.relname`;
const MIGRATIONS = `select name from ${HISTORY} order by id`;
const SEQUENCES = `
  select sequencename::text as name, last_value as last from pg_sequences
   where schemaname = 'public' and last_value is not null and sequencename <> '${HISTORY}_id_seq'
   order by sequencename`;

/** Every table with rows of ours, by name; without the history of migrations. */
export function storedTables(executor: SqlExecutor): Promise<StoredTable[]> {
  return executor.query<StoredTable>(TABLES);
}

/** Names of the migrations that this database has seen, oldest first. */
export async function migrationsDone(executor: SqlExecutor): Promise<readonly string[]> {
  return (await executor.query<{ name: string }>(MIGRATIONS)).map(({ name }) => name);
}

/** How far each sequence has counted. Sequences follow no snapshot: read after one is taken they are ahead of it, never behind. */
export async function sequencesNow(executor: SqlExecutor): Promise<Readonly<Record<string, number>>> {
  const rows = await executor.query<{ name: string; last: number }>(SEQUENCES);
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]));
}

/** A name as SQL takes it. Throws on one that none of our migrations could have given. */
export function quotedName(name: string): string {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new Error(`${name} is not the name of a table, column or sequence.`);
  return `"${name}"`;
}
