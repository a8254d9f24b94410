import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attempt, succeed } from '../world/acts.js';
import { assign, newBsn, put, registerPerson, registerStaff } from '../world/people.js';
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

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld({ today: TODAY });
  await registerStaff(world, 'con-1', 'sw-1', 'wmo-1');
});
afterAll(() => world.stop());

/** What one of the staff reads of a client, without an error. */
async function read({ staffId, purpose }: Actor, id: string, fields: string) {
  const document = `query Read($id: ID!) { client(id: $id) { id ${fields} } }`;
  const { data, errors } = await world.ask(staffId, document, { variables: { id }, purpose });
  expect(errors).toBeUndefined();
  return data.client;
}

/** Kinds on the timeline as one of the staff sees it, the oldest first. */
async function timeline(reader: Actor, id: string): Promise<readonly string[]> {
  await world.settled();
  const { timeline } = await read(reader, id, 'timeline(first: 100) { edges { node { kind source } } }');
  return timeline.edges.map(({ node }: { node: { kind: string } }) => node.kind).toReversed();
}

/** Somebody of con-1. */
async function somebody(): Promise<string> {
  const id = await registerPerson(world);
  await assign(world, 'con-1', id);
  return id;
}

/** Somebody of con-1 with an intake and a plan. */
async function somebodyWithPlan(): Promise<{ readonly id: string; readonly goalId: string }> {
  const id = await somebody();
  await succeed(world, { ...WORK, act: 'registerIntake', input: { client: { id } } });
  const success = 'developmentPlan { goals { id } }';
  const { developmentPlan } = await succeed(world, {
    ...WORK,
    act: 'agreeDevelopmentPlan',
    input: planInput(id),
    success,
  });
  return { id, goalId: developmentPlan.goals[0].id };
}

describe('an intake', () => {
  test('of a resident by number makes the consultant responsible, and every law knows it', async () => {
    const bsn = newBsn();
    const id = await registerPerson(world, { bsn, surname: 'Waterval' });
    expect(await read(WORK, id, 'name { full }')).toBeNull();
    const { client } = await succeed(world, {
      ...WORK,
      act: 'registerIntake',
      input: {
        client: { bsn },
        question: 'Ik wil weer werken.',
        householdSize: 2,
        workLanguage: 'nl',
        participationLevel: 2,
      },
      success: 'client { id name { full } } intake { question version }',
    });
    expect(client).toEqual({ id, name: { full: 'Mies Waterval' } });
    await world.settled();
    const view = await read(
      WORK,
      id,
      `responsibleConsultant { id name } team intake { question householdSize workLanguage organisation }
       participationLevel { level measuredOn }
       benefits { __typename } shelteredEmployment { __typename } support { __typename ... on Withheld { reason } }`,
    );
    expect(view).toEqual({
      id,
      responsibleConsultant: { id: 'con-1', name: 'Consulent Almelo' },
      team: 'Team Noord',
      intake: { question: 'Ik wil weer werken.', householdSize: 2, workLanguage: 'nl', organisation: 'GM0141' },
      participationLevel: { level: 2, measuredOn: TODAY },
      benefits: { __typename: 'BenefitsDossier' },
      shelteredEmployment: { __typename: 'ShelteredEmploymentDossier' },
      support: { __typename: 'Withheld', reason: 'CONSENT_REQUIRED' },
    });
    expect(await timeline(WORK, id)).toEqual(['INTAKE_REGISTERED']);
  });

  test('is changed by who guides the client, and shows what it was changed to', async () => {
    const id = await somebody();
    await succeed(world, { ...WORK, act: 'registerIntake', input: { client: { id }, question: 'Werk' } });
    const { intake } = await succeed(world, {
      ...WORK,
      act: 'changeIntake',
      input: { clientId: id, expectedVersion: 1, question: 'Werk dicht bij huis', householdSize: 3 },
      success: 'intake { question householdSize version }',
    });
    expect(intake).toEqual({ question: 'Werk dicht bij huis', householdSize: 3, version: 2 });
    expect(await timeline(WORK, id)).toEqual(['INTAKE_REGISTERED', 'INTAKE_CHANGED']);
  });
});

describe('guidance to work', () => {
  test('a plan with its goals is agreed and read back', async () => {
    const { id, goalId } = await somebodyWithPlan();
    const { developmentPlan } = await read(
      WORK,
      id,
      `developmentPlan { hoursPerWeek targetLevel period { from until } responsible { id }
        goals { id domain description targetOn state } legalBasis { bwbId article } version }`,
    );
    expect(developmentPlan).toEqual({
      hoursPerWeek: 24,
      targetLevel: 4,
      period: { from: TODAY, until: null },
      responsible: { id: 'con-1' },
      goals: [
        {
          id: goalId,
          domain: 'WORK',
          description: 'Weer wennen aan een werkweek',
          targetOn: '2026-09-01',
          state: 'OPEN',
        },
      ],
      legalBasis: { bwbId: 'BWBR0015703', article: '7' },
      version: 1,
    });
    expect(await timeline(WORK, id)).toEqual(['INTAKE_REGISTERED', 'DEVELOPMENT_PLAN_AGREED']);
  });

  test('an intervention starts, changes and ends, and each answer shows it as it then stands', async () => {
    const { id, goalId } = await somebodyWithPlan();
    const success = 'intervention { id hoursPerWeek state endReason version }';
    const act = (name: string, input: Record<string, unknown>) =>
      succeed(world, { ...WORK, act: name, input, success }).then((done) => done.intervention);
    const started = await act('startIntervention', { ...trainingInput(id), goalId });
    expect(started).toMatchObject({ hoursPerWeek: 8, state: 'RUNNING', version: 1 });
    const interventionId = started.id;
    const changed = await act('changeIntervention', { interventionId, expectedVersion: 1, hoursPerWeek: 16 });
    expect(changed).toMatchObject({ id: interventionId, hoursPerWeek: 16, state: 'RUNNING', version: 2 });
    const ended = await act('endIntervention', {
      interventionId,
      expectedVersion: 2,
      endedOn: TODAY,
      reason: 'COMPLETED',
    });
    expect(ended).toMatchObject({ id: interventionId, state: 'ENDED', endReason: 'COMPLETED', version: 3 });
    const { interventions } = await read(WORK, id, `interventions { id kind goal { id } state endReason version }`);
    expect(interventions).toEqual([
      {
        id: interventionId,
        kind: 'TRAINING',
        goal: { id: goalId },
        state: 'ENDED',
        endReason: 'COMPLETED',
        version: 3,
      },
    ]);
    expect((await timeline(WORK, id)).slice(2)).toEqual([
      'INTERVENTION_STARTED',
      'INTERVENTION_CHANGED',
      'INTERVENTION_ENDED',
    ]);
  });

  test('a placement with an employer starts, changes and ends, and each answer shows it as it then stands', async () => {
    const id = await somebody();
    const employerId = randomUUID();
    await put(world, 'people-development', 'employer', [
      { id: employerId, name: 'Kwekerij De Zonnevlinder', sector: 'Tuinbouw', locality: 'Almelo' },
    ]);
    const success = 'placement { id stage hoursPerWeek period { until } endReason version viewerCanChange }';
    const act = (name: string, input: Record<string, unknown>) =>
      succeed(world, { ...WORK, act: name, input, success }).then((done) => done.placement);
    const started = await act('startPlacement', { ...placementInput(id), employerId, stage: 'TRIAL' });
    expect(started).toMatchObject({ stage: 'TRIAL', hoursPerWeek: 24, version: 1, viewerCanChange: true });
    const placementId = started.id;
    const changed = await act('changePlacement', {
      placementId,
      expectedVersion: 1,
      stage: 'REGULAR',
      hoursPerWeek: 32,
    });
    expect(changed).toMatchObject({ id: placementId, stage: 'REGULAR', hoursPerWeek: 32, version: 2 });
    const until = '2026-03-17';
    const ended = await act('endPlacement', { placementId, expectedVersion: 2, until, reason: 'REGULAR_JOB' });
    expect(ended).toMatchObject({ id: placementId, period: { until }, endReason: 'REGULAR_JOB', version: 3 });
    const { placements } = await read(WORK, id, 'placements { id employer { name } stage version }');
    expect(placements).toEqual([
      { id: placementId, employer: { name: 'Kwekerij De Zonnevlinder' }, stage: 'REGULAR', version: 3 },
    ]);
    expect(await timeline(WORK, id)).toEqual(['PLACEMENT_STARTED', 'PLACEMENT_CHANGED', 'PLACEMENT_ENDED']);
  });

  test('somebody who died gets no new placement', async () => {
    const id = await registerPerson(world, { deathDate: '20260301' });
    await assign(world, 'con-1', id);
    const { result } = await attempt(world, { ...WORK, act: 'startPlacement', input: placementInput(id) });
    expect(result).toMatchObject({ __typename: 'InvalidInputError', fields: [{ path: 'clientId' }] });
    expect((await read(WORK, id, 'placements { id }')).placements).toEqual([]);
    expect(await timeline(WORK, id)).toEqual([]);
  });
});

describe('a decision under one of the laws', () => {
  test('a benefit is granted by the college and read back to the cent', async () => {
    const id = await somebody();
    const { benefit } = await succeed(world, {
      ...INCOME,
      act: 'grantBenefit',
      input: benefitInput(id),
      success: 'benefit { id decidedOn version }',
    });
    expect(benefit).toEqual({ id: expect.any(String), decidedOn: TODAY, version: 1 });
    const { benefits } = await read(
      INCOME,
      id,
      `benefits { ... on BenefitsDossier { benefit { id householdType periods {
        norm { cents } supplement { cents } reduction { cents } total { cents currency } } } } }`,
    );
    const [norm, supplement, reduction] = [140_000, 5_000, 2_500].map((cents) => ({ cents }));
    expect(benefits.benefit).toEqual({
      id: benefit.id,
      householdType: 'SINGLE',
      periods: [{ norm, supplement, reduction, total: { cents: 142_500, currency: 'EUR' } }],
    });
    expect(await timeline(INCOME, id)).toEqual(['BENEFIT_GRANTED']);
  });

  test('an indication is recorded by the SW company; a consultant sees that it is there, not what it says', async () => {
    const id = await somebody();
    await assign(world, 'sw-1', id);
    const { indication } = await succeed(world, {
      ...COACH,
      act: 'recordIndication',
      input: indicationInput(id),
      success: 'indication { id version }',
    });
    const section = `shelteredEmployment { ... on ShelteredEmploymentDossier {
      hasValidIndication indicationValidUntil indication { id handicapCategory adaptations legalBasis { article } } } }`;
    const valid = { hasValidIndication: true, indicationValidUntil: '2029-11-03' };
    expect((await read(COACH, id, section)).shelteredEmployment).toEqual({
      ...valid,
      indication: {
        id: indication.id,
        handicapCategory: 'MODERATE',
        adaptations: ['PACE', 'GUIDANCE'],
        legalBasis: { article: '11' },
      },
    });
    expect((await read(WORK, id, section)).shelteredEmployment).toEqual({ ...valid, indication: null });
    expect(await timeline(COACH, id)).toEqual(['INDICATION_RECORDED']);
    expect(await timeline(WORK, id)).toEqual(['INDICATION_RECORDED']);
    expect(await timeline(INCOME, id)).toEqual([]);
  });

  test('support is allocated by the municipality; nobody of another law sees it on the timeline', async () => {
    const id = await somebody();
    await assign(world, 'wmo-1', id);
    const { arrangement } = await succeed(world, {
      ...SUPPORT,
      act: 'allocateArrangement',
      input: arrangementInput(id),
      success: 'arrangement { id version }',
    });
    const { support } = await read(
      SUPPORT,
      id,
      `support { ... on SupportDossier { arrangements(on: "${TODAY}") { id product { code categoryName }
        volume { amount unit frequency } period { from until } practicalAgreement { weekdays isTransportNeeded } } } }`,
    );
    expect(support.arrangements).toEqual([
      {
        id: arrangement.id,
        product: { code: '07A03', categoryName: 'Dagbesteding' },
        volume: { amount: 2, unit: 'HALF_DAY', frequency: 'WEEK' },
        period: { from: TODAY, until: '2027-03-16' },
        practicalAgreement: { weekdays: ['TUESDAY', 'THURSDAY'], isTransportNeeded: true },
      },
    ]);
    expect(await timeline(SUPPORT, id)).toEqual(['ARRANGEMENT_ALLOCATED']);
    expect(await timeline(WORK, id)).toEqual([]);
  });
});
