import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attempt, succeed, type Act } from '../world/acts.js';
import { assign, newBsn, registerPerson } from '../world/people.js';
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
} from './inputs.js';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld({ today: TODAY });
});
afterAll(() => world.stop());

/** Somebody of con-1, sw-1 and wmo-1. */
async function somebody(): Promise<string> {
  const id = await registerPerson(world);
  for (const staffId of ['con-1', 'sw-1', 'wmo-1']) await assign(world, staffId, id);
  return id;
}

/** Somebody with an intake and a plan, so that every act can be done. */
async function somebodyWithPlan(): Promise<string> {
  const id = await somebody();
  await succeed(world, { ...WORK, act: 'registerIntake', input: { client: { id } } });
  await succeed(world, { ...WORK, act: 'agreeDevelopmentPlan', input: planInput(id) });
  return id;
}

/** How many rows of a table are about a client. */
async function rowsOf(service: string, table: string, clientId: string): Promise<number> {
  const sql = `select count(*)::int as rows from ${table} where client_id = $1`;
  const [counted] = await world.databases.get(service)!.query<{ rows: number }>(sql, [clientId]);
  return counted!.rows;
}

/** Every act that makes something new, with where it is kept and an input that differs a little. */
const MAKING: readonly {
  readonly service: string;
  readonly table: string;
  readonly actFor: (clientId: string) => Act;
  readonly other: Readonly<Record<string, unknown>>;
}[] = [
  {
    service: 'people-development',
    table: 'intervention',
    actFor: (id) => ({
      ...WORK,
      act: 'startIntervention',
      input: trainingInput(id),
      success: 'intervention { id version }',
    }),
    other: { hoursPerWeek: 9 },
  },
  {
    service: 'people-development',
    table: 'placement',
    actFor: (id) => ({
      ...WORK,
      act: 'startPlacement',
      input: placementInput(id),
      success: 'placement { id version }',
    }),
    other: { hoursPerWeek: 9 },
  },
  {
    service: 'benefits',
    table: 'benefit',
    actFor: (id) => ({ ...INCOME, act: 'grantBenefit', input: benefitInput(id), success: 'benefit { id version }' }),
    other: { normCents: 1 },
  },
  {
    service: 'benefits',
    table: 'benefit_advance',
    actFor: (id) => ({
      ...INCOME,
      act: 'payBenefitAdvance',
      input: { clientId: id, amountCents: 10_000 },
      success: 'advance { id paidOn }',
    }),
    other: { amountCents: 1 },
  },
  {
    service: 'sheltered-employment',
    table: 'wsw_indication',
    actFor: (id) => ({
      ...COACH,
      act: 'recordIndication',
      input: indicationInput(id),
      success: 'indication { id version }',
    }),
    other: { handicapCategory: 'SEVERE' },
  },
  {
    service: 'support',
    table: 'support_arrangement',
    actFor: (id) => ({
      ...SUPPORT,
      act: 'allocateArrangement',
      input: arrangementInput(id),
      success: 'arrangement { id version }',
    }),
    other: { decisionNumber: '1' },
  },
];

/** The same act under a key. */
function keyed(act: Act, idempotencyKey: string, changes: Readonly<Record<string, unknown>> = {}): Act {
  return { ...act, input: { ...act.input, ...changes, idempotencyKey } };
}

describe.each(MAKING)('a repeat of what makes a row in $table', ({ service, table, actFor, other }) => {
  test('under the same key gets the same answer and makes no second row, also at once and after a restart', async () => {
    const clientId = await somebodyWithPlan();
    const act = keyed(actFor(clientId), randomUUID());
    const [first, atOnce] = await Promise.all([succeed(world, act), succeed(world, act)]);
    expect(atOnce).toEqual(first);
    await world.restart();
    expect(await succeed(world, act)).toEqual(first);
    expect(await rowsOf(service, table, clientId)).toBe(1);
  });

  test('with another input under the same key is a conflict and changes nothing', async () => {
    const clientId = await somebodyWithPlan();
    const key = randomUUID();
    await succeed(world, keyed(actFor(clientId), key));
    const { result, error } = await attempt(world, keyed(actFor(clientId), key, other));
    expect(result).toBeNull();
    expect(error).toMatchObject({
      message: expect.stringContaining('idempotencyKey'),
      extensions: { code: 'CONFLICT' },
    });
    expect(await rowsOf(service, table, clientId)).toBe(1);
  });
});

describe('an idempotency key', () => {
  test('makes an intake by number that arrives twice at once one intake, with one responsible consultant', async () => {
    const bsn = newBsn();
    const id = await registerPerson(world, { bsn });
    const act = keyed(
      { ...WORK, act: 'registerIntake', input: { client: { bsn } }, success: 'intake { id }' },
      randomUUID(),
    );
    const [first, second] = await Promise.all([succeed(world, act), succeed(world, act)]);
    expect(second).toEqual(first);
    expect(await rowsOf('people-development', 'intake', id)).toBe(1);
    expect(await rowsOf('people-development', 'assignment', id)).toBe(2);
  });

  test('of a refused act may be used again once what was missing is there', async () => {
    const clientId = await somebody();
    const act = keyed({ ...WORK, act: 'startIntervention', input: trainingInput(clientId) }, randomUUID());
    expect((await attempt(world, act)).result).toMatchObject({ __typename: 'DevelopmentPlanMissingError' });
    await succeed(world, { ...WORK, act: 'registerIntake', input: { client: { id: clientId } } });
    await succeed(world, { ...WORK, act: 'agreeDevelopmentPlan', input: planInput(clientId) });
    await succeed(world, act);
    expect(await rowsOf('people-development', 'intervention', clientId)).toBe(1);
  });

  test('belongs to one member of staff: a colleague with the same key does another act', async () => {
    const clientId = await somebody();
    const key = randomUUID();
    const act: Act = { ...WORK, act: 'startPlacement', input: placementInput(clientId), success: 'placement { id }' };
    const own = await succeed(world, keyed(act, key));
    const other = await succeed(world, keyed({ ...act, ...COACH }, key));
    expect(other.placement.id).not.toBe(own.placement.id);
    expect(await rowsOf('people-development', 'placement', clientId)).toBe(2);
  });

  test('is not taken over by another kind of act', async () => {
    const clientId = await somebodyWithPlan();
    const key = randomUUID();
    await succeed(world, keyed({ ...WORK, act: 'startPlacement', input: placementInput(clientId) }, key));
    const other = { ...WORK, act: 'startIntervention', input: trainingInput(clientId) };
    const { error } = await attempt(world, keyed(other, key));
    expect(error?.extensions.code).toBe('CONFLICT');
    expect(await rowsOf('people-development', 'intervention', clientId)).toBe(0);
  });

  test.each([
    ['short', 'k'.repeat(7)],
    ['long', 'k'.repeat(201)],
    ['not one word', 'with a space in it'],
  ])('that is %s is refused', async (_problem, key) => {
    const clientId = await somebody();
    const act = keyed({ ...WORK, act: 'startPlacement', input: placementInput(clientId) }, key);
    expect((await attempt(world, act)).error?.extensions.code).toBe('BAD_USER_INPUT');
    expect(await rowsOf('people-development', 'placement', clientId)).toBe(0);
  });
});

/** Something of a client that has a version, and the acts that change it. */
interface Versioned {
  readonly name: string;
  /** Makes it, in version 1; resolves to the input that names it. */
  make(clientId: string): Promise<Readonly<Record<string, unknown>>>;
  readonly changes: readonly (readonly [string, Readonly<Record<string, unknown>>])[];
}

const VERSIONED: readonly Versioned[] = [
  {
    name: 'an intake',
    make: async (clientId) => ({ clientId }),
    changes: [['changeIntake', { householdSize: 4 }]],
  },
  {
    name: 'an intervention',
    make: async (clientId) => {
      const success = 'intervention { id }';
      const act = { ...WORK, act: 'startIntervention', input: trainingInput(clientId), success };
      return { interventionId: (await succeed(world, act)).intervention.id };
    },
    changes: [
      ['changeIntervention', { hoursPerWeek: 12 }],
      ['endIntervention', { endedOn: TODAY, reason: 'COMPLETED' }],
    ],
  },
  {
    name: 'a placement',
    make: async (clientId) => {
      const success = 'placement { id }';
      const act = { ...WORK, act: 'startPlacement', input: placementInput(clientId), success };
      return { placementId: (await succeed(world, act)).placement.id };
    },
    changes: [
      ['changePlacement', { hoursPerWeek: 12 }],
      ['endPlacement', { until: '2026-04-01', reason: 'OTHER' }],
    ],
  },
];

describe.each(VERSIONED)('two who change $name', ({ make, changes }) => {
  const [firstAct, firstInput] = changes[0]!;

  test('at once: one succeeds, the other is told which version there is now', async () => {
    const named = await make(await somebodyWithPlan());
    const act = { ...WORK, act: firstAct, input: { ...named, ...firstInput, expectedVersion: 1 } };
    const outcomes = await Promise.all([attempt(world, act), attempt(world, act)]);
    const errors = outcomes.flatMap(({ error }) => error ?? []);
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT', currentVersion: 2 } }]);
    expect(outcomes.filter(({ result }) => result?.__typename.endsWith('Success'))).toHaveLength(1);
  });

  test('one after the other: who read before is told so, whatever the act', async () => {
    const named = await make(await somebodyWithPlan());
    await succeed(world, { ...WORK, act: firstAct, input: { ...named, ...firstInput, expectedVersion: 1 } });
    for (const [act, input] of changes) {
      const { error } = await attempt(world, { ...WORK, act, input: { ...named, ...input, expectedVersion: 1 } });
      expect(error).toMatchObject({
        message: expect.stringContaining('version 2'),
        extensions: { code: 'CONFLICT', currentVersion: 2 },
      });
    }
  });
});

test('two benefits for the same days granted at once: one is granted, the other overlaps', async () => {
  const clientId = await somebody();
  const act = { ...INCOME, act: 'grantBenefit', input: benefitInput(clientId) };
  const outcomes = await Promise.all([attempt(world, act), attempt(world, act)]);
  const names = outcomes.map(({ result }) => result?.__typename).sort();
  expect(names).toEqual(['BenefitOverlapsError', 'GrantBenefitSuccess']);
  expect(await rowsOf('benefits', 'benefit', clientId)).toBe(1);
});
