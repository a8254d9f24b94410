import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { sqlMigration } from '../migrating/migration.js';
import { provisionDatabases, urlOfSeat, type DatabaseSeat } from '../provisioning/provision.js';
import { openDatabase, type Database, type NamedMigration } from '../writing/database.js';
import { HOUSE, type Reach } from './reach.js';
import {
  wallByMunicipality,
  wallByStaff,
  wallForHouse,
  wallForReference,
  wallForWriting,
  wallThrough,
} from './wall.js';

const serverUrl = process.env.KLANTBEELD_TEST_DATABASE_URL!;

function newSeat(): DatabaseSeat {
  return { name: `t_${randomUUID().slice(0, 8)}_walls`, password: randomUUID() };
}

const TABLES = sqlMigration('20261122T0000_create', [
  'create table garden (id int primary key, municipality_code text)',
  'create table tree (id int primary key, garden_id int not null)',
  'create table gardener_key (staff_id text not null)',
  'create table diary (line text not null)',
  'create table season (name text not null)',
]);
const WALLS = sqlMigration('20261122T0010_wall', [
  ...wallForHouse('migration'),
  ...wallByMunicipality('garden'),
  ...wallThrough('tree', 'garden', 'garden_id'),
  ...wallByStaff('gardener_key'),
  ...wallForWriting('diary'),
  ...wallForReference('season'),
]);

async function openGardens(seat: DatabaseSeat, migrations: readonly NamedMigration[]): Promise<Database> {
  await provisionDatabases(serverUrl, [seat]);
  return openDatabase({ entities: [], migrations }, { url: urlOfSeat(serverUrl, seat) });
}

const seat = newSeat();
let database: Database;
beforeAll(async () => {
  database = await openGardens(seat, [TABLES, WALLS]);
  await database.transaction(async (transaction) => {
    await transaction.query(`insert into garden values (1, 'GM0141'), (2, 'GM1674'), (3, null)`);
    await transaction.query('insert into tree values (10, 1), (20, 2), (30, 3)');
    await transaction.query(`insert into gardener_key values ('con-1'), ('con-2')`);
    await transaction.query(`insert into season values ('winter')`);
  });
});
afterAll(() => database.close());

const ALMELO: Reach = { municipalities: ['GM0141'], staffId: 'con-1' };
const COMPANY: Reach = { municipalities: ['GM0141', 'GM1674'], staffId: 'sw-1' };
const NOBODY: Reach = { municipalities: [], staffId: null };

async function ids(reach: Reach, table: string): Promise<unknown[]> {
  const rows = await database.within(reach).query<{ id: unknown }>(`select id from ${table} order by id`);
  return rows.map(({ id }) => id);
}

test('who works for a municipality reaches its rows and those that belong to them', async () => {
  expect([await ids(ALMELO, 'garden'), await ids(ALMELO, 'tree')]).toEqual([[1], [10]]);
  expect([await ids(COMPANY, 'garden'), await ids(COMPANY, 'tree')]).toEqual([
    [1, 2],
    [10, 20],
  ]);
  expect([await ids(NOBODY, 'garden'), await ids(NOBODY, 'tree')]).toEqual([[], []]);
});

test('a row of no municipality is for the house alone', async () => {
  expect([await ids(HOUSE, 'garden'), await ids(HOUSE, 'tree')]).toEqual([
    [1, 2, 3],
    [10, 20, 30],
  ]);
});

test('the reach of one question is gone before the next one on the same connection', async () => {
  const asked = await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      ids(index % 3 === 0 ? ALMELO : index % 3 === 1 ? COMPANY : NOBODY, 'garden'),
    ),
  );
  expect(asked).toEqual(asked.map((_, index) => [[1], [1, 2], []][index % 3]));
});

test('a statement that fails leaves its connection fit for the next one', async () => {
  const failing = Array.from({ length: 12 }, () => database.within(ALMELO).query('select 1 / 0'));
  const outcomes = await Promise.allSettled(failing);
  expect(outcomes.map(({ status }) => status)).toEqual(Array(12).fill('rejected'));
  expect(await ids(ALMELO, 'garden')).toEqual([1]);
});

test('reads cannot write', async () => {
  const write = database.within(COMPANY).query('delete from garden');
  await expect(write).rejects.toThrow('read-only transaction');
});

test('a unit of work reaches no further than who it is done for', async () => {
  const rename = `update garden set municipality_code = 'GM0141' returning id`;
  const renamed = await database.within(ALMELO).write(({ sql }) => sql.query<{ id: number }>(rename));
  expect(renamed).toEqual([{ id: 1 }]);
  const giveAway = database
    .within(ALMELO)
    .write(({ sql }) => sql.query(`update garden set municipality_code = 'GM1674'`));
  await expect(giveAway).rejects.toThrow('row-level security');
});

test('a member of staff reaches the own keys only', async () => {
  const keys = await database.within(ALMELO).query('select staff_id from gardener_key');
  expect(keys).toEqual([{ staff_id: 'con-1' }]);
});

test('what happened is added by requests and read by the house', async () => {
  await database.within(ALMELO).write(({ sql }) => sql.query(`insert into diary values ('watered')`));
  expect(await database.within(COMPANY).query('select line from diary')).toEqual([]);
  expect(await database.query('select line from diary')).toEqual([{ line: 'watered' }]);
});

test('reference data is read by whoever works for a municipality, and changed by the house', async () => {
  expect(await database.within(ALMELO).query('select name from season')).toEqual([{ name: 'winter' }]);
  const change = database
    .within(ALMELO)
    .write(({ sql }) => sql.query(`update season set name = 'spring' returning name`));
  expect(await change).toEqual([]);
});

test('a code that could be read as several is refused', async () => {
  const reach = { municipalities: ['GM0141,GM1674'], staffId: null };
  await expect(database.within(reach).query('select 1')).rejects.toThrow(RangeError);
});

test('a database with a table that somebody forgot to wall does not open', async () => {
  const forgotten = sqlMigration('20261122T0020_forget', ['create table shed (id int primary key)']);
  const opened = openGardens(newSeat(), [TABLES, WALLS, forgotten]);
  await expect(opened).rejects.toThrow('These tables have no wall: shed.');
});

test('the role of one law cannot so much as enter the database of another', async () => {
  const other = newSeat();
  await provisionDatabases(serverUrl, [other]);
  const url = new URL(urlOfSeat(serverUrl, seat));
  url.pathname = `/${other.name}`;
  const client = new pg.Client({ connectionString: url.toString() });
  await expect(client.connect()).rejects.toMatchObject({ code: '42501' });
});

test('the role of a law has no power over walls: it is no superuser and cannot pass row level security', async () => {
  const [role] = await database.query(
    'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user',
  );
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
});
