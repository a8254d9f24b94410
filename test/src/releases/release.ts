import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrationsDone, type SqlExecutor, type SqlPool } from '@klantbeeld/database';
import type { OpenDatabases } from '@klantbeeld/platform';
import { REPOSITORY } from '../world/process.js';

/** A column as an insert of older code meets it. */
export interface ReleasedColumn {
  readonly type: string;
  /** Whether an insert that does not name it, or gives null, is taken. */
  readonly isOptional: boolean;
}

/** What the code of one release asks of one database. */
export interface ReleasedDatabase {
  readonly migrations: readonly string[];
  /** By table and column. */
  readonly columns: Readonly<Record<string, Readonly<Record<string, ReleasedColumn>>>>;
  /** Every statement that was seen. */
  readonly statements: readonly string[];
}

/** What was recorded of a release, by database. */
export type Release = Readonly<Record<string, ReleasedDatabase>>;

/** Folder with one file a release. */
export const RELEASES = join(REPOSITORY, 'test/releases');

// Of a column with a type of its own, what that is made of: it is what is sent and taken.
const COLUMNS = `
  select c.relname::text as "table", a.attname::text as "column",
         format_type(coalesce(nullif(t.typbasetype, 0), t.oid), a.atttypmod) as type,
         not a.attnotnull or a.atthasdef or a.attidentity <> '' as "isOptional"
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1, 2`;

/** Versions that were recorded, oldest first. */
export function recordedVersions(): readonly string[] {
  const numbers = (version: string): number[] => version.split('.').map(Number);
  const versions = readdirSync(RELEASES).map((file) => file.replace(/\.json$/, ''));
  return versions.toSorted((one, other) => {
    const [left, right] = [numbers(one), numbers(other)];
    return left[0]! - right[0]! || left[1]! - right[1]! || left[2]! - right[2]!;
  });
}

/** What was recorded of a version. */
export function readRelease(version: string): Release {
  return JSON.parse(readFileSync(join(RELEASES, `${version}.json`), 'utf8')) as Release;
}

/** The columns of a database as they are now. */
export async function columnsNow(database: SqlExecutor): Promise<ReleasedDatabase['columns']> {
  const rows = await database.query<ReleasedColumn & { table: string; column: string }>(COLUMNS);
  const tables: Record<string, Record<string, ReleasedColumn>> = {};
  for (const { table, column, ...facts } of rows) (tables[table] ??= {})[column] = facts;
  return tables;
}

/** Statements that this database cannot prepare, with the reason. */
export async function unpreparable(
  database: Pick<OpenDatabases['events'], 'transaction'>,
  statements: readonly string[],
): Promise<readonly { readonly statement: string; readonly reason: string }[]> {
  const failures: { statement: string; reason: string }[] = [];
  await database.transaction(async (transaction) => {
    for (const statement of statements) {
      await transaction.query('savepoint before');
      try {
        await transaction.query(`prepare recorded as ${statement}`);
        await transaction.query('deallocate recorded');
      } catch (error) {
        failures.push({ statement, reason: (error as Error).message });
      }
      await transaction.query('rollback to savepoint before');
    }
  });
  return failures;
}

/** What stands in a database now, with the statements that it can prepare. */
export async function recordDatabase(
  database: OpenDatabases['events'],
  seen: readonly string[],
): Promise<ReleasedDatabase> {
  const failures = new Set((await unpreparable(database, seen)).map(({ statement }) => statement));
  return {
    migrations: await migrationsDone(database),
    columns: await columnsNow(database),
    statements: seen.filter((statement) => !failures.has(statement)).toSorted(),
  };
}

/** What of a release a database no longer takes, in words. */
export async function brokenBy(database: SqlPool, released: ReleasedDatabase): Promise<readonly string[]> {
  const failures = await unpreparable(database, released.statements);
  const now = await columnsNow(database);
  const problems = failures.map(({ statement, reason }) => `${reason}: ${statement.trim().slice(0, 200)}`);
  for (const [table, columns] of Object.entries(released.columns)) {
    for (const [column, { type, isOptional }] of Object.entries(now[table] ?? {})) {
      const before = columns[column];
      if (before && before.type !== type) problems.push(`${table}.${column} was ${before.type} and is ${type}`);
      if (!isOptional && (before?.isOptional ?? true))
        problems.push(`${table}.${column} takes no null and has no default, and older code does not give it`);
    }
  }
  return problems;
}
