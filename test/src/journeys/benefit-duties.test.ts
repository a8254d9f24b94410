import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { attempt, succeed } from '../world/acts.js';
import { assign, registerPerson } from '../world/people.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { COACH, INCOME, WORK, type Actor } from './inputs.js';

const GUIDING: Actor = { staffId: 'sw-1', purpose: 'WORK_DEVELOPMENT' };
const EXEMPTION = `id exempt from until reason explanation provision reviewOn reviewedOn legalBasis { article paragraph }
  version withheld { path }`;
const LOOK = `query Look($id: ID!, $day: Date!) { client(id: $id) { benefits { ... on BenefitsDossier {
  duties(on: $day) { kind isActive } exemption(on: $day) { ${EXEMPTION} } } } } }`;
const TASKS = `query Mine($after: String) { tasks(first: 1, after: $after) { pageInfo { hasNextPage endCursor }
  edges { node { id kind law dueOn isOverdue doneOn version client { id } } } } }`;

const MAY = `query May($id: ID!) { client(id: $id) { benefits { __typename ... on BenefitsDossier {
  viewerCanGrantExemption viewerCanReviewExemption viewerCanRecordConduct } } } }`;

type Facts = Readonly<Record<string, any>>;

let world: TestWorld;
let clientId: string;
beforeAll(async () => {
  world = await openTestWorld({ today: '2006-03-01' });
});
afterAll(() => world.stop());
beforeEach(async () => {
  world.setToday('2006-03-01');
  clientId = await registerPerson(world);
  for (const staffId of ['con-1', 'sw-1']) await assign(world, staffId, clientId);
});

/** Lets the clock do what it asks for, on a day. */
async function dayComes(day: string): Promise<void> {
  world.setToday(day);
  await world.subgraphs.get('benefits')!.workDone();
  await world.settled();
}

async function look(day: string, { staffId, purpose }: Actor = WORK): Promise<Facts> {
  const { data, errors } = await world.ask(staffId, LOOK, { variables: { id: clientId, day }, purpose });
  expect(errors).toBeUndefined();
  return data.client.benefits as Facts;
}

/** What somebody may do about duties; null where the part is withheld. */
async function may({ staffId, purpose }: Actor): Promise<readonly boolean[] | null> {
  const { data } = await world.ask(staffId, MAY, { variables: { id: clientId }, purpose });
  const { __typename, ...offered } = data.client.benefits as Facts;
  return __typename === 'Withheld' ? null : (Object.values(offered) as boolean[]);
}

test('what somebody may do about duties is offered to them and to nobody else', async () => {
  expect(await may(WORK)).toEqual([true, false, true]);
  const exemption = { clientId, until: '2006-06-01', reason: 'OTHER', explanation: 'Rouw om haar man.' };
  await succeed(world, { ...WORK, act: 'grantWorkDutyExemption', input: exemption });
  expect(await may(INCOME)).toEqual([true, true, true]);
  // The company observes; the municipality decides (Participatiewet art. 7 lid 4).
  expect(await may(GUIDING)).toEqual([false, false, true]);
  expect(await may(COACH)).toBeNull();
});

/** The open tasks of somebody about the client of the test, page by page. */
async function tasksOf({ staffId, purpose }: Actor = WORK): Promise<readonly Facts[]> {
  const found: Facts[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const { data, errors } = await world.ask(staffId, TASKS, { variables: { after }, purpose });
    expect(errors).toBeUndefined();
    found.push(...data.tasks.edges.map(({ node }: Facts) => node));
    after = data.tasks.pageInfo.hasNextPage ? data.tasks.pageInfo.endCursor : null;
  }
  return found.filter(({ client }) => client?.id === clientId);
}

async function kindsOf(kind: string): Promise<number> {
  const events = await world.log.readAfter(0, 10_000);
  return events.filter((event) => event.clientId === clientId && event.kind === kind).length;
}

function parent(): Facts {
  return {
    clientId,
    householdType: 'SINGLE_PARENT',
    from: '2006-03-01',
    household: { ageBand: 'ADULT', hasChild: true },
  };
}

function exemption(changes: Facts = {}): Facts {
  const reason = { reason: 'CARE', explanation: 'Zorgt alleen voor een kind van drie.' };
  const provision = 'Er is tot september geen plaats in de kinderopvang.';
  return { clientId, until: '2006-12-31', requestedOn: '2006-03-01', ...reason, provision, ...changes };
}

function exempting(input: Facts, actor: Actor = WORK) {
  return attempt(world, { ...actor, act: 'grantWorkDutyExemption', input, success: `exemption { ${EXEMPTION} }` });
}

describe('an exemption from the work duty', () => {
  test('is given to one person until a day, and con-1 has to review it six weeks before (F11)', async () => {
    await succeed(world, { ...INCOME, act: 'grantBenefit', input: parent() });
    const { result } = await exempting(exemption());
    expect(result.exemption).toMatchObject({
      exempt: true,
      from: '2006-03-01',
      until: '2006-12-31',
      reason: 'CARE',
      reviewOn: '2006-11-19',
      legalBasis: { article: '9', paragraph: '2' },
    });
    await dayComes('2006-11-18');
    expect(await tasksOf()).toEqual([]);
    await dayComes('2006-11-19');
    const [review, ...others] = await tasksOf();
    expect(others).toEqual([]);
    expect(review).toMatchObject({ kind: 'REVIEW_EXEMPTION', law: 'WWB', dueOn: '2006-12-30', isOverdue: false });
    expect(await tasksOf(GUIDING)).toEqual([]);
    expect(await tasksOf({ staffId: 'con-2', purpose: 'WWB_WORK' })).toEqual([]);
  });

  test.each<[string, Facts, string, RegExp]>([
    ['without an end', { until: null }, 'until', /art\. 9 lid 2/],
    ['for all single parents', { group: 'alle alleenstaande ouders' }, 'group', /art\. 9 lid 2/],
    ['for longer than the policy allows', { until: '2007-03-02' }, 'until', /12 months.*art\. 9 lid 2/],
    ['for care without a look at provisions', { provision: null }, 'provision', /art\. 9 lid 2/],
    ['for single parents before the law knew it', { kind: 'SINGLE_PARENT' }, 'kind', /art\. 9a/],
  ])('%s is refused with the article (F11)', async (_name, changes, path, message) => {
    const { result } = await exempting(exemption(changes));
    expect(result).toMatchObject({ __typename: 'InvalidInputError', fields: [{ path }] });
    expect(result.fields[0].message).toMatch(message);
  });

  test('ends by itself: the duties are back, it is told once, and con-1 has a task (F12)', async () => {
    await succeed(world, { ...INCOME, act: 'grantBenefit', input: parent() });
    await exempting(exemption());
    const work = async (day: string): Promise<unknown> =>
      (await look(day)).duties.find(({ kind }: Facts) => kind === 'WORK').isActive;
    expect([await work('2006-12-30'), await work('2007-01-01')]).toEqual([false, true]);
    await dayComes('2006-11-19');
    await dayComes('2007-01-01');
    await dayComes('2007-01-01');
    expect(await kindsOf('EXEMPTION_ENDED')).toBe(1);
    expect((await look('2007-01-01')).exemption).toMatchObject({ exempt: false, until: null });
    expect(await tasksOf()).toMatchObject([{ kind: 'GUIDE_AFTER_EXEMPTION', dueOn: '2006-12-31', isOverdue: true }]);
  });

  test('is seen by sw-1 with its end and never its reason, and the log says that the reason was withheld (F13)', async () => {
    await exempting(exemption());
    const seen = (await look('2006-06-01', GUIDING)).exemption;
    expect(seen).toMatchObject({ exempt: true, until: '2006-12-31', reason: null, explanation: null, provision: null });
    expect(seen.withheld.map(({ path }: Facts) => path)).toContain('reason');
    const [line] = await world.databases
      .get('benefits')!
      .query<{ withheld: readonly string[]; decision: string }>(
        `select withheld, decision from access_audit where staff_id = 'sw-1' order by id desc limit 1`,
      );
    expect(line).toMatchObject({ decision: 'PARTLY' });
    expect(line!.withheld).toContain('WorkDutyExemption.reason');
    for (const actor of [GUIDING, COACH]) {
      const { error } = await exempting(exemption(), actor);
      expect(error!.extensions).toMatchObject({ code: 'FORBIDDEN', purposes: ['WWB_INCOME', 'WWB_WORK'] });
    }
    const { result } = await exempting(exemption(), { staffId: 'con-2', purpose: 'WWB_WORK' });
    expect(result).toMatchObject({ __typename: 'ClientNotFoundError' });
  });

  test('that was reviewed needs no further task, and ends earlier where the review says so', async () => {
    const { result } = await exempting(exemption());
    await dayComes('2006-11-19');
    const found = { note: 'Er is een plaats in de opvang.', until: '2006-12-01', expectedVersion: 1 };
    const input = { clientId, exemptionId: result.exemption.id, ...found };
    await succeed(world, { ...WORK, act: 'reviewWorkDutyExemption', input });
    await world.settled();
    expect(await tasksOf()).toEqual([]);
    expect((await look('2006-12-01')).exemption.exempt).toBe(false);
  });

  test('that was looked at long before the day of its review is put up for it all the same (F11)', async () => {
    const { result } = await exempting(exemption());
    world.setToday('2006-04-10');
    const early = { note: 'Het kind is ziek geweest.', expectedVersion: 1 };
    const input = { clientId, exemptionId: result.exemption.id, ...early };
    await succeed(world, { ...WORK, act: 'reviewWorkDutyExemption', input });
    await dayComes('2006-11-19');
    expect(await tasksOf()).toMatchObject([{ kind: 'REVIEW_EXEMPTION', dueOn: '2006-12-30' }]);
    await succeed(world, { ...WORK, act: 'reviewWorkDutyExemption', input: { ...input, expectedVersion: 2 } });
    await dayComes('2006-11-20');
    expect(await tasksOf()).toEqual([]);
    expect(await kindsOf('EXEMPTION_REVIEW_DUE')).toBe(1);
  });

  test('that ends earlier after a look at it is reviewed six weeks before that end (F11)', async () => {
    const { result } = await exempting(exemption());
    world.setToday('2006-04-10');
    const found = { note: 'Per september is er opvang.', until: '2006-09-01', expectedVersion: 1 };
    const input = { clientId, exemptionId: result.exemption.id, ...found };
    await succeed(world, { ...WORK, act: 'reviewWorkDutyExemption', input });
    expect((await look('2006-04-10')).exemption).toMatchObject({ reviewOn: '2006-07-21', reviewedOn: '2006-04-10' });
    await dayComes('2006-07-20');
    expect(await tasksOf()).toEqual([]);
    await dayComes('2006-07-21');
    expect(await tasksOf()).toMatchObject([{ kind: 'REVIEW_EXEMPTION', dueOn: '2006-08-31' }]);
  });

  test('that another follows without a day between them brings no duties back, and asks for no review', async () => {
    await exempting(exemption());
    await dayComes('2006-11-19');
    await exempting(exemption({ from: '2006-12-31', until: '2007-03-31' }));
    await dayComes('2006-12-31');
    expect([await kindsOf('EXEMPTION_ENDED'), await kindsOf('EXEMPTION_CONTINUED')]).toEqual([0, 1]);
    expect(await tasksOf()).toEqual([]);
    expect((await look('2006-12-31')).exemption).toMatchObject({ exempt: true, until: '2007-03-31' });
  });

  test('of a single parent is of the law since 2009: once, as long as the youngest is under five (art. 9a)', async () => {
    world.setToday('2016-02-01');
    const asked = { kind: 'SINGLE_PARENT', requestedOn: '2016-02-01', provision: null };
    const child = { youngestChildBornOn: '2013-06-15' };
    const { result: tooLong } = await exempting(exemption({ ...asked, ...child, until: '2018-06-16' }));
    expect(tooLong).toMatchObject({ __typename: 'InvalidInputError', fields: [{ path: 'until' }] });
    const { result } = await exempting(exemption({ ...asked, ...child, until: '2018-06-15' }));
    expect(result.exemption).toMatchObject({ reviewOn: '2016-08-01', legalBasis: { article: '9a' } });
    const { result: again } = await exempting(
      exemption({ ...asked, ...child, from: '2018-06-15', until: '2018-07-01' }),
    );
    expect(again.fields.map(({ path }: Facts) => path)).toContain('kind');
  });
});

test('a task goes along when another becomes responsible, and is done once', async () => {
  await exempting(exemption());
  await dayComes('2006-11-19');
  const [task] = await tasksOf();
  await world.databases
    .get('people-development')!
    .query(`update assignment set is_responsible = false where client_id = $1`, [clientId]);
  await assign(world, 'con-3', clientId);
  expect(await tasksOf()).toEqual([]);
  const successor: Actor = { staffId: 'con-3', purpose: 'WWB_WORK' };
  expect(await tasksOf(successor)).toEqual([task]);
  const input = { taskId: task!.id, expectedVersion: task!.version };
  const { result: strange } = await attempt(world, {
    staffId: 'con-2',
    purpose: 'WWB_WORK',
    act: 'completeTask',
    input,
  });
  expect(strange).toMatchObject({ __typename: 'TaskNotFoundError' });
  const { error } = await attempt(world, { ...GUIDING, act: 'completeTask', input });
  expect(error!.extensions).toMatchObject({ code: 'FORBIDDEN' });
  await succeed(world, { ...successor, act: 'completeTask', input, success: 'task { doneOn version }' });
  const again = { taskId: task!.id, expectedVersion: task!.version + 1 };
  const { result: done } = await attempt(world, { ...successor, act: 'completeTask', input: again });
  expect(done).toMatchObject({ __typename: 'TaskDoneError' });
  expect(await tasksOf(successor)).toEqual([]);
});
