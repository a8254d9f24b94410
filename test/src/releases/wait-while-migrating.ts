import { randomUUID } from 'node:crypto';
import {
  openDatabase,
  openPool,
  provisionDatabases,
  urlOfSeat,
  type DatabaseDefinition,
  type SqlPool,
} from '@klantbeeld/database';
import { EVENT_LOG_DATABASE, SERVICES } from '@klantbeeld/platform';
import { readRelease, recordedVersions } from './release.js';

/** What a reader or writer may wait at most while a new version brings the tables up to date. */
export const LONGEST_MILLISECONDS = 2_000;

/** Rows of a few years, and work that goes on in them. */
interface AtWork {
  readonly fill: readonly string[];
  readonly work: readonly string[];
  /** What must find nothing afterwards. */
  readonly wrong: readonly string[];
}

const hexadecimal = (bytes: number, of: string): string =>
  `substr(encode(sha256(${of}::bytea), 'hex'), 1, ${2 * bytes})`;
const mark = (of: string): string => `decode(${hexadecimal(16, of)}, 'hex')`;
/** Rows of the access log; takes an expression for a text that differs in each, and where it comes from. */
const looks = (of: string, from = ''): readonly string[] => [
  `insert into processing_log (trace_id, span_id, status, name, started_at, ended_at, processing_activity, data_subject_id, mark)
   select ${hexadecimal(16, of)}, ${hexadecimal(8, of)}, 1, 'query client', now(), now(), 'urn:x', sha256(${of}::bytea), ${mark(of)} ${from}`,
  `insert into access_audit (occurred_at, staff_id, roles, organisation, subject_pseudonym, data_subject_id, law, given, withheld,
                             decision, trace_id, span_id, mark)
   select now(), 'con-1', '{CONSULTANT}', 'sociale-dienst', sha256(${of}::bytea), sha256(${of}::bytea), 'WWB', '{}', '{}',
          'SHOWN', ${hexadecimal(16, of)}, ${hexadecimal(8, of)}, ${mark(of)} ${from}`,
];

const EVERY_SERVICE: AtWork = {
  fill: [
    `insert into assignment (id, client_id, staff_id, purpose, capacity, is_responsible, from_on, version)
     select gen_random_uuid(), gen_random_uuid(), 'con-' || number % 100, 'WWB_WORK', 'GUIDANCE', false, '2020-01-01', 1
       from generate_series(1, 50000) as number`,
    `insert into idempotency_key (staff_id, key, operation, input_hash)
     select 'con-1', 'key-' || number, 'startPlacement', '\\x00' from generate_series(1, 50000) as number`,
    `insert into outbox (kind, subject_id, version) select 'LAMP_LIT', number::text, 1 from generate_series(1, 20000) as number`,
    ...looks('number::text', 'from generate_series(1, 50000) as number'),
  ],
  work: [
    `update assignment set version = version where id = (select id from assignment limit 1)`,
    `update idempotency_key set operation = operation where key = 'key-1'`,
    `insert into outbox (kind, subject_id, version) values ('LAMP_LIT', 'one', 1)`,
    `insert into consumer_position (consumer, position) values ('lamps', 1) on conflict (consumer) do update set position = 2`,
    ...looks('gen_random_uuid()::text'),
    'select id, mark from processing_log order by id limit 1',
    `select id, occurred_at, staff_id, roles, organisation, purpose, law, data_subject_id, capacity, case_id, decision, given, withheld
       from access_audit order by occurred_at desc, id desc limit 1`,
  ],
  wrong: [],
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
    wrong: [],
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
      // Room in the first pages, in which a row that is changed comes to stand anew.
      `delete from placement where id in (select id from placement limit 3000)`,
      `vacuum placement`,
    ],
    work: [
      ...EVERY_SERVICE.work,
      `update placement set hours_per_week = hours_per_week where id = (select id from placement limit 1)`,
      `update placement set hours_per_week = hours_per_week
        where id = (select id from placement tablesample system (1) order by random() limit 1)`,
      `update client set surname = surname where id = (select id from client limit 1)`,
    ],
    wrong: [
      `select p.id from placement p join client c on c.id = p.client_id where p.municipality_code is distinct from c.municipality_code`,
    ],
  },
};

const release = readRelease(recordedVersions().at(-1)!);

/** Databases with migrations that the release before this one did not have. */
export const CHANGED: readonly (readonly [string, DatabaseDefinition])[] = [
  ...SERVICES.map(({ name, database }) => [name, database] as const),
  ['events', EVENT_LOG_DATABASE] as const,
].filter(([name, { migrations }]) => migrations.some((one) => !release[name]!.migrations.includes(one.name)));

/** What work met while tables were brought up to date. */
export interface Waits {
  /** Statements that were answered meanwhile. */
  readonly rounds: number;
  /** The longest that one of them took, in milliseconds. */
  readonly longest: number;
}

/** Brings a database of the release before this one, with a few years in it, up to date while people work in it. Rejects when somebody waits too long for a lock. */
export async function waitWhileMigrating(
  serverUrl: string,
  name: string,
  definition: DatabaseDefinition,
): Promise<Waits> {
  const { fill, work, wrong } = AT_WORK[name] ?? EVERY_SERVICE;
  const seat = { name: `t_${randomUUID().slice(0, 8)}_locks`, password: randomUUID() };
  await provisionDatabases(serverUrl, [seat]);
  const url = urlOfSeat(serverUrl, seat);
  const earlier = definition.migrations.filter((migration) => release[name]!.migrations.includes(migration.name));
  await (await openDatabase({ ...definition, migrations: earlier }, { url })).close();
  const pool = openPool({ url, maximum: work.length });
  try {
    for (const statement of fill) await pool.query(statement);
    const working = keepWorking(pool, work);
    await (await openDatabase(definition, { url })).close();
    const waits = await working.end();
    for (const statement of wrong) {
      const found = await pool.query(statement);
      if (found.length > 0) throw new Error(`${found.length} rows are wrong: ${statement}`);
    }
    return waits;
  } finally {
    await pool.close();
  }
}

/** Sends statements one after another, each in a line of its own, until it is told to end. */
function keepWorking(pool: SqlPool, statements: readonly string[]): { end(): Promise<Waits> } {
  let isEnding = false;
  let [rounds, longest] = [0, 0];
  const lines = statements.map(async (statement, place) => {
    while (!isEnding) {
      const began = performance.now();
      await withoutLongLock(pool, statement, `work ${place}`);
      longest = Math.max(longest, performance.now() - began);
      rounds += 1;
    }
  });
  const ended = Promise.all(lines);
  // Nobody may be waiting for the end yet.
  ended.catch(() => undefined);
  return {
    end: async () => {
      isEnding = true;
      await ended;
      return { rounds, longest };
    },
  };
}

/** Sends a statement, prepared once as those of services are, that fails when a lock keeps it waiting too long, whatever else is slow on this machine. */
async function withoutLongLock(pool: SqlPool, statement: string, name: string): Promise<void> {
  await pool.transaction(async (transaction) => {
    await transaction.query(`set local lock_timeout = ${LONGEST_MILLISECONDS}`);
    await transaction.query(statement, [], name);
  });
}
