import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { HOUSE, type Reach } from '@klantbeeld/database';
import { createBsnVault } from '@klantbeeld/domain';
import { SERVICE_NAMES, type ServiceName } from './life/life-rows.js';
import { seedDemo } from './seed-demo.js';
import { openDemoWorld, type DemoWorld } from './testing/demo-world.js';

/** Tables of which every caller may read each row, because no row is about a client. */
const REFERENCE = [
  'benefit_regime',
  'benefit_rule',
  'employer',
  'staff_member',
  'support_term',
  'retention_term',
  'correction_term',
  'team',
  'team_member',
  'work_type',
  'work_type_places',
];
const TABLES = `
  select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as "isForced",
         exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'client_id' and not a.attisdropped)
           as "isAboutClients"
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname`;

interface Table {
  readonly name: string;
  readonly isForced: boolean;
  readonly isAboutClients: boolean;
}

let world: DemoWorld;
beforeAll(async () => {
  world = await openDemoWorld();
  await seedDemo(world.databases, { vault: createBsnVault(Buffer.alloc(32, 7)), today: '2026-11-22' });
});
afterAll(() => world.end());

function tablesOf(service: ServiceName): Promise<Table[]> {
  return world.databases[service].query<Table>(TABLES);
}

/** How many rows of each table are in reach; tables without any are left out. */
async function reached(service: ServiceName, reach: Reach): Promise<Readonly<Record<string, number>>> {
  const database = world.databases[service].within(reach);
  const counts = await Promise.all(
    (await tablesOf(service)).map(async ({ name }): Promise<[string, number]> => {
      const [row] = await database.query<{ size: number }>(`select count(*)::int as size from "${name}"`);
      return [name, row!.size];
    }),
  );
  return Object.fromEntries(counts.filter(([, size]) => size > 0));
}

function staffOf(...municipalities: readonly string[]): Reach {
  return { municipalities, staffId: 'con-1' };
}

describe.each(SERVICE_NAMES)('the database of %s', (service) => {
  test('forces row level security on every table', async () => {
    const tables = await tablesOf(service);
    expect(tables.length).toBeGreaterThan(5);
    expect(tables.filter(({ isForced }) => !isForced)).toEqual([]);
  });

  test('shows who works for no municipality not one row', async () => {
    expect(await reached(service, staffOf())).toEqual({});
  });

  test('shows a municipality without clients nothing about anybody', async () => {
    const tables = Object.keys(await reached(service, staffOf('GM0599')));
    expect(tables.filter((name) => !REFERENCE.includes(name))).toEqual([]);
  });

  test('shows each municipality its own clients, and the two of the demo together everybody', async () => {
    const [all, almelo, roosendaal] = await Promise.all([
      reached(service, HOUSE),
      reached(service, staffOf('GM0141')),
      reached(service, staffOf('GM1674')),
    ]);
    const about = (await tablesOf(service)).filter((table) => table.isAboutClients && all[table.name] !== undefined);
    expect(about.length).toBeGreaterThan(2);
    const split = about.map(({ name }) => [name, (almelo[name] ?? 0) + (roosendaal[name] ?? 0)]);
    expect(split).toEqual(about.map(({ name }) => [name, all[name]]));
    expect(Object.values(roosendaal).length).toBeGreaterThan(0);
  });
});

test('Almelo cannot write a row of Roosendaal, nor take one over', async () => {
  const almelo = world.databases.benefits.within(staffOf('GM0141'));
  const values = `values (gen_random_uuid(), gen_random_uuid(), 'GM1674', '2026-01-01', 'BWBR0015703', '9', '2015-01-01')`;
  const columns = 'id, client_id, municipality_code, notified_on, basis_bwb_id, basis_article, basis_valid_from';
  const insert = `insert into benefit_application (${columns}) ${values}`;
  await expect(almelo.write(({ sql }) => sql.query(insert))).rejects.toThrow('row-level security');
  const take = `update benefit set municipality_code = 'GM0141' where municipality_code = 'GM1674' returning id`;
  expect(await almelo.write(({ sql }) => sql.query(take))).toEqual([]);
});
