import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { assignTo, type ServiceWorld } from '@klantbeeld/subgraph/testing';
import {
  act,
  attempt,
  COACH,
  codeOf,
  EMPLOYER_CONTACT,
  FOR_INCOME,
  view,
  type Facts,
} from '../intake/testing/guidance-acts.js';
import { newClient, openGuidanceWorld } from '../intake/testing/guidance-world.js';

let world: ServiceWorld;
let clientId: string;
let goalId: string;

beforeAll(async () => {
  world = await openGuidanceWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  ({ clientId, goalId } = await clientWithPlan());
});
afterEach(() => expect(world.failures.splice(0)).toEqual([]));

async function clientWithPlan(): Promise<{ clientId: string; goalId: string }> {
  const { id, bsn } = await newClient(world.database);
  await act(world, 'registerIntake', { client: { bsn }, registeredOn: '2006-03-03' });
  const goals = [{ domain: 'WORK', description: 'Werkritme opbouwen' }];
  const input = { clientId: id, agreedOn: '2006-03-03', goals };
  const { developmentPlan } = (await act(world, 'agreeDevelopmentPlan', input)) as {
    developmentPlan: { goals: { id: string }[] };
  };
  return { clientId: id, goalId: developmentPlan.goals[0]!.id };
}

/** Eight weeks in the learn-work company (F01). */
const EIGHT_WEEKS = {
  kind: 'LEARN_WORK_PLACE',
  description: 'Acht weken leerwerkbedrijf',
  provider: 'Leerwerkbedrijf',
  hoursPerWeek: 32,
  from: '2006-03-06',
  until: '2006-05-01',
  laws: ['WWB', 'WSW'],
};

type Started = Facts & { id: string; version: number };

async function started(more: object = {}): Promise<Started> {
  const answer = await act(world, 'startIntervention', { clientId, ...EIGHT_WEEKS, ...more });
  return answer.intervention as Started;
}

describe('starting an intervention', () => {
  test('plans eight weeks in the learn-work company, shared by two laws (F01)', async () => {
    const answer = await act(world, 'startIntervention', { clientId, ...EIGHT_WEEKS, goalId });
    const { from, until, ...facts } = EIGHT_WEEKS;
    expect(answer).toEqual({
      __typename: 'StartInterventionSuccess',
      intervention: {
        ...facts,
        id: expect.any(String),
        period: { from, until },
        goal: { id: goalId },
        state: 'RUNNING',
        endReason: null,
        organisation: 'GM0141',
        legalBasis: { bwbId: 'BWBR0015703', article: '7', paragraph: '1', validFrom: '2004-01-01' },
        version: 1,
        viewerCanChange: true,
        viewerCanEnd: true,
      },
    });
    expect((await world.eventsOf(clientId)).at(-1)).toMatchObject({
      kind: 'INTERVENTION_STARTED',
      version: 1,
      payload: {},
    });
  });

  test('is seen by the coach of the company, each with the laws they may know of', async () => {
    await started({ laws: ['WWB', 'WSW', 'WMO'] });
    await assignTo(world.database, clientId, { staffId: 'sw-1', purpose: 'WORK_DEVELOPMENT' });
    await assignTo(world.database, clientId, { staffId: 'sw-1', purpose: 'WSW_EMPLOYMENT' });
    const seenBy = async (who: typeof COACH) => ((await view(world, [clientId], who))[0]!.interventions as Facts[])[0]!;
    expect(await seenBy(COACH)).toMatchObject({ laws: ['WWB', 'WSW'], viewerCanChange: true });
    expect(await seenBy({ ...COACH, purpose: 'WSW_EMPLOYMENT' })).toMatchObject({ laws: ['WSW'] });
    expect(await seenBy(FOR_INCOME)).toMatchObject({ laws: ['WWB'], viewerCanChange: false, viewerCanEnd: false });
  });

  test('begins later, or without end', async () => {
    expect(await started({ from: '2006-03-21', until: undefined, laws: undefined })).toMatchObject({
      state: 'PLANNED',
      period: { from: '2006-03-21', until: null },
      laws: ['WWB'],
    });
  });

  test('needs a plan that runs on its first day', async () => {
    const input = { clientId, ...EIGHT_WEEKS, from: '2006-03-02' };
    expect(await act(world, 'startIntervention', input)).toMatchObject({ __typename: 'DevelopmentPlanMissingError' });
  });

  test('tells what is wrong: the period, the hours, and a goal of somebody else', async () => {
    const wrong = { clientId, ...EIGHT_WEEKS, until: '2006-03-06', hoursPerWeek: 41, laws: [], provider: '' };
    const answer = (await act(world, 'startIntervention', wrong)) as { fields?: Facts[] };
    expect(answer.fields!.map((field) => field.path)).toEqual(['provider', 'hoursPerWeek', 'laws', 'until']);
    const other = await clientWithPlan();
    for (const foreign of [other.goalId, 'nonsense']) {
      const input = { clientId, ...EIGHT_WEEKS, goalId: foreign };
      expect(await act(world, 'startIntervention', input)).toMatchObject({ fields: [{ path: 'goalId' }] });
    }
  });

  test('is for who guides this client to work', async () => {
    const input = { clientId, ...EIGHT_WEEKS };
    expect(await act(world, 'startIntervention', input, COACH)).toMatchObject({ __typename: 'ClientNotFoundError' });
    expect(await codeOf(world, 'startIntervention', input, FOR_INCOME)).toBe('FORBIDDEN');
    await assignTo(world.database, clientId, {
      staffId: 'emp-1',
      purpose: 'WORK_DEVELOPMENT',
      capacity: 'EMPLOYER_CONTACT',
    });
    expect(await codeOf(world, 'startIntervention', input, EMPLOYER_CONTACT)).toBe('FORBIDDEN');
  });

  test('under the same key has one effect, also twice at once; another input under that key is a conflict', async () => {
    const input = { clientId, ...EIGHT_WEEKS, idempotencyKey: crypto.randomUUID() };
    const [first, second] = await Promise.all([1, 2].map(() => act(world, 'startIntervention', input)));
    expect(second).toEqual(first);
    expect(await codeOf(world, 'startIntervention', { ...input, kind: 'TRAINING' })).toBe('CONFLICT');
    expect((await view(world, [clientId]))[0]!.interventions).toHaveLength(1);
  });
});

describe('changing an intervention', () => {
  test('replaces what is given, keeps the rest and the laws one may not know of', async () => {
    const { id, version } = await started({ laws: ['WWB', 'WMO'] });
    const input = {
      interventionId: id,
      expectedVersion: version,
      until: '2006-06-01',
      provider: null,
      goalId,
      laws: ['WWB', 'WSW'],
    };
    expect(await act(world, 'changeIntervention', input)).toMatchObject({
      __typename: 'ChangeInterventionSuccess',
      intervention: {
        period: { from: '2006-03-06', until: '2006-06-01' },
        provider: null,
        description: EIGHT_WEEKS.description,
        goal: { id: goalId },
        laws: ['WWB', 'WSW'],
        version: 2,
      },
    });
    expect((await world.eventsOf(clientId)).at(-1)).toMatchObject({ kind: 'INTERVENTION_CHANGED', version: 2 });
    expect(await world.database.query('select laws from intervention where id = $1', [id])).toEqual([
      { laws: ['WWB', 'WSW', 'WMO'] },
    ]);
  });

  test('by two at once changes once; the other is told the current version', async () => {
    const { id } = await started();
    const answers = await Promise.all(
      [20, 24].map((hoursPerWeek) =>
        attempt(world, 'changeIntervention', { interventionId: id, expectedVersion: 1, hoursPerWeek }),
      ),
    );
    const failed = answers.filter((answer) => answer.errors);
    expect(failed).toHaveLength(1);
    expect(failed[0]!.errors![0]!.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
  });

  test('does not end it in the past, and opens its end', async () => {
    const { id } = await started();
    const input = { interventionId: id, expectedVersion: 1, until: '2006-03-20' };
    expect(await act(world, 'changeIntervention', input)).toMatchObject({ fields: [{ path: 'until' }] });
    expect(await act(world, 'changeIntervention', { ...input, until: null })).toMatchObject({
      intervention: { period: { until: null }, version: 2 },
    });
  });

  test('is refused for an unknown one, one of somebody else, and one that has ended', async () => {
    const { id } = await started({ until: '2006-03-20' });
    const input = { interventionId: id, expectedVersion: 1, hoursPerWeek: 20 };
    for (const [interventionId, who] of [
      [crypto.randomUUID(), undefined],
      ['nonsense', undefined],
      [id, COACH],
    ] as const) {
      expect(await act(world, 'changeIntervention', { ...input, interventionId }, who)).toMatchObject({
        __typename: 'InterventionNotFoundError',
        interventionId,
      });
    }
    expect(await act(world, 'changeIntervention', input)).toMatchObject({
      __typename: 'InterventionEndedError',
      interventionId: id,
    });
    expect(await codeOf(world, 'changeIntervention', input, FOR_INCOME)).toBe('FORBIDDEN');
  });
});

describe('ending an intervention', () => {
  test('says when and why, and nothing can be done about it afterwards', async () => {
    const { id } = await started();
    const end = { interventionId: id, expectedVersion: 1, endedOn: '2006-03-17', reason: 'FOUND_WORK' };
    expect(await act(world, 'endIntervention', end)).toMatchObject({
      __typename: 'EndInterventionSuccess',
      intervention: {
        state: 'ENDED',
        endReason: 'FOUND_WORK',
        period: { from: '2006-03-06', until: '2006-03-17' },
        version: 2,
        viewerCanChange: false,
        viewerCanEnd: false,
      },
    });
    expect((await world.eventsOf(clientId)).at(-1)).toMatchObject({
      kind: 'INTERVENTION_ENDED',
      version: 2,
      payload: { reason: 'FOUND_WORK' },
    });
    expect(await codeOf(world, 'endIntervention', end)).toBe('CONFLICT');
    for (const name of ['endIntervention', 'changeIntervention'] as const) {
      const again =
        name === 'endIntervention' ? { ...end, expectedVersion: 2 } : { interventionId: id, expectedVersion: 2 };
      expect(await act(world, name, again)).toMatchObject({ __typename: 'InterventionEndedError' });
    }
  });

  test('gives the reason for one whose last day has passed, and cancels one that was still to begin', async () => {
    const passed = await started({ until: '2006-03-13' });
    const end = { expectedVersion: 1, endedOn: '2006-03-13', reason: 'COMPLETED' };
    expect(passed).toMatchObject({ state: 'ENDED', viewerCanChange: false, viewerCanEnd: true });
    expect(await act(world, 'endIntervention', { ...end, interventionId: passed.id })).toMatchObject({
      intervention: { endReason: 'COMPLETED' },
    });
    const planned = await started({ from: '2006-04-03' });
    const cancel = { ...end, interventionId: planned.id, reason: 'NEVER_STARTED' };
    expect(await act(world, 'endIntervention', cancel)).toMatchObject({
      intervention: { state: 'ENDED', period: { from: '2006-04-03', until: '2006-04-03' } },
    });
  });

  test('is refused for a day that cannot be, an unknown one, and the wrong purpose', async () => {
    const { id } = await started();
    const end = { interventionId: id, expectedVersion: 1, endedOn: '2006-03-21', reason: 'COMPLETED' };
    expect(await act(world, 'endIntervention', end)).toMatchObject({ fields: [{ path: 'endedOn' }] });
    expect(await act(world, 'endIntervention', { ...end, endedOn: '2006-03-05' })).toMatchObject({
      fields: [{ path: 'endedOn' }],
    });
    expect(await act(world, 'endIntervention', { ...end, interventionId: crypto.randomUUID() })).toMatchObject({
      __typename: 'InterventionNotFoundError',
    });
    expect(await codeOf(world, 'endIntervention', end, FOR_INCOME)).toBe('FORBIDDEN');
  });

  test('under the same key has one effect', async () => {
    const { id } = await started();
    const end = {
      interventionId: id,
      expectedVersion: 1,
      endedOn: '2006-03-20',
      reason: 'COMPLETED',
      idempotencyKey: crypto.randomUUID(),
    };
    const first = await act(world, 'endIntervention', end);
    expect(await act(world, 'endIntervention', end)).toEqual(first);
    expect(await codeOf(world, 'endIntervention', { ...end, reason: 'NO_SHOW' })).toBe('CONFLICT');
  });
});
