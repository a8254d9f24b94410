import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from '@jest/globals';
import { openDatabase, openPool, provisionDatabases, urlOfSeat, type SqlPool } from '@klantbeeld/database';
import { EVENT_LOG_DATABASE, SERVICES } from '@klantbeeld/platform';
import { readRelease, recordedVersions } from './release.js';

/** What a reader or writer may wait at most while a new version brings the tables up to date. */
const LONGEST_MILLISECONDS = 2_000;

/** Rows of a few years, and work that goes on in them. */
interface AtWork {
  readonly fill: readonly string[];
  readonly work: readonly string[];
}

const EVERY_SERVICE: AtWork = {
  fill: [
    `insert into assignment (id, client_id, staff_id, purpose, capacity, is_responsible, from_on, version)
     select gen_random_uuid(), gen_random_uuid(), 'con-' || number % 100, 'WWB_WORK', 'GUIDANCE', false, '2020-01-01', 1
       from generate_series(1, 50000) as number`,
    `insert into idempotency_key (staff_id, key, operation, input_hash)
     select 'con-1', 'key-' || number, 'startPlacement', '\\x00' from generate_series(1, 50000) as number`,
    `insert into outbox (kind, subject_id, version) select 'LAMP_LIT', number::text, 1 from generate_series(1, 20000) as number`,
  ],
  work: [
    `update assignment set version = version where id = (select id from assignment limit 1)`,
    `update idempotency_key set operation = operation where key = 'key-1'`,
    `insert into outbox (kind, subject_id, version) values ('LAMP_LIT', 'one', 1)`,
    `insert into consumer_position (consumer, position) values ('lamps', 1) on conflict (consumer) do update set position = 2`,
  ],
};

/** By database; a new migration of a table that is large and not among these wants it here too. */
const AT_WORK: Readonly<Record<string, AtWork>> = {
  events: {
    fill: [
      `insert into event_log (event_id, source, kind, subject_id, version, payload, occurred_at)
       select gen_random_uuid(), 'benefits', 'LAMP_LIT', number::text, 1, '{}', now() from generate_series(1, 100000) as number`,
    ],
    work: [
      `insert into event_log (event_id, source, kind, subject_id, version, payload, occurred_at)
       values (gen_random_uuid(), 'benefits', 'LAMP_LIT', 'one', 1, '{}', now())`,
    ],
  },
  'people-development': {
    fill: [
      ...EVERY_SERVICE.fill,
      `insert into client (municipality_code, bsn_lookup, bsn_sealed, given_names, surname, surname_search, birth_date, sex)
       select 'GM0141', sha256(number::text::bytea), sha256(number::text::bytea), 'Mies', 'Zonnevlinder', 'zonnevlinder',
              '19800215', 'FEMALE'
         from generate_series(1, 5000) as number`,
      `insert into placement (client_id, stage, job_title, hours_per_week, from_on, basis_bwb_id, basis_article, basis_valid_from)
       select id, 'SHELTERED_INSIDE', 'Inpakker', 24, date '2020-01-01' + number, 'BWBR0015703', '7', '2015-01-01'
         from client, generate_series(1, 30) as number`,
    ],
    work: [
      ...EVERY_SERVICE.work,
      `update placement set hours_per_week = hours_per_week where id = (select id from placement limit 1)`,
      `update client set surname = surname where id = (select id from client limit 1)`,
    ],
  },
};

const release = readRelease(recordedVersions().at(-1)!);
const pools: SqlPool[] = [];
afterAll(async () => void (await Promise.all(pools.map((pool) => pool.close()))));

/** Databases with migrations that the release before this one did not have. */
const CHANGED = [
  ...SERVICES.map(({ name, database }) => [name, database] as const),
  ['events', EVENT_LOG_DATABASE] as const,
].filter(([name, { migrations }]) => migrations.some((one) => !release[name]!.migrations.includes(one.name)));

test.each(CHANGED)(
  'while the tables of %s are brought up to date nobody waits two seconds',
  async (name, definition) => {
    const { fill, work } = AT_WORK[name] ?? EVERY_SERVICE;
    const seat = { name: `t_${randomUUID().slice(0, 8)}_locks`, password: randomUUID() };
    const serverUrl = process.env.KLANTBEELD_TEST_DATABASE_URL!;
    await provisionDatabases(serverUrl, [seat]);
    const url = urlOfSeat(serverUrl, seat);
    const earlier = definition.migrations.filter((migration) => release[name]!.migrations.includes(migration.name));
    await (await openDatabase({ ...definition, migrations: earlier }, { url })).close();
    const pool = openPool({ url, maximum: work.length });
    pools.push(pool);
    for (const statement of fill) await pool.query(statement);
    const working = keepWorking(pool, work);
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
