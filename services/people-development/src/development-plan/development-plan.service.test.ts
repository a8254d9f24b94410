import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Caller } from '@klantbeeld/access';
import { assignTo, statementsOf, type ServiceWorld } from '@klantbeeld/subgraph/testing';
import {
  act,
  COACH,
  codeOf,
  CONSULTANT,
  EMPLOYER_CONTACT,
  FOR_INCOME,
  view,
  type Facts,
} from '../intake/testing/guidance-acts.js';
import { newClient, openGuidanceWorld } from '../intake/testing/guidance-world.js';

/** A plan as far as its goals. */
interface Goals {
  readonly goals: readonly Facts[];
}

let world: ServiceWorld;
let clientId: string;

beforeAll(async () => {
  world = await openGuidanceWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  clientId = await clientWithIntake();
});
afterEach(() => expect(world.failures.splice(0)).toEqual([]));

async function clientWithIntake(): Promise<string> {
  const { id, bsn } = await newClient(world.database);
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
    await assignTo(world.database, clientId, { staffId: 'con-2', purpose: 'WWB_WORK', isResponsible: true });
    await world.database.query(
      `insert into staff_member (id, name, roles, organisation) values ('con-2', 'Opvolger', '{}', 'GM0141') on conflict do nothing`,
    );
    const successor = { ...CONSULTANT, staffId: 'con-2' };
    const [seen] = await view(world, [clientId], successor);
    expect(seen!.developmentPlan).toMatchObject({ id: developmentPlan.id, responsible: { id: 'con-2' }, version: 1 });
    expect(await view(world, [clientId])).toEqual([null]);
  });

  test('rests on the WSW for sheltered employment: same plan, other basis (F39)', async () => {
    await assignTo(world.database, clientId, { staffId: 'sw-1', purpose: 'WSW_EMPLOYMENT' });
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
    const { id } = await newClient(world.database);
    await assignTo(world.database, id, { staffId: 'con-1', purpose: 'WWB_WORK' });
    expect(await act(world, 'agreeDevelopmentPlan', plan({ clientId: id }))).toMatchObject({
      __typename: 'IntakeMissingError',
    });
  });

  test('needs a client of one’s own, a goal, and a purpose that guides to work', async () => {
    const stranger = { ...CONSULTANT, staffId: 'con-9' };
    expect(await act(world, 'agreeDevelopmentPlan', plan(), stranger)).toMatchObject({
      __typename: 'ClientNotFoundError',
      clientId,
    });
    expect(await act(world, 'agreeDevelopmentPlan', plan({ goals: [] }))).toMatchObject({
      fields: [{ path: 'goals' }],
    });
    expect(await codeOf(world, 'agreeDevelopmentPlan', plan(), FOR_INCOME)).toBe('FORBIDDEN');
    await assignTo(world.database, clientId, {
      staffId: 'emp-1',
      purpose: 'WORK_DEVELOPMENT',
      capacity: 'EMPLOYER_CONTACT',
    });
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

test('a job coach sees that somebody works on money and not on which debt; the consultant sees it', async () => {
  const goals = [{ domain: 'FINANCE', description: 'De schuld bij de energieleverancier aflossen' }];
  await act(world, 'agreeDevelopmentPlan', plan({ goals }));
  await assignTo(world.database, clientId, { staffId: 'sw-1', purpose: 'WORK_DEVELOPMENT' });
  const goalSeenBy = async (who: Caller) =>
    ((await view(world, [clientId], who))[0]!.developmentPlan as Goals).goals[0];
  expect(await goalSeenBy(COACH)).toMatchObject({
    domain: 'FINANCE',
    description: null,
    withheld: [{ path: 'description', reason: 'PURPOSE_NOT_ALLOWED' }],
  });
  expect(await goalSeenBy(CONSULTANT)).toMatchObject({ ...goals[0], withheld: [] });
});

test('an employer’s contact sees no plan, and somebody without the client no client', async () => {
  await act(world, 'agreeDevelopmentPlan', plan());
  await assignTo(world.database, clientId, {
    staffId: 'emp-1',
    purpose: 'WORK_DEVELOPMENT',
    capacity: 'EMPLOYER_CONTACT',
  });
  expect((await view(world, [clientId], EMPLOYER_CONTACT))[0]!.developmentPlan).toBeNull();
  expect(await view(world, [clientId], COACH)).toEqual([null]);
});

test('the number of statements is the same for 1 and for 50 clients', async () => {
  const rows = await manyClients(50);
  const forOne = await statementsOf(world, () => view(world, rows.slice(0, 1)));
  expect(await statementsOf(world, () => view(world, rows))).toEqual(forOne);
  const seen = await view(world, rows);
  expect(seen.every((client) => (client.developmentPlan as Facts).hoursPerWeek === 32)).toBe(true);
  expect(seen.every((client) => (client.interventions as Facts[])[0]!.kind === 'TRAINING')).toBe(true);
});

function manyClients(count: number): Promise<string[]> {
  return Promise.all(Array.from({ length: count }, clientWithIntervention));
}

async function clientWithIntervention(): Promise<string> {
  const id = await clientWithIntake();
  const answer = (await act(world, 'agreeDevelopmentPlan', { ...INTENSIVE, clientId: id })) as {
    developmentPlan: { goals: Facts[] };
  };
  const goalId = answer.developmentPlan.goals[0]!.id;
  await act(world, 'startIntervention', { clientId: id, kind: 'TRAINING', from: '2006-03-13', goalId });
  return id;
}
