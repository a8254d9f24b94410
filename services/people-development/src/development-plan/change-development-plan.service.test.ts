import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { assignTo, type ServiceWorld } from '@klantbeeld/subgraph/testing';
import { act, attempt, COACH, FOR_INCOME, mayDo, WMO_CONSULTANT, type Facts } from '../intake/testing/guidance-acts.js';
import { newClient, openGuidanceWorld } from '../intake/testing/guidance-world.js';

let world: ServiceWorld;
let clientId: string;
let plan: { readonly id: string; readonly goals: readonly { readonly id: string }[] };

beforeAll(async () => {
  world = await openGuidanceWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  const { id, bsn } = await newClient(world.database);
  clientId = id;
  await act(world, 'registerIntake', { client: { bsn }, registeredOn: '2006-03-03' });
  const goals = [
    { domain: 'WORK', description: 'Weer wennen aan een werkweek' },
    { domain: 'FINANCE', description: 'Schulden regelen' },
  ];
  const { developmentPlan } = await act(world, 'agreeDevelopmentPlan', { clientId, hoursPerWeek: 16, goals });
  plan = developmentPlan as typeof plan;
});
afterEach(() => expect(world.failures.splice(0)).toEqual([]));

function changed(change: object, who?: typeof COACH): Promise<Facts> {
  return act(world, 'changeDevelopmentPlan', { planId: plan.id, expectedVersion: 1, ...change }, who);
}

test('a goal is reached and another comes with it, and the others hear that the plan changed', async () => {
  const [first] = plan.goals;
  const newGoals = [{ domain: 'LANGUAGE', description: 'Een formulier lezen' }];
  const goals = [{ goalId: first!.id, state: 'REACHED', targetOn: '2006-04-01' }];
  expect(await changed({ hoursPerWeek: 24, goals, newGoals })).toMatchObject({
    developmentPlan: {
      version: 2,
      hoursPerWeek: 24,
      period: { until: null },
      goals: [
        { description: 'Weer wennen aan een werkweek', state: 'REACHED', targetOn: '2006-04-01' },
        { domain: 'FINANCE', state: 'OPEN' },
        { description: 'Een formulier lezen', state: 'OPEN' },
      ],
    },
  });
  expect((await world.eventsOf(clientId)).at(-1)).toMatchObject({ kind: 'DEVELOPMENT_PLAN_CHANGED', version: 2 });
});

test('a plan is replaced: it ends, and another begins on that day', async () => {
  const next = { clientId, from: '2006-04-01', goals: [{ domain: 'WORK', description: 'Solliciteren' }] };
  expect(await mayDo(world, clientId)).toMatchObject({ viewerCanAgreePlan: false });
  expect(await act(world, 'agreeDevelopmentPlan', next)).toMatchObject({ __typename: 'DevelopmentPlanExistsError' });
  expect(await changed({ until: '2006-04-01' })).toMatchObject({
    developmentPlan: { period: { until: '2006-04-01' } },
  });
  expect(await mayDo(world, clientId)).toMatchObject({ viewerCanAgreePlan: true });
  expect(await act(world, 'agreeDevelopmentPlan', next)).toMatchObject({ __typename: 'AgreeDevelopmentPlanSuccess' });
  // The first one cannot grow over the second again.
  expect(await changed({ expectedVersion: 2, until: null })).toMatchObject({
    __typename: 'DevelopmentPlanExistsError',
  });
});

test('a plan that is over stays as it was', async () => {
  await changed({ until: '2006-03-21' });
  await world.database.query(
    `update development_plan set from_on = '2006-03-01', until_on = '2006-03-20' where id = $1`,
    [plan.id],
  );
  expect(await changed({ expectedVersion: 2, hoursPerWeek: 8 })).toMatchObject({
    __typename: 'DevelopmentPlanEndedError',
  });
});

test('a goal of another plan, a text that one may not read and a day before the plan are told at their fields', async () => {
  await assignTo(world.database, clientId, { staffId: 'sw-1', purpose: 'WORK_DEVELOPMENT' });
  const [, money] = plan.goals;
  const goals = [
    { goalId: money!.id, description: 'Schulden zijn weg' },
    { goalId: clientId, state: 'REACHED' },
  ];
  expect(await changed({ goals }, COACH)).toMatchObject({
    fields: [{ path: 'goals.0.description' }, { path: 'goals.1.goalId' }],
  });
  // Whether it is reached is for whoever guides, also without its text.
  const reached = await changed({ goals: [{ goalId: money!.id, state: 'REACHED' }] }, COACH);
  expect(reached).toMatchObject({ developmentPlan: { goals: [{}, { state: 'REACHED', description: null }] } });
  const early = [{ goalId: money!.id, targetOn: '2006-01-01' }];
  expect(await changed({ expectedVersion: 2, goals: [...early, ...early] })).toMatchObject({
    fields: [{ path: 'goals' }, { path: 'goals.0.targetOn' }, { path: 'goals.1.targetOn' }],
  });
});

test('who was overtaken hears when and by which organisation', async () => {
  await changed({ hoursPerWeek: 20 });
  const late = { planId: plan.id, expectedVersion: 1, hoursPerWeek: 12 };
  const { errors } = await attempt(world, 'changeDevelopmentPlan', late);
  expect(errors![0]!.extensions).toEqual({
    code: 'CONFLICT',
    currentVersion: 2,
    changedAt: '2006-03-20T11:00:00.000Z',
    changedBy: 'GM0141',
  });
});

test('what one may do is offered by the rule of each act', async () => {
  const all = {
    viewerCanRegisterIntake: false,
    viewerCanAgreePlan: false,
    viewerCanStartIntervention: true,
    viewerCanStartPlacement: true,
    intake: { viewerCanChange: true },
    developmentPlan: { viewerCanChange: true },
  };
  expect(await mayDo(world, clientId)).toMatchObject(all);
  const none = { viewerCanStartIntervention: false, viewerCanStartPlacement: false };
  expect(await mayDo(world, clientId, FOR_INCOME)).toMatchObject({
    ...none,
    intake: { viewerCanChange: true },
    developmentPlan: { viewerCanChange: false },
  });
  await assignTo(world.database, clientId, { staffId: 'wmo-1', purpose: 'WMO_SUPPORT' });
  expect(await mayDo(world, clientId, WMO_CONSULTANT)).toMatchObject({ ...none, developmentPlan: null });
  const { id: other } = await newClient(world.database);
  await assignTo(world.database, other, { staffId: 'con-1', purpose: 'WWB_WORK' });
  expect(await mayDo(world, other)).toMatchObject({ viewerCanRegisterIntake: true, viewerCanAgreePlan: false });
  await world.database.query(`update client set death_date = '20060319' where id = any($1::uuid[])`, [
    [clientId, other],
  ]);
  expect(await mayDo(world, other)).toMatchObject({ viewerCanRegisterIntake: false, consentsToAsk: [] });
  expect(await mayDo(world, clientId)).toMatchObject({ ...none, developmentPlan: { viewerCanChange: true } });
});

test('what may be asked of the client is what consent would open, and nothing that it opens already', async () => {
  const keptByWmo = { fromLaw: 'WMO', purpose: 'WWB_WORK' };
  expect(await mayDo(world, clientId)).toMatchObject({
    consentsToAsk: [
      { dataClass: 'SUPPORT_PROVISION', ...keptByWmo },
      { dataClass: 'PRACTICAL_AGREEMENT', ...keptByWmo },
    ],
  });
  await world.database.query(
    `insert into consent (id, client_id, data_class, from_law, purpose, text_version, given_on, expires_on, version)
     values (gen_random_uuid(), $1, 'SUPPORT_PROVISION', 'WMO', 'WWB_WORK', '2006-1', '2006-03-01', '2006-09-01', 1)`,
    [clientId],
  );
  expect(await mayDo(world, clientId)).toMatchObject({ consentsToAsk: [{ dataClass: 'PRACTICAL_AGREEMENT' }] });
});
