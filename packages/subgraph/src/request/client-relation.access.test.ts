import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  clientRelationSteps,
  OVERRIDE_TABLES,
  REGISTERED_CLIENT_TABLES,
  RELATION_TABLES,
  type RegisterTable,
} from '@klantbeeld/access';
import {
  insertRows,
  sqlMigration,
  wallForReference,
  wallForWork,
  type Database,
  type DatabaseDefinition,
} from '@klantbeeld/database';
import { DEAD_LETTER_TABLES } from '@klantbeeld/events';
import { drawsFrom, type Draws } from '../execution/testing/draws.js';
import { assignTo, openTestDatabase, somebodyWaits } from '../testing/index.js';

const REGISTERS: Readonly<Record<RegisterTable, readonly string[]>> = {
  client: ['create table client (id uuid primary key, municipality_code text, surname_search text)'],
  registered_client: [...REGISTERED_CLIENT_TABLES, ...DEAD_LETTER_TABLES],
};
const KEYS: Readonly<Record<RegisterTable, string>> = { client: 'id', registered_client: 'client_id' };

const TABLES = ['assignment', 'consent', 'access_override', 'client_relation'] as const;

/** A database that knows of clients and who may see them, and of nothing else. */
function definitionOf(register: RegisterTable): DatabaseDefinition {
  const tables = [...TABLES, register, ...(register === 'client' ? [] : ['dead_letter'])];
  return {
    entities: [],
    migrations: [
      sqlMigration(`20261122T0000_create-beside-${register}`, [
        ...RELATION_TABLES,
        ...OVERRIDE_TABLES,
        ...REGISTERS[register],
        ...clientRelationSteps(register).flatMap(({ statements }) => statements),
        ...tables.flatMap((table) => wallForWork(table)),
        ...wallForReference('migration'),
      ]),
    ],
  };
}

/** What the tables themselves say of a day and a moment, worked out row by row: the other way to the same answer. */
const WORKED_OUT = (register: RegisterTable): string => `
  select link.*,
         (select municipality_code from ${register} r where r.${KEYS[register]} = link.client_id) as municipality,
         (select coalesce(array_agg(distinct c.from_law || ':' || c.data_class order by c.from_law || ':' || c.data_class), '{}')
            from consent c where c.client_id = link.client_id and c.purpose = link.purpose and c.withdrawn_at is null
             and c.given_on <= $1::date and c.expires_on > $1::date)::text as consents
    from (select id, client_id, staff_id, purpose, capacity, from_on::text as since, null::timestamptz as ends_at
            from assignment where from_on <= $1::date and (until_on is null or until_on > $1::date)
           union all
          select id, client_id, staff_id, purpose, 'OVERRIDE', (started_at at time zone 'UTC')::text, ends_at
            from access_override where stopped_at is null and ends_at > $2::timestamptz) link
   ${register === 'client' ? '' : `where not exists (select from dead_letter d where d.client_id = link.client_id and d.consumer = 'relations')`}
   order by link.id`;

const KEPT = `
  select case_id as id, client_id, staff_id, purpose, capacity, since, ends_at, municipality_code as municipality, consents::text
    from client_relation
   where valid_from <= $1::date and valid_until > $1::date and (ends_at is null or ends_at > $2::timestamptz)
   order by case_id`;

const MUNICIPALITIES = ['GM0141', 'GM1674', null] as const;
const DAYS = ['2026-01-01', '2026-02-10', '2026-03-20', '2026-05-01', '2026-08-15', '2027-01-01'] as const;
const MOMENTS = ['2026-03-20T10:00:00Z', '2026-03-20T10:20:00Z', '2027-01-01T00:00:00Z'] as const;
const CLASSES = [
  ['WMO', 'SUPPORT_PROVISION'],
  ['WWB', 'INCOME'],
  ['WSW', 'INDICATION_DETAIL'],
] as const;
const ACTS = 160;
const LOOKED_AT_EVERY = 8;

describe.each(['client', 'registered_client'] as const)('who may see whom, beside the table %s', (register) => {
  let database: Database;
  let clients: readonly string[];
  beforeAll(async () => {
    ({ database } = await openTestDatabase(definitionOf(register), 'kept-relations'));
    clients = Array.from({ length: 5 }, () => randomUUID());
  });
  afterAll(() => database.close());

  /** Something happens to somebody. */
  async function happen(draws: Draws): Promise<void> {
    const client_id = draws.one(clients);
    const purpose = draws.one(['WWB_WORK', 'WORK_DEVELOPMENT']);
    const [from, until] = [DAYS[draws.below(5)]!, draws.one([...DAYS, null])];
    const [from_law, data_class] = draws.one(CLASSES);
    const staff_id = draws.one(['con-1', 'sw-1']);
    const acts: readonly (() => Promise<unknown>)[] = [
      () => registers(client_id, draws.one(MUNICIPALITIES)),
      () => database.query(`delete from ${register} where ${KEYS[register]} = $1`, [client_id]),
      () =>
        insertRows(database, 'assignment', [
          {
            id: randomUUID(),
            client_id,
            staff_id,
            purpose,
            capacity: draws.one(['GUIDANCE', 'EMPLOYER_CONTACT']),
            is_responsible: false,
            from_on: from,
            until_on: until !== null && until >= from ? until : null,
            version: 1,
          },
        ]),
      () =>
        database.query('update assignment set until_on = greatest(from_on, $2::date) where client_id = $1', [
          client_id,
          until,
        ]),
      () => database.query('delete from assignment where client_id = $1', [client_id]),
      () =>
        insertRows(database, 'consent', [
          {
            id: randomUUID(),
            client_id,
            data_class,
            from_law,
            purpose,
            text_version: '2026-1',
            given_on: from,
            expires_on: '2026-09-01',
            version: 1,
          },
        ]),
      () => database.query('update consent set withdrawn_at = now() where client_id = $1', [client_id]),
      () => database.query(`delete from consent where client_id = $1 and data_class = $2`, [client_id, data_class]),
      () =>
        insertRows(database, 'access_override', [
          {
            id: randomUUID(),
            client_id,
            staff_id,
            purpose,
            started_at: '2026-03-20T10:00:00Z',
            ends_at: draws.one(['2026-03-20T10:15:00Z', '2026-03-20T10:30:00Z']),
            version: 1,
          },
        ]),
      () => database.query('update access_override set stopped_at = now() where client_id = $1', [client_id]),
      ...(register === 'client' ? [] : [() => misses(client_id, draws), () => catchesUp(client_id)]),
    ];
    await draws.one(acts)();
  }

  async function registers(clientId: string, municipality: string | null): Promise<void> {
    const key = KEYS[register];
    const version = register === 'client' ? ['', ''] : [', version', ', 1'];
    await database.query(
      `insert into ${register} (${key}, municipality_code${version[0]}) values ($1, $2${version[1]})
       on conflict (${key}) do update set municipality_code = excluded.municipality_code`,
      [clientId, municipality],
    );
  }

  async function misses(clientId: string, draws: Draws): Promise<void> {
    await database.query(
      `insert into dead_letter (consumer, position, lane, event_id, source, kind, client_id, subject_id, version, payload,
                                occurred_at, tries, error_name)
       values ($2, (select coalesce(max(position), 0) + 1 from dead_letter), 'lane', gen_random_uuid(), 'test', 'TEST', $1, 'one', 1,
               '{}', now(), 1, 'Error')`,
      [clientId, draws.one(['relations', 'others'])],
    );
  }

  async function catchesUp(clientId: string): Promise<void> {
    await database.query('delete from dead_letter where client_id = $1', [clientId]);
  }

  test.each([1, 2, 3])(
    'is at every moment what the tables say that it follows from, whatever happens (%i)',
    async (seed) => {
      const draws = drawsFrom(seed);
      let seen = 0;
      for (let act = 1; act <= ACTS; act += 1) {
        await happen(draws);
        if (act % LOOKED_AT_EVERY !== 0) continue;
        for (const day of DAYS) {
          const moment = draws.one(MOMENTS);
          const expected = await database.query(WORKED_OUT(register), [day, moment]);
          expect(await database.query(KEPT, [day, moment])).toEqual(expected);
          seen += expected.length;
        }
      }
      expect(seen).toBeGreaterThan(100);
    },
  );

  test.each([
    ['a client of the register', true],
    ['somebody who is not in the register yet', false],
  ])(
    'a consent of %s that is taken back while a colleague is assigned opens nothing to the colleague',
    async (_who, isRegistered) => {
      const client = randomUUID();
      if (isRegistered) await registers(client, 'GM0141');
      await insertRows(database, 'consent', [
        {
          id: randomUUID(),
          client_id: client,
          data_class: 'SUPPORT_PROVISION',
          from_law: 'WMO',
          purpose: 'WWB_WORK',
          text_version: '2026-1',
          given_on: '2026-01-01',
          expires_on: '2027-01-01',
          version: 1,
        },
      ]);
      const assigned = Promise.withResolvers<void>();
      const withdrawing = Promise.withResolvers<void>();
      const assigning = database.write(async ({ sql }) => {
        await assignTo(sql, client, { staffId: 'con-1', purpose: 'WWB_WORK' });
        assigned.resolve();
        await withdrawing.promise;
      });
      await assigned.promise;
      const withdrawal = database.query('update consent set withdrawn_at = now() where client_id = $1', [client]);
      await somebodyWaits(database);
      withdrawing.resolve();
      await Promise.all([assigning, withdrawal]);
      const kept = await database.query('select distinct consents from client_relation where client_id = $1', [client]);
      expect(kept).toEqual([{ consents: [] }]);
    },
  );
});
