import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '@klantbeeld/database';
import { rowOf } from '../access/rows.js';
import { attempt, type Act, type Outcome } from '../world/acts.js';
import { newBsn, put, registerPerson, registerStaff } from '../world/people.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { until } from '../world/until.js';
import { AFTER_A_YEAR, IN_A_YEAR, isRegistered, letGo, TODAY } from './letting-go.js';

let world: TestWorld;
let register: Database;
beforeAll(async () => {
  world = await openTestWorld();
  register = world.databases.get('people-development')!;
  await registerStaff(world, 'con-1');
}, 60_000);
afterAll(() => world.stop());

/** The lock of whoever writes about a client. */
const LOCK = 'select pg_advisory_xact_lock(hashtextextended(lower($1), 4711))';
/** The lock of an import. */
const IMPORT_LOCK = 'select pg_advisory_xact_lock(1802665842)';
const WAITING = `
  select 1 from pg_locks where locktype = 'advisory' and not granted
     and database = (select oid from pg_database where datname = current_database())`;

async function isWaiting(database: Pick<Database, 'query'>): Promise<boolean> {
  return (await database.query(WAITING)).length > 0;
}

describe('a file that is opened while the register lets go', () => {
  const intake = (bsn: string): Act => ({
    staffId: 'con-1',
    purpose: 'WWB_WORK',
    act: 'registerIntake',
    input: { client: { bsn }, question: 'Ik wil weer werken.' },
  });
  const askOverride = (bsn: string): Act => ({
    staffId: 'con-1',
    purpose: 'WWB_WORK',
    act: 'requestOverride',
    input: { client: { bsn }, purpose: 'WWB_WORK', minutes: 5, reason: 'Mevrouw staat aan de balie en heeft haast.' },
  });
  const COUNT = `
    select (select count(*) from intake where client_id = $1)::int as intakes,
           (select count(*) from assignment where client_id = $1)::int as assignments,
           (select count(*) from access_override where client_id = $1)::int as overrides`;
  const kept = async (id: string): Promise<unknown> => (await register.query(COUNT, [id]))[0];

  test.each([
    ['an intake', intake],
    ['an override', askOverride],
  ])(
    '%s that found somebody who goes at that moment is told that there is nobody, and leaves nothing',
    async (_, act) => {
      const bsn = newBsn();
      const id = await registerPerson(world, { bsn });
      let asked: Promise<Outcome>;
      await register.transaction(async (going) => {
        await going.query(LOCK, [id]);
        asked = attempt(world, act(bsn));
        await until('the act waits for the client', () => isWaiting(going));
        await going.query('delete from client where id = $1', [id]);
      });
      const { result } = await asked!;
      expect(result).toMatchObject({ __typename: 'ClientNotFoundError' });
      expect(await kept(id)).toEqual({ intakes: 0, assignments: 0, overrides: 0 });
    },
  );

  test('who is being written about stays until the next night', async () => {
    const id = await registerPerson(world);
    await register.transaction(async (writing) => {
      await writing.query(LOCK, [id]);
      expect(await letGo(world, AFTER_A_YEAR)).toEqual([]);
    });
    expect(await letGo(world, AFTER_A_YEAR)).toEqual(['people-development client 1']);
  });

  test('what comes after the night began keeps its person: in a law, in what laws share, or from an import', async () => {
    const people = await Promise.all([1, 2, 3, 4].map(() => registerPerson(world)));
    const [inLaw, shared, imported] = people as [string, string, string, string];
    let going: Promise<string[]>;
    await register.transaction(async (writing) => {
      await writing.query(IMPORT_LOCK);
      going = letGo(world, AFTER_A_YEAR);
      await until('the register waits for the import', () => isWaiting(writing));
      const ended = { staff_id: 'wmo-1', purpose: 'WMO_SUPPORT', capacity: 'GUIDANCE', from_on: '2020-01-01' };
      await put(world, 'support', 'assignment', [{ ...rowOf(inLaw), ...ended, until_on: '2021-01-01', version: 1 }]);
      await put(world, 'people-development', 'timeline_entry', [
        {
          ...rowOf(shared),
          kind: 'INTAKE_REGISTERED',
          source: 'people-development',
          subject_id: 'x',
          happened_at: TODAY,
        },
      ]);
      await writing.query('update client set changed_at = $2 where id = $1', [imported, IN_A_YEAR]);
    });
    expect(await going!).toEqual(['people-development client 1']);
    expect(await Promise.all(people.map((id) => isRegistered(world, id)))).toEqual([true, true, true, false]);
  });

  test('one of the two wins: a person with a file, or neither', async () => {
    for (let round = 0; round < 12; round += 1) {
      const bsn = newBsn();
      const id = await registerPerson(world, { bsn });
      const [{ result }] = await Promise.all([attempt(world, intake(bsn)), letGo(world, AFTER_A_YEAR)]);
      const hasPerson = await isRegistered(world, id);
      expect(result.__typename).toBe(hasPerson ? 'RegisterIntakeSuccess' : 'ClientNotFoundError');
      const { intakes, assignments } = (await kept(id)) as { intakes: number; assignments: number };
      expect({ hasPerson, hasIntake: intakes === 1, isAssigned: assignments > 0 }).toEqual({
        hasPerson,
        hasIntake: hasPerson,
        isAssigned: hasPerson,
      });
    }
  }, 60_000);
});
