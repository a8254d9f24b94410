import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sqlMigration } from '../migrating/migration.js';
import { provisionDatabases, urlOfSeat } from '../provisioning/provision.js';
import { openPool, type SqlPool } from '../reading/pool.js';
import { openDatabase, type Database, type NamedMigration } from '../writing/database.js';
import { municipalityOnRows } from './kept-municipality.js';
import { HOUSE, NOTHING, type Reach } from './reach.js';
import { quickerWall, wallByMunicipality, wallForHouse, wallThrough } from './wall.js';

const CREATE = sqlMigration('20261122T0000_create', [
  'create table garden (id int primary key, municipality_code text)',
  'create table tree (id int primary key, garden_id int)',
  'create table leaf (id int primary key, tree_id int references tree on delete cascade)',
  'create index tree_by_garden on tree (garden_id)',
  'create index leaf_by_tree on leaf (tree_id)',
  ...wallForHouse('migration'),
  ...wallByMunicipality('garden'),
  ...wallThrough('tree', 'garden', 'garden_id'),
  ...wallThrough('leaf', 'tree', 'tree_id'),
  ...['garden', 'tree', 'leaf'].map(quickerWall),
]);
const KEEP = municipalityOnRows(
  [
    { table: 'tree', parent: 'garden', column: 'garden_id', isLoose: true },
    { table: 'leaf', parent: 'tree', column: 'tree_id' },
  ],
  { keep: '20261122T0010', fill: '20261122T0020', wall: '20261122T0030' },
);
const ALMELO: Reach = { municipalities: ['GM0141'], staffId: 'con-1' };
const ROOSENDAAL: Reach = { municipalities: ['GM1674'], staffId: 'con-2' };
const BOTH: Reach = { municipalities: ['GM0141', 'GM1674'], staffId: 'sw-1' };
const REACHES = [ALMELO, ROOSENDAAL, BOTH, NOTHING, HOUSE];
const TABLES = ['garden', 'tree', 'leaf'] as const;
/** Rows and moves in an order that is different each time, and the same for both databases. */
const SEED = Math.floor(Math.random() * 2 ** 31);

let through: Database;
let kept: Database;
let pool: SqlPool;
beforeAll(async () => {
  through = (await open([CREATE])).database;
  const opened = await open([CREATE, ...KEEP]);
  kept = opened.database;
  pool = openPool({ url: opened.url, maximum: 4 });
});
afterAll(() => Promise.all([through.close(), kept.close(), pool.close()]));
beforeEach(async () => {
  for (const database of [through, kept])
    await database.transaction(async ({ query }) => {
      for (const table of TABLES.toReversed()) await query(`delete from ${table}`);
    });
});

async function open(migrations: readonly NamedMigration[]): Promise<{ database: Database; url: string }> {
  const serverUrl = process.env.KLANTBEELD_TEST_DATABASE_URL!;
  const seat = { name: `t_${randomUUID().slice(0, 8)}_kept`, password: randomUUID() };
  await provisionDatabases(serverUrl, [seat]);
  const url = urlOfSeat(serverUrl, seat);
  return { database: await openDatabase({ entities: [], migrations }, { url }), url };
}

async function byHouse(database: Database, ...statements: readonly string[]): Promise<void> {
  await database.transaction(async ({ query }) => {
    for (const statement of statements) await query(statement);
  });
}

async function ids(database: Database, reach: Reach, table: string): Promise<unknown[]> {
  const rows = await database.within(reach).query<{ id: number }>(`select id from ${table} order by id`);
  return rows.map(({ id }) => id);
}

async function reached(database: Database): Promise<unknown> {
  return Promise.all(REACHES.map(async (reach) => Promise.all(TABLES.map((table) => ids(database, reach, table)))));
}

/** What becomes of a statement that is taken back: the rows that it gave, or why it was refused. */
async function outcome(database: Database, reach: Reach, statement: string): Promise<string> {
  const written = database.within(reach).write(async ({ sql }) => {
    throw new Error(`took back ${JSON.stringify(await sql.query(statement))}`);
  });
  return written.catch((error: Error) => error.message);
}

const GARDEN = [
  `insert into garden values (1, 'GM0141')`,
  'insert into tree values (10, 1)',
  'insert into leaf values (100, 10)',
];

test('rows move along with whom they belong to, and rows of those rows too', async () => {
  await byHouse(kept, ...GARDEN);
  expect([await ids(kept, ALMELO, 'leaf'), await ids(kept, ROOSENDAAL, 'leaf')]).toEqual([[100], []]);
  await byHouse(kept, `update garden set municipality_code = 'GM1674'`);
  expect([await ids(kept, ALMELO, 'tree'), await ids(kept, ROOSENDAAL, 'tree')]).toEqual([[], [10]]);
  expect([await ids(kept, ALMELO, 'leaf'), await ids(kept, ROOSENDAAL, 'leaf')]).toEqual([[], [100]]);
});

test('nobody writes a municipality into a row: it is that of whom the row belongs to', async () => {
  await byHouse(kept, ...GARDEN, `insert into garden values (2, 'GM1674')`);
  await byHouse(kept, `insert into tree values (20, 2, 'GM0141')`);
  await byHouse(kept, `update leaf set municipality_code = 'GM1674'`);
  expect(await ids(kept, ALMELO, 'tree')).toEqual([10]);
  expect(await ids(kept, ALMELO, 'leaf')).toEqual([100]);
  const forged = kept.within(ALMELO).write(({ sql }) => sql.query(`insert into tree values (30, 2, 'GM0141')`));
  await expect(forged).rejects.toThrow('row-level security');
});

test('a row for somebody out of reach is refused as before', async () => {
  for (const database of [through, kept]) await byHouse(database, ...GARDEN);
  const statements = [
    'insert into tree values (11, 1) returning id',
    'insert into tree values (11, 9) returning id',
    'insert into tree values (11, null) returning id',
    'insert into leaf values (101, 10) returning id',
    'insert into leaf values (100, 10) on conflict (id) do update set tree_id = 10 returning id',
    'update tree set garden_id = 9 returning id',
    `update garden set municipality_code = 'GM1674' returning id`,
    'delete from leaf returning id',
  ];
  for (const reach of REACHES)
    for (const statement of statements)
      expect([statement, await outcome(kept, reach, statement)]).toEqual([
        statement,
        await outcome(through, reach, statement),
      ]);
});

test('a row may come before whom it belongs to, and stays when that one goes', async () => {
  await byHouse(kept, 'insert into tree values (10, 1), (20, 2)', 'insert into leaf values (100, 10)');
  expect([await ids(kept, ALMELO, 'tree'), await ids(kept, HOUSE, 'tree')]).toEqual([[], [10, 20]]);
  await byHouse(kept, `insert into garden values (1, 'GM0141')`);
  expect([await ids(kept, ALMELO, 'tree'), await ids(kept, ALMELO, 'leaf')]).toEqual([[10], [100]]);
  await byHouse(kept, 'delete from garden');
  expect([await ids(kept, ALMELO, 'tree'), await ids(kept, ALMELO, 'leaf')]).toEqual([[], []]);
  expect(await ids(kept, HOUSE, 'leaf')).toEqual([100]);
});

test('everybody reaches what a wall through whom rows belong to let through, whatever happened to them', async () => {
  const draw = drawing(SEED);
  const happenings = Array.from({ length: 150 }, () => happening(draw));
  for (const happened of happenings) {
    const outcomes = [await outcomeOf(through, happened), await outcomeOf(kept, happened)];
    expect({ SEED, happened, outcome: outcomes[1] }).toEqual({ SEED, happened, outcome: outcomes[0] });
  }
  expect({ SEED, reached: await reached(kept) }).toEqual({ SEED, reached: await reached(through) });
}, 60_000);

test('rows from before the wall are reached as they were', async () => {
  const { database, url } = await open([CREATE]);
  const draw = drawing(SEED);
  for (let times = 0; times < 150; times += 1) await outcomeOf(database, happening(draw));
  const before = await reached(database);
  await database.close();
  const filled = await openDatabase({ entities: [], migrations: [CREATE, ...KEEP] }, { url });
  expect({ SEED, reached: await reached(filled) }).toEqual({ SEED, reached: before });
  await filled.close();
}, 60_000);

test('who adds a row while whom it belongs to moves ends up with the new municipality', async () => {
  await byHouse(kept, ...GARDEN);
  await meanwhile(`update garden set municipality_code = 'GM1674'`, 'insert into tree values (11, 1)');
  expect([await ids(kept, ALMELO, 'tree'), await ids(kept, ROOSENDAAL, 'tree')]).toEqual([[], [10, 11]]);
  await meanwhile('insert into tree values (12, 1)', `update garden set municipality_code = 'GM0141'`);
  expect([await ids(kept, ALMELO, 'tree'), await ids(kept, ROOSENDAAL, 'tree')]).toEqual([[10, 11, 12], []]);
});

test('a row that comes while whom it belongs to is being added is reached through it', async () => {
  await meanwhile(`insert into garden values (1, 'GM0141')`, 'insert into tree values (10, 1)');
  expect(await ids(kept, ALMELO, 'tree')).toEqual([10]);
  await meanwhile('insert into tree values (20, 2)', `insert into garden values (2, 'GM0141')`);
  expect(await ids(kept, ALMELO, 'tree')).toEqual([10, 20]);
});

test('who changes something else of whom a row belongs to waits for nobody who adds rows', async () => {
  await byHouse(kept, ...GARDEN);
  await pool.transaction(async (adding) => {
    await adding.query('insert into tree values (11, 1)');
    await pool.transaction(async (changing) => {
      await changing.query(`set local lock_timeout = '1s'`);
      await changing.query('update garden set municipality_code = municipality_code where id = 1');
    });
  });
  expect(await ids(kept, ALMELO, 'tree')).toEqual([10, 11]);
});

test('the wall of a row looks at nothing but the row', async () => {
  const plan = await kept
    .within(ALMELO)
    .query<{ 'QUERY PLAN': string }>('explain select id from leaf where tree_id = 1');
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).not.toMatch(/SubPlan|InitPlan|on (tree|garden)/);
});

/** Sends the second while the first has not ended, and ends the first when the second waits for it. */
async function meanwhile(first: string, second: string): Promise<void> {
  let waiting: Promise<unknown> = Promise.resolve();
  await pool.transaction(async (transaction) => {
    await transaction.query(first);
    waiting = pool.query(second);
    waiting.catch(() => undefined);
    await someoneWaits();
  });
  await waiting;
}

async function someoneWaits(): Promise<void> {
  const sql = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await pool.query(sql)).length === 0);
}

/** A row comes, moves or goes, or whom it belongs to does. */
function happening(draw: (most: number) => number): string {
  const code = ['GM0141', 'GM1674', null, 'GM0141'][draw(4)];
  const written = code ? `'${code}'` : 'null';
  const [garden, tree, leaf] = [draw(6), draw(12), draw(24)];
  const happenings = [
    `insert into garden values (${garden}, ${written}) on conflict (id) do update set municipality_code = ${written}`,
    `update garden set municipality_code = ${written} where id <= ${garden}`,
    `delete from garden where id = ${garden}`,
    `insert into tree values (${tree}, ${garden})`,
    `insert into tree values (${tree}, ${garden}) on conflict (id) do nothing`,
    `update tree set garden_id = ${garden} where id = ${tree}`,
    `delete from tree where id = ${tree}`,
    `insert into leaf values (${leaf}, ${tree})`,
    `insert into leaf values (${leaf}, ${tree}) on conflict (id) do update set tree_id = ${tree}`,
    `update leaf set tree_id = ${tree} where id = ${leaf}`,
  ];
  return happenings[draw(happenings.length)]!;
}

function drawing(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 12) % most;
  };
}

async function outcomeOf(database: Database, statement: string): Promise<string> {
  return byHouse(database, statement).then(
    () => 'done',
    (error: Error) => error.message,
  );
}
