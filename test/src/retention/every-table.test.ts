import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DATA_CLASSES } from '@klantbeeld/access';
import type { Database } from '@klantbeeld/database';
import { eventLogRules, SERVICES } from '@klantbeeld/platform';
import type { RetentionPlan } from '@klantbeeld/subgraph';
import { openTestWorld, type TestWorld } from '../world/test-world.js';

const TABLES = `
  select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
     and n.nspname not like 'pg_temp%' order by 1`;
const TERMS_IN_FORCE = `
  select name from retention_term where municipality_code is null and from_on <= current_date and until_on is null`;

let world: TestWorld;
let places: readonly (readonly [place: string, database: Database, plan: RetentionPlan])[];
beforeAll(async () => {
  world = await openTestWorld();
  places = [
    ...SERVICES.map(({ name, retention }) => [name, world.databases.get(name)!, retention] as const),
    ['events', world.events, eventLogRules(0)],
  ];
}, 60_000);
afterAll(() => world.stop());

test('every table of every database has a term, or a reason to have none, and not both', async () => {
  for (const [place, database, { rules, kept }] of places) {
    const tables = await database.query<{ name: string }>(TABLES);
    const told = [...rules, ...kept].map(({ table }) => table).toSorted();
    expect({ place, tables: told }).toEqual({ place, tables: tables.map(({ name }) => name).toSorted() });
    expect(kept.filter(({ reason }) => reason.length < 10)).toEqual([]);
  }
});

test('every term that a rule names is in force, and says what it rests on', async () => {
  for (const [place, database, { rules }] of places) {
    const terms = (await database.query<{ name: string }>(TERMS_IN_FORCE)).map(({ name }) => name);
    expect({ place, missing: rules.map(({ term }) => term).filter((term) => !terms.includes(term)) }).toEqual({
      place,
      missing: [],
    });
    const silent = `select name from retention_term where length(explanation) < 20`;
    expect(await database.query(silent)).toEqual([]);
  }
});

/** Classes of data of the register, which stays as long as any law keeps something. */
const REGISTER = ['ADDRESS', 'BIRTH_DATE', 'BSN', 'BSN_IN_FULL', 'CONTACT', 'HOUSEHOLD', 'IDENTITY', 'LOCALITY'];

test('every class of data but those of the register has a term', () => {
  const withTerm = new Set(places.flatMap(([, , { rules }]) => rules.flatMap(({ dataClasses }) => dataClasses)));
  const without = Object.keys(DATA_CLASSES).filter((one) => !withTerm.has(one as keyof typeof DATA_CLASSES));
  expect(without.toSorted()).toEqual(REGISTER);
});

test('only the house reaches what was done, and every caller reads the terms', async () => {
  const reach = { municipalities: ['GM0141'], staffId: 'con-1' };
  for (const [, database] of places) {
    await database.query(`insert into retention_run (ran_on) values ('2020-01-01')`);
    expect(await database.within(reach).query('select ran_on from retention_run')).toEqual([]);
    expect((await database.within(reach).query('select name from retention_term')).length).toBeGreaterThan(0);
  }
});
