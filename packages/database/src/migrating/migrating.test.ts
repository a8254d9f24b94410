import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { provisionDatabases, urlOfSeat, type DatabaseSeat } from '../provisioning/provision.js';
import { openPool, type SqlPool } from '../reading/pool.js';
import { wallForHouse } from '../walls/wall.js';
import { openDatabase, type NamedMigration } from '../writing/database.js';
import { bringUpToDate } from './bring-up-to-date.js';
import { indexMigration, sqlMigration } from './migration.js';

const serverUrl = process.env.KLANTBEELD_TEST_DATABASE_URL!;
const CREATE = sqlMigration('20261122T0000_create', [
  'create table lamp (id int primary key, colour text)',
  ...wallForHouse('migration'),
  ...wallForHouse('lamp'),
  `insert into lamp select number, 'AMBER' from generate_series(1, 1000) as number`,
]);
const ADD = sqlMigration('20261122T0010_add', ['alter table lamp add column is_lit boolean not null default false']);

let seat: DatabaseSeat;
let url: string;
let pool: SqlPool;
beforeAll(async () => {
  seat = { name: `t_${randomUUID().slice(0, 8)}_migrating`, password: randomUUID() };
  await provisionDatabases(serverUrl, [seat]);
  url = urlOfSeat(serverUrl, seat);
  pool = openPool({ url, maximum: 3 });
  await bringTo([CREATE]);
});
afterAll(() => pool.close());

async function bringTo(migrations: readonly NamedMigration[]): Promise<void> {
  await (await openDatabase({ entities: [], migrations }, { url })).close();
}

/** Works on lamps in a transaction until it is told to end. */
async function workOnLamps(): Promise<{ end(): Promise<void> }> {
  const begun = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  const working = pool.transaction(async (transaction) => {
    await transaction.query(`update lamp set colour = 'RED' where id = 1`);
    begun.resolve();
    await asked.promise;
  });
  await begun.promise;
  return {
    end: async () => {
      asked.resolve();
      await working;
    },
  };
}

test('a migration behind somebody who works long lets everybody else pass, and is done once they are ready', async () => {
  const long = await workOnLamps();
  const migrated = bringTo([CREATE, ADD]);
  let longest = 0;
  for (const until = performance.now() + 3_500; performance.now() < until;) {
    const began = performance.now();
    await pool.query('select count(*) from lamp');
    longest = Math.max(longest, performance.now() - began);
  }
  // Two seconds is what it may wait, and so what a reader may wait behind it.
  expect(longest).toBeGreaterThan(500);
  expect(longest).toBeLessThan(2_500);
  await long.end();
  await migrated;
  expect(await pool.query('select is_lit from lamp where id = 1')).toEqual([{ is_lit: false }]);
});

test('a migration whose table is never free says so, and keeps what was done before it', async () => {
  const long = await workOnLamps();
  const locked = async (): Promise<void> => {
    await pool.transaction(async (transaction) => {
      await transaction.query(`set local lock_timeout = '50ms'`);
      await transaction.query('alter table lamp add column shade text');
    });
  };
  const attempt = bringUpToDate(pool, locked, { attempts: 3, pause: 10 });
  await expect(attempt).rejects.toThrow(/^A table could not be brought up to date: it was in use at each of 3 tries/);
  await long.end();
});

test('a migration may take longer than a write may', async () => {
  const [limits] = await pool.transaction(async (transaction) => {
    for (const statement of statementsOf(ADD).slice(0, 2)) await transaction.query(statement);
    return transaction.query(
      `select current_setting('lock_timeout') as lock, current_setting('statement_timeout') as statement`,
    );
  });
  expect(limits).toEqual({ lock: '2s', statement: '1h' });
});

test('processes that start at once do each migration once', async () => {
  const count = sqlMigration('20261122T0020_count', [
    'create table beginning (id int generated always as identity)',
    ...wallForHouse('beginning'),
    'insert into beginning default values',
    'select pg_sleep(0.2)',
  ]);
  await Promise.all([1, 2, 3].map(() => bringTo([CREATE, ADD, count])));
  expect(await pool.query('select count(*) as times from beginning')).toEqual([{ times: 1 }]);
});

test('an index is built while rows are written and others start, anew where a try before left half of it', async () => {
  const byColour = { name: 'lamp_by_colour', on: 'lamp (colour, id)', isUnique: true };
  await pool.query('create index lamp_by_colour on lamp (colour)');
  const long = await workOnLamps();
  const built = Promise.all(
    [1, 2, 3].map(() => bringTo([CREATE, ADD, indexMigration('20261122T0050_find', byColour)])),
  );
  let written = 0;
  for (const until = performance.now() + 500; performance.now() < until; written += 1)
    await pool.query(`update lamp set colour = 'BLUE' where id = 2`);
  expect(written).toBeGreaterThan(10);
  await long.end();
  await built;
  const [index] = await pool.query(
    `select pg_get_indexdef(indexrelid) as definition, indisvalid as "isWhole" from pg_index
      where indexrelid = 'lamp_by_colour'::regclass`,
  );
  expect(index).toEqual({
    definition: 'CREATE UNIQUE INDEX lamp_by_colour ON public.lamp USING btree (colour, id)',
    isWhole: true,
  });
});

test('a migration that fails leaves nothing of itself, and those before it stay', async () => {
  const good = sqlMigration('20261122T0030_good', ['alter table lamp add column height int']);
  const bad = sqlMigration('20261122T0040_bad', [
    'alter table lamp add column width int',
    'alter table lamp drop column nothing',
  ]);
  await expect(bringTo([CREATE, ADD, good, bad])).rejects.toThrow(/nothing/);
  const columns = await pool.query<{ name: string }>(
    `select attname::text as name from pg_attribute where attrelid = 'lamp'::regclass and attnum > 0 order by attnum`,
  );
  expect(columns.map(({ name }) => name)).toEqual(['id', 'colour', 'is_lit', 'height']);
});

/** The statements of a migration, in order. */
function statementsOf({ class: Migration }: NamedMigration): readonly string[] {
  const migration = new Migration(undefined as never, undefined as never);
  migration.up();
  return migration.getQueries() as readonly string[];
}
