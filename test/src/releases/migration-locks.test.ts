import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from '@jest/globals';
import { openDatabase, openPool, provisionDatabases, urlOfSeat, type SqlPool } from '@klantbeeld/database';
import { SERVICES } from '@klantbeeld/platform';
import { readRelease, recordedVersions } from './release.js';

/** What a reader or writer may wait at most while a new version brings the tables up to date. */
const LONGEST_MILLISECONDS = 2_000;

/** Rows of a few years in the tables that new migrations change, and work that goes on in them; by service. */
const AT_WORK: Readonly<Record<string, { readonly fill: readonly string[]; readonly work: readonly string[] }>> = {
  'people-development': {
    fill: [
      `insert into client (municipality_code, bsn_lookup, bsn_sealed, given_names, surname, surname_search, birth_date, sex,
                           address_kind, foreign_address_lines, address_under_investigation, secrecy, is_under_guardianship)
       select 'GM0141', sha256(number::text::bytea), sha256(number::text::bytea), 'Mies', 'Zonnevlinder', 'zonnevlinder', '19800215', 'FEMALE',
              'DUTCH', '{}', false, 0, false
         from generate_series(1, 5000) as number`,
      `insert into placement (client_id, stage, job_title, hours_per_week, from_on, basis_bwb_id, basis_article, basis_valid_from)
       select id, 'SHELTERED_INSIDE', 'Inpakker', 24, date '2020-01-01' + number, 'BWBR0015703', '7', '2015-01-01'
         from client, generate_series(1, 30) as number`,
    ],
    work: [
      `select count(*) from placement where client_id = (select id from client limit 1)`,
      `update placement set hours_per_week = hours_per_week where id = (select id from placement limit 1)`,
      `update client set surname = surname where id = (select id from client limit 1)`,
    ],
  },
};

const release = readRelease(recordedVersions().at(-1)!);
const pools: SqlPool[] = [];
afterAll(async () => void (await Promise.all(pools.map((pool) => pool.close()))));

/** Services with migrations that the release before this one did not have. */
const CHANGED = SERVICES.filter(({ name, database }) =>
  database.migrations.some((migration) => !release[name]!.migrations.includes(migration.name)),
).map(({ name, database }) => [name, database] as const);

test('every service with new migrations is among those whose work is watched', () => {
  expect(CHANGED.map(([name]) => name).filter((name) => !(name in AT_WORK))).toEqual([]);
});

test.each(CHANGED)(
  'while the tables of %s are brought up to date nobody waits two seconds',
  async (name, definition) => {
    const seat = { name: `t_${randomUUID().slice(0, 8)}_locks`, password: randomUUID() };
    const serverUrl = process.env.KLANTBEELD_TEST_DATABASE_URL!;
    await provisionDatabases(serverUrl, [seat]);
    const url = urlOfSeat(serverUrl, seat);
    const earlier = definition.migrations.filter((migration) => release[name]!.migrations.includes(migration.name));
    await (await openDatabase({ ...definition, migrations: earlier }, { url })).close();
    const pool = openPool({ url, maximum: 4 });
    pools.push(pool);
    for (const statement of AT_WORK[name]!.fill) await pool.query(statement);
    const working = keepWorking(pool, AT_WORK[name]!.work);
    await (await openDatabase(definition, { url })).close();
    const { rounds, longest } = await working.end();
    expect(rounds).toBeGreaterThan(5);
    expect(longest).toBeLessThan(LONGEST_MILLISECONDS);
  },
  60_000,
);

/** Sends statements one after another, each in a line of its own, until it is told to end. */
function keepWorking(
  pool: SqlPool,
  statements: readonly string[],
): { end(): Promise<{ readonly rounds: number; readonly longest: number }> } {
  let isEnding = false;
  let [rounds, longest] = [0, 0];
  const lines = statements.map(async (statement) => {
    while (!isEnding) {
      const began = performance.now();
      await pool.query(statement);
      longest = Math.max(longest, performance.now() - began);
      rounds += 1;
    }
  });
  return {
    end: async () => {
      isEnding = true;
      await Promise.all(lines);
      return { rounds, longest };
    },
  };
}
