import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { act, caller, COACH, codeOf, EMPLOYER_CONTACT, view, type Facts } from '../intake/testing/guidance-acts.js';
import { openGuidanceWorld, type GuidanceWorld } from '../intake/testing/guidance-world.js';

let world: GuidanceWorld;
let clientId: string;

beforeAll(async () => {
  world = await openGuidanceWorld();
}, 60_000);
afterAll(() => world.stop());
beforeEach(async () => {
  clientId = await clientWithIntake();
});
afterEach(() => expect(world.failures).toEqual([]));

async function clientWithIntake(): Promise<string> {
  const { id, bsn } = await world.newClient();
  await act(world, 'registerIntake', { client: { bsn }, registeredOn: '2006-03-03' });
  return id;
}

const GOALS = [
  { domain: 'SOCIAL', description: 'Elke week naar de buurtgroep' },
  { domain: 'MENTAL', description: 'Omgaan met spanning', targetOn: '2006-06-01' },
  { domain: 'PHYSICAL', description: 'Een halve dag kunnen staan' },
];
const LATER = [{ domain: 'WORK', description: 'Zelfstandig werken' }];
/** The intensive programme of 32 hours a week on social, mental and physical goals (F38). */
const INTENSIVE = {
  agreedOn: '2006-03-10',
  from: '2006-03-13',
  until: '2006-09-13',
  hoursPerWeek: 32,
  targetLevel: 4,
  goals: GOALS,
};

function plan(more: object = {}): object {
  return { clientId, ...INTENSIVE, ...more };
}

describe('agreeing a development plan', () => {
  test('keeps 32 hours a week and goals on all sides of life (F38), with who is responsible', async () => {
    const expected = {
      id: expect.any(String),
      agreedOn: '2006-03-10',
      period: { from: '2006-03-13', until: '2006-09-13' },
      hoursPerWeek: 32,
      targetLevel: 4,
      organisation: 'GM0141',
      responsible: { id: 'con-1' },
      legalBasis: { bwbId: 'BWBR0015703', article: '7', paragraph: '1', validFrom: '2004-01-01' },
      goals: GOALS.map((goal) => ({ targetOn: null, ...goal, id: expect.any(String), state: 'OPEN', withheld: [] })),
      version: 1,
    };
    await world.database.query(
      `insert into staff_member (id, name, roles, organisation) values ('con-1', 'Consulent', '{}', 'GM0141') on conflict do nothing`,
    );
    const answer = await act(world, 'agreeDevelopmentPlan', plan());
    expect(answer).toEqual({ __typename: 'AgreeDevelopmentPlanSuccess', developmentPlan: expected });
    expect((await view(world, [clientId]))[0]!.developmentPlan).toEqual(answer.developmentPlan);
    expect((await world.eventsOf(clientId)).at(-1)).toMatchObject({
      kind: 'DEVELOPMENT_PLAN_AGREED',
      version: 1,
      payload: {},
    });
  });

  test('goes on with the same id when another consultant takes over (F15)', async () => {
    const { developmentPlan } = (await act(world, 'agreeDevelopmentPlan', plan())) as { developmentPlan: Facts };
    await world.database.query(`update assignment set until_on = '2006-03-20' where client_id = $1`, [clientId]);
    await world.assign(clientId, 'con-2', 'WWB_WORK', { is_responsible: true });
    await world.database.query(
      `insert into staff_member (id, name, roles, organisation) values ('con-2', 'Opvolger', '{}', 'GM0141') on conflict do nothing`,
    );
    const successor = caller('con-2', 'WWB_CONSULTANT', 'WWB_WORK');
    const [seen] = await view(world, [clientId], successor);
    expect(seen!.developmentPlan).toMatchObject({ id: developmentPlan.id, responsible: { id: 'con-2' }, version: 1 });
    expect((await view(world, [clientId]))[0]).toEqual({ intake: null, developmentPlan: null, interventions: null });
  });

  test('rests on the WSW for sheltered employment: same plan, other basis (F39)', async () => {
    await world.assign(clientId, 'sw-1', 'WSW_EMPLOYMENT');
    const coach = { ...COACH, purpose: 'WSW_EMPLOYMENT' } as const;
    expect(await act(world, 'agreeDevelopmentPlan', plan(), coach)).toMatchObject({
      developmentPlan: { legalBasis: { bwbId: 'BWBR0008903', article: '3' }, organisation: 'SW' },
    });
  });

  test('is refused while another plan runs, and possible from its end', async () => {
    const { developmentPlan } = (await act(world, 'agreeDevelopmentPlan', plan())) as { developmentPlan: Facts };
    expect(
      await act(world, 'agreeDevelopmentPlan', plan({ from: '2006-09-12', until: undefined, goals: LATER })),
    ).toMatchObject({
      __typename: 'DevelopmentPlanExistsError',
      existingPlanId: developmentPlan.id,
    });
    const next = plan({ from: '2006-09-13', until: undefined, goals: LATER });
    expect(await act(world, 'agreeDevelopmentPlan', next)).toMatchObject({ __typename: 'AgreeDevelopmentPlanSuccess' });
  });

  test('needs an intake', async () => {
    const { id } = await world.newClient();
    await world.assign(id, 'con-1', 'WWB_WORK');
    expect(await act(world, 'agreeDevelopmentPlan', plan({ clientId: id }))).toMatchObject({
      __typename: 'IntakeMissingError',
    });
  });

  test('needs a client of one’s own, a goal, and a purpose that guides to work', async () => {
    const stranger = caller('con-9', 'WWB_CONSULTANT', 'WWB_WORK');
    expect(await act(world, 'agreeDevelopmentPlan', plan(), stranger)).toMatchObject({
      __typename: 'ClientNotFoundError',
      clientId,
    });
    expect(await act(world, 'agreeDevelopmentPlan', plan({ goals: [] }))).toMatchObject({
      fields: [{ path: 'goals' }],
    });
    const income = caller('con-1', 'WWB_CONSULTANT', 'WWB_INCOME');
    expect(await codeOf(world, 'agreeDevelopmentPlan', plan(), income)).toBe('FORBIDDEN');
    await world.assign(clientId, 'emp-1', 'WORK_DEVELOPMENT', { capacity: 'EMPLOYER_CONTACT' });
    expect(await codeOf(world, 'agreeDevelopmentPlan', plan(), EMPLOYER_CONTACT)).toBe('FORBIDDEN');
  });

  test('under the same key has one effect, and another input under that key is a conflict', async () => {
    const input = plan({ idempotencyKey: crypto.randomUUID() });
    const first = await act(world, 'agreeDevelopmentPlan', input);
    expect(await act(world, 'agreeDevelopmentPlan', input)).toEqual(first);
    expect(await codeOf(world, 'agreeDevelopmentPlan', { ...input, hoursPerWeek: 20 })).toBe('CONFLICT');
    const kinds = (await world.eventsOf(clientId)).map((event) => event.kind);
    expect(kinds.filter((kind) => kind === 'DEVELOPMENT_PLAN_AGREED')).toHaveLength(1);
  });

  test('twice at once gives one plan', async () => {
    const answers = await Promise.all([1, 2].map(() => act(world, 'agreeDevelopmentPlan', plan())));
    expect(answers.map((answer) => answer.__typename).sort()).toEqual([
      'AgreeDevelopmentPlanSuccess',
      'DevelopmentPlanExistsError',
    ]);
  });
});

test('an employer’s contact and somebody without the client see no plan', async () => {
  await act(world, 'agreeDevelopmentPlan', plan());
  await world.assign(clientId, 'emp-1', 'WORK_DEVELOPMENT', { capacity: 'EMPLOYER_CONTACT' });
  expect((await view(world, [clientId], EMPLOYER_CONTACT))[0]!.developmentPlan).toBeNull();
  expect((await view(world, [clientId], COACH))[0]!.developmentPlan).toBeNull();
});

test('the number of statements is the same for 1 and for 50 clients', async () => {
  const rows = await manyClients(50);
  await world.subgraph.eventsSent();
  const forOne = await statementsOf(() => view(world, rows.slice(0, 1)));
  expect(await statementsOf(() => view(world, rows))).toEqual(forOne);
  const seen = await view(world, rows);
  expect(seen.every((client) => (client.developmentPlan as Facts).hoursPerWeek === 32)).toBe(true);
  expect(seen.every((client) => (client.interventions as Facts[])[0]!.kind === 'TRAINING')).toBe(true);
});

/** Names of the statements of some work, without those of the dispatcher that runs beside it. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  world.statements.length = 0;
  await work();
  return world.statements.filter((name) => name !== 'unnamed' && !name.startsWith('outbox')).sort();
}

async function manyClients(count: number): Promise<string[]> {
  const rows: string[] = [];
  for (let index = 0; index < count; index++) {
    const id = await clientWithIntake();
    const answer = (await act(world, 'agreeDevelopmentPlan', { ...INTENSIVE, clientId: id })) as {
      developmentPlan: { goals: Facts[] };
    };
    const goalId = answer.developmentPlan.goals[0]!.id;
    await act(world, 'startIntervention', { clientId: id, kind: 'TRAINING', from: '2006-03-13', goalId });
    rows.push(id);
  }
  return rows;
}
