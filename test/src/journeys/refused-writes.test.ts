import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema, isObjectType, isUnionType } from 'graphql';
import type { Database } from '@klantbeeld/database';
import { SCHEMA_FOLDER } from '@klantbeeld/schema';
import { attempt, type Act } from '../world/acts.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import {
  arrangementInput,
  benefitInput,
  COACH,
  INCOME,
  indicationInput,
  placementInput,
  planInput,
  SUPPORT,
  TODAY,
  trainingInput,
  WORK,
  type Actor,
} from './inputs.js';
import { REFUSALS, type Refusal } from './refusals.js';
import { meetPeople, type People } from './refused-people.js';

const SCHEMA = buildSchema(readFileSync(join(SCHEMA_FOLDER, 'public.graphql'), 'utf8'));

let world: TestWorld;
let people: People;
let before: object;
beforeAll(async () => {
  world = await openTestWorld({ today: TODAY });
  people = await meetPeople(world);
  before = await everythingKept();
});
afterAll(() => world.stop());

/** Every row of every service, and the newest event. */
async function everythingKept(): Promise<object> {
  await world.settled();
  const { newest } = await world.log.bounds();
  const rows = await Promise.all([...world.databases.values()].map(rowsOf));
  return { newest, rows };
}

// The access log grows by every refusal, as it must.
const TABLES = `
  select tablename as name from pg_tables
   where schemaname = 'public'
     and tablename not in ('migration', 'consumer_position', 'processing_log', 'access_audit', 'log_seal')
   order by tablename`;

async function rowsOf(database: Database): Promise<readonly (readonly [string, readonly object[]])[]> {
  const tables = await database.query<{ name: string }>(TABLES);
  const rowsOfTable = ({ name }: { name: string }) => database.query(`select * from "${name}" order by 1, 2`);
  return Promise.all(tables.map(async (table) => [table.name, await rowsOfTable(table)] as const));
}

/** The fragment that reads all of a refusal; those of an invalid input are always read. */
function fragmentOf(refusal: string): string {
  const type = SCHEMA.getType(refusal);
  if (!isObjectType(type)) throw new Error(`There is no refusal ${refusal} in the schema.`);
  const fields = Object.keys(type.getFields());
  return refusal === 'InvalidInputError' ? '' : `... on ${refusal} { ${fields.join(' ')} }`;
}

describe('an act that is refused says why by name, with facts to go on', () => {
  const cases = REFUSALS.map((one) => [nameOf(one), one] as const);

  test.each(cases)('%s', async (_name, { refusal, act, says }) => {
    const { result, error } = await attempt(world, { ...act(people), refusals: fragmentOf(refusal) });
    expect(error).toBeUndefined();
    const { __typename, message, fields, ...facts } = result;
    expect(__typename).toBe(refusal);
    expect(message).toMatch(/^[A-Z].{20,}[.;)]$/);
    if (refusal === 'InvalidInputError')
      expect(fields.map(({ path }: { path: string }) => path)).toEqual(says!(people));
    else expect(facts).toEqual(says?.(people) ?? {});
  });

  test('and no refusal of the schema was forgotten', () => {
    const unions = Object.values(SCHEMA.getTypeMap()).filter(isUnionType);
    const named = unions
      .filter(({ name }) => name.endsWith('Result'))
      .flatMap((union) => union.getTypes().map((type) => `${union.name.replace(/Result$/, '')}: ${type.name}`))
      .filter((name) => !name.endsWith('Success'));
    const shown = REFUSALS.map(nameOf).map((name) => `${name[0]!.toUpperCase()}${name.slice(1)}`);
    expect(new Set(shown)).toEqual(new Set(named));
  });
});

/** The act and the refusal, without the people of the world: names of tests are told before there are any. */
function nameOf({ refusal, act }: Refusal): string {
  const nobody = { intervention: '', placement: '' };
  const none: People = {
    fresh: '',
    busy: '',
    benefit: '',
    application: '',
    programme: '',
    plan: { ended: '', running: '', toCome: '' },
    duty: '',
    task: { open: '', done: '' },
    waiting: { client: '', suspension: '', pause: '' },
    stranger: '',
    bsnOfColleague: '',
    bsnElsewhere: '',
    ended: nobody,
    standing: nobody,
    withdrawnConsent: '',
    endedOverride: '',
    team: '',
    correction: { open: '', decided: '' },
    work: { type: '', placement: '' },
  };
  return `${act(none).act}: ${refusal}`;
}

describe('an act for another purpose than the law gives is forbidden, whoever the client is', () => {
  const company: Actor = { staffId: 'sw-1', purpose: 'WORK_DEVELOPMENT' };
  const forbidden: readonly (readonly [string, Actor, string, (id: string) => Act['input'], readonly string[]])[] = [
    ['a job coach grants no benefit', company, 'grantBenefit', benefitInput, ['WWB_INCOME']],
    ['guidance to work grants no benefit', WORK, 'grantBenefit', benefitInput, ['WWB_INCOME']],
    [
      'social support starts no placement',
      SUPPORT,
      'startPlacement',
      placementInput,
      ['WWB_WORK', 'WORK_DEVELOPMENT', 'WSW_EMPLOYMENT'],
    ],
    [
      'income starts no placement',
      INCOME,
      'startPlacement',
      placementInput,
      ['WWB_WORK', 'WORK_DEVELOPMENT', 'WSW_EMPLOYMENT'],
    ],
    ['a consultant records no indication', WORK, 'recordIndication', indicationInput, ['WSW_EMPLOYMENT']],
    ['a job coach allocates no support', COACH, 'allocateArrangement', arrangementInput, ['WMO_SUPPORT']],
    [
      'social support agrees no plan',
      SUPPORT,
      'agreeDevelopmentPlan',
      planInput,
      ['WWB_WORK', 'WORK_DEVELOPMENT', 'WSW_EMPLOYMENT'],
    ],
    [
      'social support starts no intervention',
      SUPPORT,
      'startIntervention',
      trainingInput,
      ['WWB_WORK', 'WORK_DEVELOPMENT', 'WSW_EMPLOYMENT'],
    ],
  ];

  test.each(forbidden)('%s', async (_name, actor, act, input, purposes) => {
    for (const clientId of [people.fresh, people.stranger]) {
      const { result, error } = await attempt(world, { ...actor, act, input: input(clientId) });
      expect(result).toBeNull();
      expect(error?.extensions).toMatchObject({ code: 'FORBIDDEN', purposes: expect.arrayContaining([...purposes]) });
      expect(error?.extensions.purposes).toHaveLength(purposes.length);
    }
  });

  test('a job coach looks nobody up by number to register an intake', async () => {
    const input = { client: { bsn: people.bsnOfColleague } };
    const { result, error } = await attempt(world, { ...company, act: 'registerIntake', input });
    expect(result).toBeNull();
    expect(error?.extensions).toMatchObject({ code: 'FORBIDDEN', purposes: ['WWB_INCOME', 'WWB_WORK', 'WMO_SUPPORT'] });
  });
});

test('no refused or forbidden act changed anything, and none told an event', async () => {
  expect(await everythingKept()).toEqual(before);
});
