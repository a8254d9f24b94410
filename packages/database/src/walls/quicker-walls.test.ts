import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sqlMigration } from '../migrating/migration.js';
import { provisionDatabases, urlOfSeat } from '../provisioning/provision.js';
import { openDatabase, type Database } from '../writing/database.js';
import { HOUSE, NOTHING, type Reach } from './reach.js';
import {
  quickerWall,
  wallByMunicipality,
  wallByStaff,
  wallForHouse,
  wallForReading,
  wallForReference,
  wallForWork,
  wallForWriting,
  wallThrough,
} from './wall.js';

const TABLES = ['garden', 'tree', 'leaf', 'gardener_key', 'diary', 'visit', 'season', 'shed'] as const;
const REACHES: readonly Reach[] = [
  { municipalities: ['GM0141'], staffId: 'con-1' },
  { municipalities: ['GM0141', 'GM1674'], staffId: 'sw-1' },
  { municipalities: ['GM9999'], staffId: 'con-2' },
  NOTHING,
  HOUSE,
];
const WALLED = sqlMigration('20261122T0000_create', [
  'create table garden (id int primary key, municipality_code text)',
  'create table tree (id int primary key, garden_id int)',
  'create table leaf (id int primary key, tree_id int)',
  'create table gardener_key (id int primary key, staff_id text)',
  'create table diary (id int primary key)',
  'create table visit (id int primary key, municipality_code text)',
  'create table season (id int primary key)',
  'create table shed (id int primary key)',
  ...wallForHouse('migration'),
  ...wallByMunicipality('garden'),
  ...wallThrough('tree', 'garden', 'garden_id'),
  ...wallThrough('leaf', 'tree', 'tree_id'),
  ...wallByStaff('gardener_key'),
  ...wallForWriting('diary'),
  ...wallForReading('visit'),
  ...wallForReference('season'),
  ...wallForWork('shed'),
]);

let plain: Database;
let quicker: Database;
beforeAll(async () => {
  plain = await open([WALLED]);
  quicker = await open([
    WALLED,
    sqlMigration('20261122T0010_quicker-walls', ['migration', ...TABLES].map(quickerWall)),
  ]);
});
afterAll(() => Promise.all([plain.close(), quicker.close()]));

async function open(migrations: readonly ReturnType<typeof sqlMigration>[]): Promise<Database> {
  const serverUrl = process.env.KLANTBEELD_TEST_DATABASE_URL!;
  const seat = { name: `t_${randomUUID().slice(0, 8)}_quick`, password: randomUUID() };
  await provisionDatabases(serverUrl, [seat]);
  const database = await openDatabase({ entities: [], migrations }, { url: urlOfSeat(serverUrl, seat) });
  await database.transaction(async (transaction) => {
    for (const table of ['garden', 'visit']) {
      await transaction.query(`insert into ${table} values (1, 'GM0141'), (2, 'GM1674'), (3, null), (4, '*')`);
    }
    await transaction.query('insert into tree values (10, 1), (20, 2), (30, 3), (40, 4), (50, 5), (60, null)');
    await transaction.query('insert into leaf values (100, 10), (200, 20), (500, 50), (600, 61), (700, null)');
    await transaction.query(`insert into gardener_key values (1, 'con-1'), (2, 'con-2'), (3, null)`);
    for (const table of ['diary', 'season', 'shed']) await transaction.query(`insert into ${table} values (1)`);
  });
  return database;
}

async function readBy(database: Database, reach: Reach): Promise<unknown> {
  const reached = database.within(reach);
  return Promise.all(TABLES.map((table) => reached.query(`select id from ${table} order by id`)));
}

async function writtenBy(database: Database, reach: Reach, statement: string): Promise<unknown> {
  const outcome = database.within(reach).write(async ({ sql }) => {
    const rows = await sql.query(statement);
    throw new Error(`took back ${JSON.stringify(rows)}`);
  });
  return outcome.catch((error: Error) => error.message);
}

test('quicker walls let through what the walls before did, to everybody', async () => {
  for (const reach of REACHES) expect(await readBy(quicker, reach)).toEqual(await readBy(plain, reach));
});

test('quicker walls refuse what the walls before did, to everybody', async () => {
  const statements = [
    `insert into garden values (9, 'GM0141') returning id`,
    `update garden set municipality_code = 'GM1674' returning id`,
    'insert into tree values (90, 1) returning id',
    'update tree set garden_id = 2 returning id',
    'insert into leaf values (900, 20) returning id',
    'insert into diary values (9)',
    `insert into visit values (9, 'GM0141')`,
    'insert into season values (9) returning id',
    'insert into shed values (9) returning id',
    `update gardener_key set staff_id = 'con-1' returning id`,
    ...TABLES.map((table) => `delete from ${table} returning id`),
  ];
  for (const reach of REACHES) {
    for (const statement of statements) {
      const told = await writtenBy(quicker, reach, statement);
      expect([reach, statement, told]).toEqual([reach, statement, await writtenBy(plain, reach, statement)]);
    }
  }
});

test('quicker walls read no setting by a subquery, and no parent but by its key', async () => {
  const slow = `select tablename from pg_policies
     where concat(qual, with_check) ~* 'select (current_setting|string_to_array)|exists'`;
  expect((await plain.query(slow)).length).toBeGreaterThan(0);
  expect(await quicker.query(slow)).toEqual([]);
});
