import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';
import { CASELOAD_FUNCTION, FOREIGN_KEYS } from './peers-schema.js';
import { rowsOf, withClient } from './sql.js';

/** The database that all peers read: the rows of our four, in one place and without walls. */
export const PEERS_DATABASE = 'bench_peers';

/** Tables by the service that keeps them. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  'people-development': [
    'client',
    'client_contact',
    'intake',
    'participation_measurement',
    'employer',
    'placement',
    'assignment',
  ],
  benefits: ['benefit', 'benefit_period', 'sanction'],
  'sheltered-employment': ['wsw_indication'],
  support: ['support_arrangement'],
};

/** Makes that database: the same columns, rows and indexes; foreign keys between all of them; no row level security. */
export async function copyForPeers(urlOf: (database: string) => string): Promise<void> {
  await rowsOf(urlOf('postgres'), `create database ${PEERS_DATABASE}`);
  // The server writes and reads these files itself, under an account of its own.
  const folder = await mkdtemp(join(tmpdir(), 'klantbeeld-copy-'));
  await chmod(folder, 0o777);
  try {
    await withClient(urlOf(PEERS_DATABASE), async (peers) => {
      for (const [service, tables] of Object.entries(TABLES)) {
        await withClient(urlOf(service), async (ours) => {
          for (const table of tables) await copyTable(ours, peers, table, join(folder, table));
        });
      }
      for (const statement of [...FOREIGN_KEYS, CASELOAD_FUNCTION]) await peers.query(statement);
      await peers.query('vacuum analyze');
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const COLUMNS = `
  select string_agg(format('%I %s%s%s', attname, format_type(atttypid, atttypmod),
           case when collname = 'C' then ' collate "C"' else '' end,
           case when attnotnull then ' not null' else '' end), ', ' order by attnum) as columns
    from pg_attribute a left join pg_collation c on c.oid = a.attcollation
   where attrelid = $1::regclass and attnum > 0 and not attisdropped`;

const CONSTRAINTS = `
  select format('alter table %s add constraint %I %s', $1::text, conname, pg_get_constraintdef(oid)) as statement
    from pg_constraint where conrelid = $1::regclass and contype in ('p', 'u') order by contype`;

const INDEXES = `
  select indexdef as statement from pg_indexes
   where tablename = $1 and indexname not in (select conname from pg_constraint where conrelid = $1::regclass)`;

async function copyTable(ours: Client, peers: Client, table: string, file: string): Promise<void> {
  const { rows } = await ours.query<{ columns: string }>(COLUMNS, [table]);
  await peers.query(`create table ${table} (${rows[0]!.columns})`);
  await ours.query(`copy ${table} to '${file}' with (format binary)`);
  await peers.query(`copy ${table} from '${file}' with (format binary)`);
  await rm(file, { force: true });
  for (const text of [CONSTRAINTS, INDEXES]) {
    const { rows: made } = await ours.query<{ statement: string }>(text, [table]);
    for (const { statement } of made) await peers.query(statement);
  }
}
