import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DATA_CLASSES } from '@klantbeeld/access';
import type { Database } from '@klantbeeld/database';
import { eventLogRules, SERVICES } from '@klantbeeld/platform';
import { tablesAboutClients, type RetentionPlan, type RetentionRule } from '@klantbeeld/subgraph';
import { openTestWorld, type TestWorld } from '../world/test-world.js';

const TABLES = `
  select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
     and n.nspname not like 'pg_temp%' order by 1`;
const TERMS_IN_FORCE = `
  select name from retention_term where municipality_code is null and from_on <= current_date and until_on is null`;

function rulesOf({ rules, whenNobodyKeeps = [] }: RetentionPlan): readonly RetentionRule[] {
  return [...rules, ...whenNobodyKeeps];
}

let world: TestWorld;
let places: readonly (readonly [place: string, database: Database, plan: RetentionPlan])[];
beforeAll(async () => {
  world = await openTestWorld();
  places = [
    ...SERVICES.map(({ name, retention }) => [name, world.databases.get(name)!, retention] as const),
    ['events', world.events, eventLogRules()],
  ];
}, 60_000);
afterAll(() => world.stop());

test('every table of every database has a term, or a reason to have none, and not both', async () => {
  for (const [place, database, plan] of places) {
    const tables = await database.query<{ name: string }>(TABLES);
    const { kept } = plan;
    const told = [...rulesOf(plan), ...kept].map(({ table }) => table).toSorted();
    expect({ place, tables: told }).toEqual({ place, tables: tables.map(({ name }) => name).toSorted() });
    expect(kept.filter(({ reason }) => reason.length < 10)).toEqual([]);
  }
});

test('every term that a rule names is in force, and says what it rests on', async () => {
  for (const [place, database, plan] of places) {
    const rules = rulesOf(plan);
    const terms = (await database.query<{ name: string }>(TERMS_IN_FORCE)).map(({ name }) => name);
    expect({ place, missing: rules.map(({ term }) => term).filter((term) => !terms.includes(term)) }).toEqual({
      place,
      missing: [],
    });
    const silent = `select name from retention_term where length(explanation) < 20`;
    expect(await database.query(silent)).toEqual([]);
  }
});

test('every class of data has a term', () => {
  const withTerm = new Set(places.flatMap(([, , plan]) => rulesOf(plan).flatMap(({ dataClasses }) => dataClasses)));
  const without = Object.keys(DATA_CLASSES).filter((one) => !withTerm.has(one as keyof typeof DATA_CLASSES));
  expect(without.toSorted()).toEqual([]);
});

/** Tables with the id of a client in them that keep nobody in the register, and why. */
const HOLD_NOBODY: Readonly<Record<string, string>> = {
  outbox: 'on its way to the event log, within seconds',
  event_log: 'its own term of days',
  dead_letter: 'what is known of the client in the register goes when it is replayed',
  registered_client: 'follows the register',
  client_relation: 'follows from assignments, overrides and consents, which hold',
  client_former_number: 'the register itself',
  client_municipality: 'the register itself',
  client_address: 'the register itself',
  client_partner: 'the register itself',
  client_contact: 'the register itself',
  client_holding: 'the register itself',
};
const WITH_A_CLIENT = `
  select table_name as name from information_schema.columns
   where table_schema = 'public' and column_name = 'client_id' and data_type = 'uuid' order by 1`;

test('whether anything is kept of a client is asked of every table that says about which client it is', async () => {
  for (const [place, database, { rules }] of places) {
    const tables = (await database.query<{ name: string }>(WITH_A_CLIENT)).map(({ name }) => name);
    const holding = tables.filter((name) => HOLD_NOBODY[name] === undefined);
    expect({ place, tables: tablesAboutClients(rules).toSorted() }).toEqual({ place, tables: holding });
  }
});

test('only the house reaches what was done, and every caller reads the terms', async () => {
  const reach = { municipalities: ['GM0141'], staffId: 'con-1' };
  for (const [, database] of places) {
    await database.query(`insert into retention_run (ran_on) values ('2020-01-01')`);
    expect(await database.within(reach).query('select ran_on from retention_run')).toEqual([]);
    expect((await database.within(reach).query('select name from retention_term')).length).toBeGreaterThan(0);
  }
});
