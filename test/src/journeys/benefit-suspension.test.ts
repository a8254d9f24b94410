import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { attempt, succeed } from '../world/acts.js';
import { assign, registerPerson } from '../world/people.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { COACH, INCOME, WORK, type Actor } from './inputs.js';

const LOOK = `query Look($id: ID!, $month: Date!) { client(id: $id) { benefits { ... on BenefitsDossier {
  suspensions { id state period { from until } repairUntil version }
  applications { id decisionClock { state amberOn lastDay redOn pausedDays pauses { reason legalBasis { article } } } }
  statement(month: $month) { right { cents } payable { cents } paid { cents } difference { cents }
    lines { kind amount { cents } explanation legalBasis { article paragraph } } } withheld { path } } } } }`;
const OWN =
  'query Own($id: ID!) { client(id: $id) { benefits { ... on BenefitsDossier { allBenefits { id version endReason period { until } } } } } }';
const TASKS = 'query Mine { tasks(first: 100) { edges { node { kind dueOn isOverdue client { id } } } } }';

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

async function dayComes(day: string): Promise<void> {
  world.setToday(day);
  await world.subgraphs.get('benefits')!.workDone();
  await world.settled();
}

async function look(month: string, { staffId, purpose }: Actor = INCOME): Promise<Facts> {
  const { data, errors } = await world.ask(staffId, LOOK, { variables: { id: clientId, month }, purpose });
  expect(errors).toBeUndefined();
  return data.client.benefits as Facts;
}

async function tasks(): Promise<readonly Facts[]> {
  const { data } = await world.ask('con-1', TASKS, { purpose: INCOME.purpose });
  return data.tasks.edges.map(({ node }: Facts) => node).filter(({ client }: Facts) => client.id === clientId);
}

async function kinds(...of: readonly string[]): Promise<readonly string[]> {
  const events = await world.log.readAfter(0, 10_000);
  return events.filter((event) => event.clientId === clientId && of.includes(event.kind)).map(({ kind }) => kind);
}

describe('a right that is on hold because something is missing', () => {
  let benefitId: string;
  beforeEach(async () => {
    const household = { ageBand: 'ADULT', hasChild: false };
    const input = { clientId, householdType: 'SINGLE', from: '2006-01-01', household };
    ({ benefitId } = { benefitId: (await succeed(world, granting(input))).benefit.id });
    world.setToday('2006-04-03');
  });

  const granting = (input: Facts) => ({ ...INCOME, act: 'grantBenefit', input, success: 'benefit { id }' });
  const suspending = (changes: Facts = {}) => {
    const missing = { missing: 'Bankafschriften van februari', isBlameworthy: true };
    const input = { clientId, benefitId, from: '2006-03-11', repairUntil: '2006-04-18', ...missing, ...changes };
    const success =
      'suspension { id period { from until } repairUntil state legalBasis { article paragraph } version }';
    return { ...INCOME, act: 'suspendBenefit', input, success };
  };
  const closing = (act: string, suspensionId: string, changes: Facts = {}) => {
    const input = { clientId, suspensionId, expectedVersion: 1, ...changes };
    return { ...INCOME, act, input, success: 'suspension { state closedOn version }' };
  };

  test('is on hold for eight weeks at most, and as many days are not paid (art. 54 lid 1)', async () => {
    const { suspension } = await succeed(world, suspending());
    expect(suspension).toMatchObject({
      period: { from: '2006-03-11', until: '2006-05-06' },
      state: 'RUNNING',
      legalBasis: { article: '54', paragraph: '1' },
    });
    const { statement } = await look('2006-03-01');
    // 756.74 is payable; 21 of 31 days of it are on hold, and the right stays as it is.
    expect(statement).toMatchObject({ right: { cents: 79_490 }, payable: { cents: 24_411 } });
    expect(statement.lines.at(-1)).toEqual({
      kind: 'SUSPENSION',
      amount: { cents: -51_263 },
      explanation: 'Opgeschort: 21 van 31 dagen',
      legalBasis: { article: '54', paragraph: '1' },
    });
    world.setToday('2006-05-06');
    expect((await look('2006-03-01')).statement.payable).toEqual({ cents: 75_674 });
  });

  test.each<[string, Facts, string]>([
    ['a term to repair beyond the eight weeks', { repairUntil: '2006-05-07' }, 'repairUntil'],
    ['no term to repair', { repairUntil: '2006-04-03' }, 'repairUntil'],
    ['somebody who cannot be blamed', { isBlameworthy: false }, 'isBlameworthy'],
    ['days that have not come', { from: '2006-04-04' }, 'from'],
    ['the first day of the benefit', { from: '2006-01-01' }, 'from'],
  ])('is refused for %s, with the article', async (_name, changes, path) => {
    const { result } = await attempt(world, suspending(changes));
    expect(result.fields.map((field: Facts) => field.path)).toContain(path);
  });

  test('that is repaired in time is paid after all (art. 54 lid 2)', async () => {
    const { suspension } = await succeed(world, suspending());
    await succeed(world, { ...INCOME, act: 'settleBenefitMonth', input: { clientId, month: '2006-03-01' } });
    world.setToday('2006-04-17');
    const { suspension: repaired } = await succeed(world, closing('repairBenefitSuspension', suspension.id));
    expect(repaired).toEqual({ state: 'REPAIRED', closedOn: '2006-04-17', version: 2 });
    const { statement } = await look('2006-03-01');
    expect(statement).toMatchObject({ paid: { cents: 24_411 }, difference: { cents: 51_263 } });
    expect(await tasks()).toEqual([]);
  });

  test('that is not repaired is withdrawn from its first day, after the term and with a task before it (art. 54 lid 4)', async () => {
    const { suspension } = await succeed(world, suspending());
    world.setToday('2006-04-17');
    const { result: early } = await attempt(world, closing('withdrawSuspendedBenefit', suspension.id));
    expect(early).toMatchObject({ __typename: 'InvalidInputError', fields: [{ path: 'suspensionId' }] });
    await dayComes('2006-04-18');
    expect(await tasks()).toMatchObject([{ kind: 'DECIDE_AFTER_SUSPENSION', dueOn: '2006-05-05' }]);
    const { result: late } = await attempt(world, closing('repairBenefitSuspension', suspension.id));
    expect(late.fields).toMatchObject([{ path: 'repairedOn', message: expect.stringContaining('art. 54') }]);
    await succeed(world, closing('withdrawSuspendedBenefit', suspension.id));
    const { data } = await world.ask('con-1', OWN, { variables: { id: clientId }, purpose: INCOME.purpose });
    expect(data.client.benefits.allBenefits).toMatchObject([
      { id: benefitId, endReason: 'NOT_REPAIRED', period: { until: '2006-03-11' } },
    ]);
    const { statement } = await look('2006-03-01');
    // 10 of 31 days of 794.90, without a line of what was on hold.
    expect(statement.right).toEqual({ cents: 25_642 });
    expect(statement.lines.map(({ kind }: Facts) => kind)).not.toContain('SUSPENSION');
    expect((await look('2006-04-01')).statement).toBeNull();
    await world.settled();
    expect(await tasks()).toEqual([]);
    expect(await kinds('BENEFIT_SUSPENDED', 'BENEFIT_ENDED', 'BENEFIT_WITHDRAWN')).toEqual([
      'BENEFIT_SUSPENDED',
      'BENEFIT_ENDED',
      'BENEFIT_WITHDRAWN',
    ]);
  });

  test('is decided by the college for income alone, and no coach sees it', async () => {
    await succeed(world, suspending());
    for (const actor of [COACH, WORK, { staffId: 'sw-1', purpose: 'WORK_DEVELOPMENT' }]) {
      const { error } = await attempt(world, { ...suspending(), ...actor });
      expect(error!.extensions).toMatchObject({ code: 'FORBIDDEN', purposes: ['WWB_INCOME'] });
    }
    const seen = await look('2006-03-01', { staffId: 'sw-1', purpose: 'WORK_DEVELOPMENT' });
    expect(seen).toMatchObject({ suspensions: null, applications: null, statement: null });
    const { result } = await attempt(world, { ...suspending(), staffId: 'con-2' });
    expect(result).toMatchObject({ __typename: 'ClientNotFoundError' });
  });
});

describe('the clock of a decision', () => {
  let applicationId: string;
  beforeEach(async () => {
    const reporting = { clientId, notifiedOn: '2006-03-01' };
    const success = 'application { id }';
    const reported = await succeed(world, { ...INCOME, act: 'reportBenefitNeed', input: reporting, success });
    applicationId = reported.application.id;
    world.setToday('2006-03-03');
    const filing = { clientId, applicationId, appliedOn: '2006-03-03', expectedVersion: 1 };
    await succeed(world, { ...INCOME, act: 'fileBenefitApplication', input: filing });
    world.setToday('2006-03-06');
  });

  const clock = async (day: string): Promise<Facts> => {
    world.setToday(day);
    return (await look('2006-03-01')).applications[0].decisionClock;
  };
  const pausing = (changes: Facts = {}, actor: Actor = INCOME) => {
    const reason = { reason: 'ADDITION_ASKED', explanation: 'Gevraagd: huurcontract en bankafschriften.' };
    const input = { clientId, applicationId, ...reason, from: '2006-03-21', until: '2006-04-04', ...changes };
    return { ...actor, act: 'pauseDecisionTerm', input, success: 'pause { id version legalBasis { article } }' };
  };

  test('is amber at seven weeks and red the day after eight, each told once, with a task (F34)', async () => {
    expect(await clock('2006-04-20')).toMatchObject({ state: 'GREEN', amberOn: '2006-04-21', lastDay: '2006-04-28' });
    await dayComes('2006-04-20');
    expect(await tasks()).toEqual([]);
    await dayComes('2006-04-21');
    expect((await clock('2006-04-21')).state).toBe('AMBER');
    expect(await tasks()).toMatchObject([{ kind: 'DECIDE_APPLICATION', dueOn: '2006-04-28', isOverdue: false }]);
    expect((await clock('2006-04-28')).state).toBe('AMBER');
    expect(await kinds('DECISION_TERM_RED')).toEqual([]);
    await dayComes('2006-04-29');
    await dayComes('2006-04-29');
    expect(await clock('2006-04-29')).toMatchObject({ state: 'RED', redOn: '2006-04-29' });
    expect(await kinds('DECISION_TERM_AMBER', 'DECISION_TERM_RED')).toEqual([
      'DECISION_TERM_AMBER',
      'DECISION_TERM_RED',
    ]);
    expect(await tasks()).toMatchObject([{ kind: 'DECIDE_APPLICATION', isOverdue: true }]);
    const input = { clientId, applicationId, householdType: 'SINGLE', from: '2006-03-01', normCents: 56_779 };
    await succeed(world, { ...INCOME, act: 'grantBenefit', input });
    await world.settled();
    expect(await tasks()).toEqual([]);
    expect((await clock('2006-05-20')).state).toBe('DECIDED');
  });

  test('stands still with a legal reason, which moves amber and red by as many days (F34)', async () => {
    const { pause } = await succeed(world, pausing());
    expect(pause.legalBasis).toEqual({ article: '4:15' });
    expect(await clock('2006-03-25')).toMatchObject({
      state: 'PAUSED',
      amberOn: '2006-05-05',
      lastDay: '2006-05-12',
      redOn: '2006-05-13',
      pausedDays: 14,
      pauses: [{ reason: 'ADDITION_ASKED' }],
    });
    await dayComes('2006-04-29');
    expect(await kinds('DECISION_TERM_AMBER', 'DECISION_TERM_RED')).toEqual([]);
    world.setToday('2006-03-27');
    const resuming = { clientId, pauseId: pause.id, until: '2006-03-28', expectedVersion: pause.version };
    await succeed(world, { ...INCOME, act: 'resumeDecisionTerm', input: resuming });
    // Seven days later it would end on 5 May, a holiday, and a weekend follows.
    expect(await clock('2006-03-28')).toMatchObject({ state: 'GREEN', amberOn: '2006-04-28', lastDay: '2006-05-08' });
  });

  test('does not stand still for another reason, twice at once, after its last day, or by somebody else', async () => {
    await succeed(world, pausing());
    const paths = async (changes: Facts): Promise<unknown> =>
      (await attempt(world, pausing(changes))).result.fields.map((field: Facts) => field.path);
    expect(await paths({ reason: 'FORCE_MAJEURE' })).toEqual(['reason']);
    expect(await paths({ from: '2006-04-03', until: '2006-04-05' })).toEqual(['from']);
    expect(await paths({ from: '2006-05-13', until: '2006-05-20' })).toEqual(['from']);
    const { result } = await attempt(world, pausing({ applicationId: randomUUID() }));
    expect(result).toMatchObject({ __typename: expect.stringMatching(/ApplicationNotFoundError$/) });
    for (const actor of [COACH, WORK]) {
      expect((await attempt(world, pausing({}, actor))).error!.extensions).toMatchObject({ code: 'FORBIDDEN' });
    }
    const { result: strange } = await attempt(world, pausing({}, { ...INCOME, staffId: 'con-2' }));
    expect(strange).toMatchObject({ __typename: 'ClientNotFoundError' });
  });
});
