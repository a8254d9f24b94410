import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sqlMigration } from '../migrating/migration.js';
import { provisionDatabases, urlOfSeat } from '../provisioning/provision.js';
import type { Reach } from '../walls/reach.js';
import { wallByMunicipality, wallForHouse } from '../walls/wall.js';
import { openDatabase, type Database } from '../writing/database.js';
import { openReachingPool, type ReachingPool } from './reaching-pool.js';

const ALMELO: Reach = { municipalities: ['GM0141'], staffId: 'con-1' };
const ROOSENDAAL: Reach = { municipalities: ['GM1674'], staffId: 'con-2' };
const NOBODY: Reach = { municipalities: [], staffId: null };
const CODES = new Map([
  [ALMELO, ['GM0141']],
  [ROOSENDAAL, ['GM1674']],
  [NOBODY, []],
]);
const PLOTS = 'select municipality_code as code, pg_backend_pid() as backend from plot where id = any($1::int[])';
const BOTH = [1, 2];
const BREAK = 'select 1 / (id - id) from plot';
const REACH_AT_REST = `select current_setting('klantbeeld.municipalities', true) as municipalities`;

interface Plot {
  readonly code: string;
  readonly backend: number;
}

let database: Database;
let pool: ReachingPool;
beforeAll(async () => {
  const serverUrl = process.env.KLANTBEELD_TEST_DATABASE_URL!;
  const seat = { name: `t_${randomUUID().slice(0, 8)}_reads`, password: randomUUID() };
  await provisionDatabases(serverUrl, [seat]);
  const url = urlOfSeat(serverUrl, seat);
  const create = sqlMigration('20261122T0000_create', [
    'create table plot (id int primary key, municipality_code text)',
  ]);
  const wall = sqlMigration('20261122T0010_wall', [...wallForHouse('migration'), ...wallByMunicipality('plot')]);
  database = await openDatabase({ entities: [], migrations: [create, wall] }, { url });
  await database.query(`insert into plot values (1, 'GM0141'), (2, 'GM1674')`);
  // One connection: whoever is next always reads on the one of the caller before.
  pool = openReachingPool({ url, maximum: 1, statementLimit: 2_000 });
});
afterAll(() => Promise.all([pool.close(), database.close()]));

function plots(reach: Reach, name: string | undefined = 'plots'): Promise<Plot[]> {
  return pool.within(reach).query<Plot>(PLOTS, [BOTH], name);
}

async function expectOwnPlots(reach: Reach): Promise<void> {
  expect((await plots(reach)).map(({ code }) => code)).toEqual(CODES.get(reach));
}

test('callers who take turns on one connection each read their own, whether they come at once or one by one', async () => {
  const turns = Array.from({ length: 30 }, (_, place) => [ALMELO, ROOSENDAAL, NOBODY][place % 3]!);
  await Promise.all(turns.map((reach) => expectOwnPlots(reach)));
  for (const reach of turns) await expectOwnPlots(reach);
});

test('a caller reads nothing of the one before where a statement of that one failed in between', async () => {
  for (const reach of [ALMELO, ROOSENDAAL, NOBODY, ROOSENDAAL]) {
    const failed = pool.within(ALMELO).query(BREAK, [], 'break');
    const read = plots(reach);
    await expect(failed).rejects.toThrow('division by zero');
    expect((await read).map(({ code }) => code)).toEqual(CODES.get(reach));
    await expectOwnPlots(reach);
  }
});

test('of reads that go together only the one that fails fails, and the others keep the reach', async () => {
  const own = pool.within(ROOSENDAAL);
  const asked = [
    own.query<Plot>(PLOTS, [BOTH], 'plots'),
    own.query(BREAK, [], 'break'),
    own.query<Plot>(PLOTS, [BOTH], 'plots'),
    own.query('select no_such_column from plot', [], 'unknown'),
    own.query<Plot>(PLOTS, [BOTH]),
  ];
  const outcomes = await Promise.allSettled(asked);
  const codes = outcomes.map((one) =>
    one.status === 'fulfilled' ? (one.value as Plot[]).map(({ code }) => code) : String(one.reason),
  );
  expect(codes).toEqual([
    ['GM1674'],
    expect.stringContaining('division by zero'),
    ['GM1674'],
    expect.stringContaining('no_such_column'),
    ['GM1674'],
  ]);
  await expectOwnPlots(ALMELO);
});

test('a caller reads nothing of the one before where the connection was lost in between', async () => {
  const [plot] = await plots(ALMELO);
  const slow = pool.within(ALMELO).query('select pg_sleep(2), id from plot', [], 'slow');
  const others = [plots(ALMELO), plots(ROOSENDAAL), plots(NOBODY)];
  slow.catch(() => undefined);
  await turn();
  await database.query('select pg_terminate_backend($1)', [plot!.backend]);
  await expect(slow).rejects.toThrow();
  const outcomes = await Promise.allSettled(others);
  const allowed = [['GM0141'], ['GM1674'], []];
  outcomes.forEach((one, place) => {
    if (one.status === 'fulfilled') expect(one.value.map(({ code }) => code)).toEqual(allowed[place]);
  });
  for (const reach of [NOBODY, ROOSENDAAL, ALMELO]) await expectOwnPlots(reach);
});

test('callers whose reads are on their way together on one connection read their own, also where one of them fails', async () => {
  await pool
    .within(ALMELO)
    .query(BREAK, [], 'break')
    .catch(() => undefined);
  for (const reach of [ALMELO, ROOSENDAAL, NOBODY]) await expectOwnPlots(reach);
  const broken: Promise<unknown>[] = [];
  const reaches = Array.from({ length: 24 }, (_, place) => [ALMELO, NOBODY, ROOSENDAAL][place % 3]!);
  const reads = reaches.map((reach, place) => {
    const own = pool.within(reach);
    if (place % 4 === 1) broken.push(own.query(BREAK, [], 'break'));
    return own.query<Plot>(PLOTS, [BOTH], 'plots');
  });
  const failures = await Promise.allSettled(broken);
  const codes = (await Promise.all(reads)).map((rows) => rows.map(({ code }) => code));
  expect(codes).toEqual(reaches.map((reach) => CODES.get(reach)));
  // Who reaches no plot divides nothing.
  expect(failures.map(({ status }) => status)).toEqual(
    reaches.filter((_, place) => place % 4 === 1).map((reach) => (reach === NOBODY ? 'fulfilled' : 'rejected')),
  );
});

test('reads that are on their way together on a connection that is lost all fail, and the next one is answered', async () => {
  const nap = (reach: Reach): Promise<Plot[]> =>
    pool.within(reach).query<Plot>(`${PLOTS} and pg_sleep(0.3) is not null`, [BOTH], 'nap');
  const [plot] = await nap(ALMELO);
  const first = nap(ALMELO);
  await turn();
  const outcomes = Promise.allSettled([first, ...[ROOSENDAAL, ALMELO, ROOSENDAAL].map((reach) => nap(reach))]);
  await turn();
  await database.query('select pg_terminate_backend($1)', [plot!.backend]);
  expect((await outcomes).map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
  await expectOwnPlots(ROOSENDAAL);
});

test('a connection that nobody reads on reaches nothing, also after a statement that tried to keep its reach', async () => {
  await expectOwnPlots(ALMELO);
  const wide = `select set_config('klantbeeld.municipalities', 'GM1674', true), 1 / 0`;
  await expect(pool.within(ALMELO).query(wide)).rejects.toThrow('division by zero');
  expect(await pool.within(NOBODY).query(REACH_AT_REST, [], 'at-rest')).toEqual([{ municipalities: '' }]);
  await expectOwnPlots(NOBODY);
});

test('what is asked in one moment goes to the database together, and gives the values that one alone would', async () => {
  const own = pool.within(ALMELO);
  const values = `select 1::bigint as number, date '2026-03-01' as day, timestamptz '2026-03-01 10:00+01' as moment,
                         '{"a": [1]}'::jsonb as parts, '{x,y}'::text[] as list, null as nothing, true as yes`;
  const transaction = 'select pg_current_xact_id_if_assigned() is null as reads, now()::text as at';
  const [first, second, third] = await Promise.all([
    own.query(transaction, [], 'transaction'),
    own.query(values, [], 'values'),
    own.query(transaction, [], 'transaction'),
  ]);
  expect(second).toEqual([
    {
      number: 1,
      day: '2026-03-01',
      moment: '2026-03-01T09:00:00.000Z',
      parts: { a: [1] },
      list: ['x', 'y'],
      nothing: null,
      yes: true,
    },
  ]);
  expect(third).toEqual(first);
  expect(await own.query(values, [], 'values')).toEqual(second);
});

test('values of any length and script reach the database as they are', async () => {
  const texts = ['', 'ĳsbeer', '𝒲 👩🏽‍🦽', 'x"\\{}', 'é'.repeat(100_000), '👍'.repeat(20_000)];
  const bytes = Buffer.from([0, 255, 10]);
  const given = 'select $1::text[] as texts, $2::bytea as bytes, $3::text as long, $4::int as nothing';
  const [row] = await pool.within(ALMELO).query(given, [texts, bytes, texts[4], null], 'given');
  expect(row).toEqual({ texts, bytes, long: texts[4], nothing: null });
});

test('reads cannot write, by whatever name', async () => {
  await expect(pool.within(ALMELO).query('delete from plot', [], 'clear')).rejects.toThrow('read-only transaction');
  await expect(pool.within(ALMELO).query('delete from plot')).rejects.toThrow('read-only transaction');
});

test('a statement that takes too long is ended, and the ones beside it are not', async () => {
  const own = pool.within(ALMELO);
  const slow = own.query('select pg_sleep(10)');
  const beside = own.query<Plot>(PLOTS, [BOTH], 'plots');
  await expect(slow).rejects.toThrow('statement timeout');
  expect((await beside).map(({ code }) => code)).toEqual(['GM0141']);
});

test('one name stands for one statement', async () => {
  await expectOwnPlots(ALMELO);
  await expect(pool.within(ALMELO).query('select 1', [], 'plots')).rejects.toThrow('Two statements are named plots');
});

test('a database that is away fails what is asked, and nothing else', async () => {
  const away = openReachingPool({ url: 'postgres://nobody:no@127.0.0.1:1/none', maximum: 1 });
  const asked = [away.within(ALMELO).query('select 1'), away.within(ROOSENDAAL).query('select 1')];
  const outcomes = await Promise.allSettled(asked);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await away.close();
});
