import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { attempt, succeed } from '../world/acts.js';
import { assign, override, registerPerson } from '../world/people.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { COACH, INCOME, WORK } from './inputs.js';

const STATEMENT = 'right { cents } payable { cents } lines { kind amount { cents } }';
const SANCTION = `id percentage amount { cents } period { from until } months mostMonths ordinal recidivismOf
  reconsiderBefore legalBasis { article paragraph }`;
const LOOK = `query Look($id: ID!, $month: Date!, $day: Date!) { client(id: $id) { benefits { __typename
  ... on BenefitsDossier {
    statement(month: $month) { ${STATEMENT} }
    asOf(day: $day) { regime { name } norm { total { cents } } rules { rule case municipality value } }
    obligationStatus withheld { path }
  } } } }`;

const OWN =
  'query Own($id: ID!) { client(id: $id) { benefits { ... on BenefitsDossier { benefit { id version } } } } }';

const TASKS = 'query Mine { tasks(first: 50) { edges { node { kind dueOn client { id } } } } }';

type Facts = Readonly<Record<string, unknown>>;

let world: TestWorld;
let clientId: string;
beforeAll(async () => {
  world = await openTestWorld({ today: '2006-03-01' });
});
afterAll(() => world.stop());
beforeEach(async () => {
  clientId = await registerPerson(world);
  for (const staffId of ['con-1', 'sw-1']) await assign(world, staffId, clientId);
});

/** A benefit for a household, by the rules. */
function grant(from: string, householdType = 'SINGLE', hasChild = false): Promise<unknown> {
  const input = { clientId, householdType, from, household: { ageBand: 'ADULT', hasChild } };
  return succeed(world, { ...INCOME, act: 'grantBenefit', input });
}

interface Looked {
  readonly statement: { readonly right: Facts; readonly payable: Facts; readonly lines: readonly Facts[] } | null;
  readonly asOf: { readonly regime: Facts; readonly norm: Facts | null; readonly rules: readonly Facts[] | null };
  readonly withheld: readonly { readonly path: string }[];
}

/** What somebody sees of a month and of its first day. */
async function look(month: string, { staffId, purpose } = INCOME): Promise<Looked> {
  const variables = { id: clientId, month, day: month };
  const { data, errors } = await world.ask(staffId, LOOK, { variables, purpose });
  expect(errors).toBeUndefined();
  return data.client.benefits as Looked;
}

/** A lowering for conduct of a day, from the month after it. */
function impose(occurredOn: string, category: string, startMonth: string, more: Facts = {}) {
  const heard = { ground: 'Weigerde passend werk.', blame: 'FULL', heardOn: occurredOn };
  const input = { clientId, conducts: [{ occurredOn, category }], ...heard, startMonth, ...more };
  const refusals = '... on SanctionNotAllowedError { reason mostMonths }';
  return attempt(world, { ...INCOME, act: 'imposeSanction', input, success: `sanction { ${SANCTION} }`, refusals });
}

describe('under the WWB', () => {
  test('who completed eight weeks of a programme has 794.90 from the day of reporting, and the advance is netted (F02)', async () => {
    world.setToday('2006-03-20');
    const advance = { ...INCOME, act: 'payBenefitAdvance', input: { clientId, amountCents: 100_000 } };
    await succeed(world, advance);
    world.setToday('2006-04-20');
    await grant('2006-03-01');
    const [march, april, may] = [await look('2006-03-01'), await look('2006-04-01'), await look('2006-05-01')];
    expect([march, april, may].map(({ statement }) => [statement!.right, statement!.payable])).toEqual([
      [{ cents: 79_490 }, { cents: 0 }],
      [{ cents: 79_490 }, { cents: 51_348 }],
      [{ cents: 79_490 }, { cents: 75_674 }],
    ]);
    expect(march.statement!.lines).toEqual([
      { kind: 'NORM', amount: { cents: 56_779 } },
      { kind: 'SUPPLEMENT', amount: { cents: 22_711 } },
      { kind: 'HOLIDAY_ALLOWANCE_RESERVED', amount: { cents: -3_816 } },
      { kind: 'ADVANCE', amount: { cents: -75_674 } },
    ]);
  });

  test('who refuses fitting work has nothing in March, and the same again lasts twice as long (F06, F07)', async () => {
    world.setToday('2006-02-24');
    await grant('2006-01-01');
    const { result: first } = await impose('2006-02-17', 'CATEGORY_3', '2006-03-01');
    expect(first.sanction).toMatchObject({
      percentage: 100,
      amount: { cents: 79_490 },
      period: { from: '2006-03-01', until: '2006-04-01' },
      ordinal: 1,
      reconsiderBefore: '2006-05-24',
    });
    const { statement } = await look('2006-03-01');
    expect(statement).toMatchObject({ right: { cents: 0 }, payable: { cents: 0 } });
    expect(statement!.lines).toContainEqual({ kind: 'SANCTION', amount: { cents: -79_490 } });
    world.setToday('2006-08-20');
    const { result: again } = await impose('2006-08-10', 'CATEGORY_3', '2006-09-01');
    expect(again.sanction).toMatchObject({
      recidivismOf: first.sanction.id,
      months: 2,
      mostMonths: 2,
      period: { from: '2006-09-01', until: '2006-11-01' },
    });
  });
});

/** What waits to be reconsidered of the client of the test when a day has come. */
async function toReconsider(day: string): Promise<readonly string[]> {
  world.setToday(day);
  await world.subgraphs.get('benefits')!.workDone();
  await world.settled();
  const { data } = await world.ask('con-1', TASKS, { purpose: INCOME.purpose });
  const tasks: readonly any[] = data.tasks.edges.map(({ node }: any) => node);
  const own = tasks.filter(({ kind, client }) => kind === 'RECONSIDER_SANCTION' && client?.id === clientId);
  return own.map(({ dueOn }) => dueOn);
}

test('a lowering that goes on is reconsidered in time: so many weeks ahead as the norm of its decision says (art. 18 lid 3)', async () => {
  world.setToday('2006-02-24');
  await grant('2006-01-01');
  await impose('2006-02-17', 'CATEGORY_3', '2006-05-01');
  expect([await toReconsider('2006-04-25'), await toReconsider('2006-04-26')]).toEqual([[], ['2006-05-24']]);
  const sixWeeks = `insert into benefit_rule (municipality_code, rule, case_word, value, unit, from_on, basis_bwb_id,
      basis_article, basis_valid_from, source)
    values ('GM0141', 'SERVICE_NORM', 'RECONSIDERATION', 6, 'WEEKS', '2006-08-01', 'BWBR0015703', '18', '2004-01-01', 'x')`;
  await world.databases.get('benefits')!.query(sixWeeks);
  world.setToday('2006-08-20');
  await impose('2006-08-10', 'CATEGORY_3', '2006-11-01');
  expect(await toReconsider('2006-10-08')).toEqual(['2006-05-24']);
  expect(await toReconsider('2006-10-09')).toEqual(['2006-05-24', '2006-11-20']);
  expect(await toReconsider('2006-10-23')).toEqual(['2006-05-24', '2006-11-20']);
});

test('who was not able to until 15 April is not lowered for conduct before it, and no reason is asked (F05)', async () => {
  world.setToday('2006-05-20');
  await grant('2006-03-01');
  const { result: before } = await impose('2006-04-14', 'CATEGORY_3', '2006-06-01', { unableUntil: '2006-04-15' });
  expect(before).toMatchObject({ __typename: 'SanctionNotAllowedError', reason: 'NO_BLAME' });
  const { result: after } = await impose('2006-04-15', 'CATEGORY_3', '2006-06-01', { unableUntil: '2006-04-15' });
  expect(after.sanction).toMatchObject({ months: 1 });
});

test('who asks to end the benefit after a refusal gets an end with that reason beside the sanction, and may come back (F08)', async () => {
  world.setToday('2006-02-24');
  await grant('2006-01-01');
  await impose('2006-02-17', 'CATEGORY_3', '2006-03-01');
  const { data } = await world.ask('con-1', OWN, { variables: { id: clientId }, purpose: INCOME.purpose });
  const { id, version } = data.client.benefits.benefit;
  const end = { clientId, benefitId: id, until: '2006-03-16', reason: 'CLIENT_REQUEST_AFTER_REFUSAL' };
  const input = { ...end, expectedVersion: version };
  const ended = await succeed(world, { ...INCOME, act: 'endBenefit', input, success: 'benefit { endReason }' });
  expect(ended.benefit).toEqual({ endReason: 'CLIENT_REQUEST_AFTER_REFUSAL' });
  // 15 of 31 days, all of it lowered, and with it the holiday allowance of January and February.
  expect((await look('2006-03-01')).statement).toMatchObject({ right: { cents: 0 }, payable: { cents: 2 * 3_816 } });
  expect((await look('2006-04-01')).statement).toBeNull();
  world.setToday('2006-05-02');
  await grant('2006-05-02');
});

describe('under the Participatiewet', () => {
  test('a breach of 2022-06 costs a month, of 2022-10 two, of 2023-02 three; three at once for the first is refused (F09)', async () => {
    world.setToday('2022-06-20');
    await grant('2022-01-01');
    const { result: tooLong } = await impose('2022-06-10', 'WORK_DUTY', '2022-07-01', { months: 3 });
    expect(tooLong).toMatchObject({ __typename: 'SanctionNotAllowedError', reason: 'TOO_LONG', mostMonths: 1 });
    const { result: first } = await impose('2022-06-10', 'WORK_DUTY', '2022-07-01');
    world.setToday('2022-10-20');
    const { result: second } = await impose('2022-10-10', 'WORK_DUTY', '2022-11-01');
    world.setToday('2023-02-20');
    const { result: third } = await impose('2023-02-10', 'WORK_DUTY', '2023-03-01');
    expect([first, second, third].map(({ sanction }) => sanction)).toMatchObject([
      { percentage: 100, months: 1, mostMonths: 1, ordinal: 1, legalBasis: { article: '18', paragraph: '5' } },
      { months: 2, mostMonths: 3, recidivismOf: first.sanction.id, legalBasis: { paragraph: '6' } },
      { months: 3, recidivismOf: second.sanction.id, legalBasis: { paragraph: '7' } },
    ]);
  });

  test.each([
    ['CATEGORY_1', 5, 5_459],
    ['CATEGORY_2', 30, 32_751],
    ['CATEGORY_3', 100, 109_171],
  ])(
    '%s of the ordinance lowers the norm of a single person of 35 by %s %% for a month (F10)',
    async (category, percentage, cents) => {
      world.setToday('2022-04-20');
      await grant('2022-01-01');
      const { result } = await impose('2022-04-10', category, '2022-05-01');
      expect(result.sanction).toMatchObject({ percentage, months: 1, amount: { cents } });
      const { statement } = await look('2022-05-01');
      expect(statement!.lines).toContainEqual({ kind: 'SANCTION', amount: { cents: -cents } });
    },
  );

  test('of several breaches at once the heaviest counts alone, and without conduct there is no sanction (F10)', async () => {
    world.setToday('2022-04-20');
    await grant('2022-01-01');
    const { result: none } = await impose('2022-04-10', 'CATEGORY_1', '2022-05-01', { conducts: [] });
    expect(none).toMatchObject({ __typename: 'SanctionNotAllowedError', reason: 'NO_CONDUCT' });
    const conducts = ['CATEGORY_1', 'CATEGORY_3', 'CATEGORY_2'].map((category) => ({
      occurredOn: '2022-04-10',
      category,
    }));
    const { result } = await impose('2022-04-10', 'CATEGORY_1', '2022-05-01', { conducts });
    expect(result.sanction).toMatchObject({ percentage: 100, months: 1 });
  });
});

test('as of 31 December 2014 it is the WWB with a norm for single parents, and a day later it is not (F46)', async () => {
  world.setToday('2015-02-01');
  await grant('2014-07-01', 'SINGLE_PARENT', true);
  const [before, after] = [await look('2014-12-31'), await look('2015-01-01')];
  const parents = ({ asOf }: Looked): readonly unknown[] =>
    asOf.rules!.filter(({ case: of }) => of === 'SINGLE_PARENT_ADULT').map(({ value }) => value);
  expect([before, after].map((one) => [one.asOf.regime, one.asOf.norm, parents(one)])).toEqual([
    [{ name: 'WWB' }, { total: { cents: 122_354 } }, ['951.64']],
    [{ name: 'PARTICIPATIEWET' }, { total: { cents: 96_083 } }, []],
  ]);
});

test('a coach sees the regime and that obligations are not met, and no amount, rule or sanction; nor acts about them', async () => {
  world.setToday('2022-04-20');
  await grant('2022-01-01');
  await impose('2022-04-10', 'CATEGORY_3', '2022-04-01');
  const seen = await look('2022-04-01', { staffId: 'sw-1', purpose: 'WORK_DEVELOPMENT' });
  expect(seen).toMatchObject({
    obligationStatus: 'NOT_MET',
    statement: null,
    asOf: { regime: { name: 'PARTICIPATIEWET' }, norm: null, rules: null },
  });
  expect(seen.withheld.map(({ path }) => path)).toContain('statement');
  for (const actor of [COACH, WORK]) {
    const acts = { imposeSanction: { conducts: [], ground: 'x', blame: 'FULL', startMonth: '2022-05-01' } };
    const { error } = await attempt(world, {
      ...actor,
      act: 'imposeSanction',
      input: { clientId, ...acts.imposeSanction },
    });
    expect(error!.extensions).toMatchObject({ code: 'FORBIDDEN', purposes: ['WWB_INCOME'] });
  }
});

test('who stands in by an override sees the benefit and no statement, for it would tell the sanction', async () => {
  clientId = await registerPerson(world);
  await assign(world, 'con-1', clientId, { until: '2022-05-01' });
  world.setToday('2022-04-20');
  await grant('2022-01-01');
  world.setToday('2022-05-20');
  await override(world, 'con-1', clientId, 'WWB_INCOME', { startedAt: new Date('2022-05-20T10:59:00Z') });
  const seen = await look('2022-04-01');
  expect(seen).toMatchObject({ statement: null, asOf: { norm: { total: { cents: 109_171 } } } });
  expect(seen.withheld.map(({ path }) => path)).toEqual(expect.arrayContaining(['statement', 'sanctions']));
});
