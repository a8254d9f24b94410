import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { isBsn } from '@klantbeeld/domain';
import { SERVICE_NAMES } from './life/life-rows.js';
import { DEMO_PEOPLE } from './people.js';
import { hasDemo, seedDemo } from './seed-demo.js';
import { DEMO_STAFF } from './staff.js';
import { openDemoWorld, TEST_VAULT, type DemoWorld } from './testing/demo-world.js';

const OPTIONS = { vault: TEST_VAULT, today: '2026-11-21' };
let world: DemoWorld;

beforeAll(async () => {
  world = await openDemoWorld();
  expect(await hasDemo(world.databases)).toBe(false);
}, 60_000);
afterAll(() => world.end());
beforeEach(() => seedDemo(world.databases, OPTIONS));

function contents(): Promise<string[]> {
  return Promise.all(SERVICE_NAMES.map((service) => world.contents(service)));
}

describe('writing the demo world', () => {
  test('everybody is there afterwards', async () => {
    expect(await hasDemo(world.databases)).toBe(true);
    const rows = await world.databases['people-development'].query<{ id: string }>('select id from staff_member');
    expect(new Set(rows.map((row) => row.id))).toEqual(new Set(DEMO_STAFF.map((staff) => staff.id)));
  });

  test('writing it again changes nothing, not even on another day', async () => {
    const before = await contents();
    await seedDemo(world.databases, OPTIONS);
    await seedDemo(world.databases, { ...OPTIONS, today: '2027-01-09' });
    expect(await contents()).toEqual(before);
  });

  test('who follows a programme has its duties, and two weeks in which it is known who was there', async () => {
    const duties = await world.databases.benefits.query<{ kind: string }>(
      `select duty.kind from duty join work_programme programme on programme.id = duty.programme_id order by duty.kind`,
    );
    expect(duties.map(({ kind }) => kind)).toEqual(['ADDITIONAL', 'REINTEGRATION']);
    const days = 'select state, count(*)::int as days from work_programme_attendance group by state order by state';
    expect(await world.databases.benefits.query(days)).toEqual([
      { state: 'ABSENT', days: 1 },
      { state: 'EXCUSED', days: 1 },
      { state: 'PRESENT', days: 8 },
    ]);
  });

  test('what was lost in one service comes back', async () => {
    const before = await contents();
    await world.databases.benefits.query('delete from sanction');
    await seedDemo(world.databases, OPTIONS);
    expect(await contents()).toEqual(before);
  });

  test('every number is stored sealed, and opens to a number of the demo range', async () => {
    const rows = await world.databases['people-development'].query<{ id: string; bsn_sealed: Buffer }>(
      'select id, bsn_sealed from client',
    );
    const numbers = new Map(rows.map((row) => [row.id, TEST_VAULT.open(row.bsn_sealed)]));
    for (const { id, bsn } of DEMO_PEOPLE) expect(numbers.get(id)).toBe(bsn);
    expect([...numbers.values()].every(isBsn)).toBe(true);
  });

  test.each(SERVICE_NAMES)('in %s every row about a client is about somebody who exists', async (service) => {
    const tables = await world.databases[service].query<{ name: string }>(
      `select table_name as name from information_schema.columns where column_name = 'client_id' and table_schema = 'public'`,
    );
    const known = DEMO_PEOPLE.map((person) => person.id);
    for (const { name } of tables) {
      const statement = `select client_id from "${name}" where client_id <> all($1::uuid[])`;
      expect([name, await world.databases[service].query(statement, [known])]).toEqual([name, []]);
    }
  });

  // Through which team somebody is assigned, and for whom they work, is kept by people-development alone.
  test('every service has the same assignments and consents', async () => {
    const relationsOf = async (service: (typeof SERVICE_NAMES)[number]) => {
      const { query } = world.databases[service];
      return [
        await query(`select to_jsonb(a) - 'team_id' - 'organisation' as row from assignment a order by id`),
        await query('select to_jsonb(c) as row from consent c order by id'),
      ];
    };
    const [first, ...others] = await Promise.all(SERVICE_NAMES.map(relationsOf));
    expect(first!.every((rows) => rows.length > 0)).toBe(true);
    for (const other of others) expect(other).toEqual(first);
  });

  test('each entry of a timeline names a record of the service it came from', async () => {
    const entries = await world.databases['people-development'].query<{ source: string; subject_id: string }>(
      'select source, subject_id from timeline_entry',
    );
    expect(entries.length).toBeGreaterThan(50);
    for (const service of SERVICE_NAMES) {
      const text = await world.contents(service);
      const lost = entries.filter(
        ({ source, subject_id }) => source === service && !text.includes(`"id": "${subject_id}"`),
      );
      expect(lost).toEqual([]);
    }
  });
});
