import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { attempt, succeed } from '../world/acts.js';
import { assign, registerPerson } from '../world/people.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { INCOME, MANAGER, type Actor } from './inputs.js';

type Facts = Readonly<Record<string, unknown>>;

const AMOUNTS = `
  income { grantedCents spentCents forecastCents surplusCents deficitCents freeCents mayRequestSupplement closedOn
    legalBasis { article } }
  work { grantedCents carriedInCents spentCents repayCents carriedCents deficitCents missing closedOn legalBasis { article } }
  allocations { amountCents purpose } paidCents`;
const BUDGET = `query Budget($municipality: ID!, $year: Int!) {
  benefitBudget(municipality: $municipality, year: $year) { municipality year ${AMOUNTS} } }`;
const PLAN = `query Plan($plan: BenefitStaffingPlanInput!) { benefitStaffingPlan(plan: $plan) {
  netCents years { year fileSize extraStaff costCents savedCents netCents cumulativeCents } } }`;
const MILLION = 100_000_000;

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld({ today: '2007-02-01' });
});
afterAll(() => world.stop());

function act(name: string, input: Facts): Promise<any> {
  return succeed(world, { ...MANAGER, act: name, input, success: `budget { ${AMOUNTS} }` });
}

function book(
  municipality: string,
  part: string,
  kind: string,
  amountCents: number,
  year = 2006,
  month = 1,
): Promise<any> {
  const input = { municipality, year, month, part, kind, amountCents, description: 'Boeking' };
  return act('bookBenefitBudget', input);
}

/** What management sees of a year. */
async function budgetOf(municipality: string, year: number): Promise<any> {
  const { data, errors } = await world.ask(MANAGER.staffId, BUDGET, {
    variables: { municipality, year },
    purpose: MANAGER.purpose,
  });
  expect(errors).toBeUndefined();
  return data.benefitBudget;
}

test('what is left of the I-deel stays with the municipality and can be set apart for poverty schemes (F31)', async () => {
  await book('GM0141', 'INCOME', 'GRANTED', 20 * MILLION);
  await book('GM0141', 'INCOME', 'SPENT', 1_890_000_000, 2006, 12);
  const year = { municipality: 'GM0141', year: 2006 };
  const { budget } = await act('closeBenefitBudget', { ...year, part: 'INCOME' });
  expect(budget.income).toMatchObject({
    surplusCents: 110_000_000,
    freeCents: 110_000_000,
    deficitCents: 0,
    mayRequestSupplement: false,
    closedOn: '2007-02-01',
    legalBasis: { article: '69' },
  });
  const apart = { ...year, part: 'INCOME', purpose: 'Minimabeleid' };
  await act('allocateBenefitSurplus', { ...apart, amountCents: MILLION });
  const seen = await budgetOf('GM0141', 2006);
  expect([seen.income.freeCents, seen.allocations]).toEqual([
    10_000_000,
    [{ amountCents: MILLION, purpose: 'Minimabeleid' }],
  ]);
  const { result } = await attempt(world, {
    ...MANAGER,
    act: 'allocateBenefitSurplus',
    input: { ...apart, amountCents: 10_000_001 },
    refusals: '... on BenefitSurplusExceededError { freeCents }',
  });
  expect(result).toMatchObject({ __typename: 'BenefitSurplusExceededError', freeCents: 10_000_000 });
});

test('what is short of the I-deel is for the own account, and more can be asked for (F31, art. 73-74)', async () => {
  await book('GM1674', 'INCOME', 'GRANTED', 20 * MILLION);
  await book('GM1674', 'INCOME', 'SPENT', 21 * MILLION, 2006, 12);
  const { budget } = await act('closeBenefitBudget', { municipality: 'GM1674', year: 2006, part: 'INCOME' });
  expect(budget.income).toMatchObject({
    surplusCents: 0,
    freeCents: 0,
    deficitCents: MILLION,
    mayRequestSupplement: true,
  });
});

test('what is left of the W-deel is paid back, and adds nothing to what is left of the I-deel (F32)', async () => {
  await book('GM1674', 'WORK', 'GRANTED', 5 * MILLION);
  await book('GM1674', 'WORK', 'SPENT', 460_000_000, 2006, 12);
  const open = await budgetOf('GM1674', 2006);
  expect(open.work).toMatchObject({
    repayCents: 40_000_000,
    carriedCents: 0,
    missing: ['WORK_BUDGET_CARRY_OVER on 2006-12-31'],
    legalBasis: { article: '70' },
  });
  const { result } = await attempt(world, {
    ...MANAGER,
    act: 'allocateBenefitSurplus',
    input: { municipality: 'GM1674', year: 2006, part: 'WORK', amountCents: 1, purpose: 'Minimabeleid' },
  });
  expect(result).toMatchObject({ __typename: 'InvalidInputError', fields: [{ path: 'part' }] });
});

test('less what may go along to the next year, as the rule of that year says (F32)', async () => {
  await world.databases.get('benefits')!.transaction((transaction) =>
    transaction.query(`insert into benefit_rule (rule, case_word, value, unit, from_on, basis_bwb_id, basis_article,
      basis_valid_from, source) values ('WORK_BUDGET_CARRY_OVER', 'ALL', 300, 'PERCENT', '2006-01-01', 'BWBR0015703', '70',
      '2004-01-01', 'test')`),
  );
  const { budget } = await act('closeBenefitBudget', { municipality: 'GM1674', year: 2006, part: 'WORK' });
  // Three percent of 5.0 million goes along, of the 0.4 million that is left.
  expect(budget.work).toMatchObject({ repayCents: 25_000_000, carriedCents: 15_000_000, missing: [] });
  expect((await budgetOf('GM1674', 2007)).work).toMatchObject({ carriedInCents: 15_000_000 });
  expect((await budgetOf('GM1674', 2006)).income.surplusCents).toBe(0);
});

test('of the W-deel no year is closed before the year before it, so that nothing that goes along is lost (F32)', async () => {
  for (const year of [2005, 2006]) await book('GM0141', 'WORK', 'GRANTED', MILLION, year);
  const closing = (year: number): Facts => ({ municipality: 'GM0141', year, part: 'WORK' });
  const { result } = await attempt(world, { ...MANAGER, act: 'closeBenefitBudget', input: closing(2006) });
  expect(result).toMatchObject({ __typename: 'InvalidInputError', fields: [{ path: 'year' }] });
  await act('closeBenefitBudget', closing(2005));
  await act('closeBenefitBudget', closing(2006));
});

test('five extra staff cost before they bring in, and fewer are needed as the file gets smaller (F33)', async () => {
  const plan = {
    municipality: 'GM0141',
    firstYear: 2007,
    fileSize: 150,
    extraStaff: 5,
    costPerStaffCents: 7_000_000,
    extraExitsPerYear: 30,
    savingPerExitCents: 1_100_000,
  };
  const { data } = await world.ask('boss-1', PLAN, { variables: { plan }, purpose: 'MANAGEMENT' });
  const { years, netCents } = data.benefitStaffingPlan;
  expect(years.map(({ extraStaff, costCents, netCents: net }: any) => [extraStaff, costCents, net])).toEqual([
    [5, 35_000_000, -18_500_000],
    [4, 28_000_000, 21_500_000],
    [3, 21_000_000, 61_500_000],
  ]);
  expect(netCents).toBe(64_500_000);
  const written = `{ benefitStaffingPlan(plan: { municipality: "GM0141", firstYear: 2007, fileSize: 150, extraStaff: 5,
    costPerStaffCents: 7000000, extraExitsPerYear: 30, savingPerExitCents: 1100000 }) { netCents } }`;
  const inText = await world.ask('boss-1', written, { purpose: 'MANAGEMENT' });
  expect(inText.data).toEqual({ benefitStaffingPlan: { netCents: 64_500_000 } });
});

test('a forecast that goes over the budget is told once, and again when it is within it', async () => {
  world.setToday('2007-04-10');
  await book('GM0141', 'INCOME', 'GRANTED', 1_200_000, 2007);
  await book('GM0141', 'INCOME', 'SPENT', 200_000, 2007, 1);
  await book('GM0141', 'INCOME', 'SPENT', 200_000, 2007, 2);
  await book('GM0141', 'INCOME', 'SPENT', 10_000, 2007, 3);
  const { budget } = await book('GM0141', 'INCOME', 'GRANTED', 600_000, 2007, 3);
  expect(budget.income.forecastCents).toBe(1_640_000);
  const told = `select payload ->> 'state' as state from outbox where kind = 'BENEFIT_BUDGET_FORECAST' order by id`;
  await world.settled();
  const states = (await world.databases.get('benefits')!.query<{ state: string }>(told)).map(({ state }) => state);
  expect(states.length === 0 || states.join(' ')).toEqual(states.length === 0 ? true : 'OVER WITHIN');
});

test('nobody but management sees or keeps a budget, and of no other municipality than one works for', async () => {
  const variables = { municipality: 'GM0141', year: 2006 };
  const input = { ...variables, part: 'INCOME' };
  const others: readonly Actor[] = [INCOME, { staffId: 'sw-1', purpose: 'WORK_DEVELOPMENT' }];
  for (const { staffId, purpose } of others) {
    const { data, errors } = await world.ask(staffId, BUDGET, { variables, purpose });
    expect([data, errors![0]!.extensions]).toMatchObject([
      { benefitBudget: null },
      { code: 'FORBIDDEN', purposes: ['MANAGEMENT'] },
    ]);
    const { error } = await attempt(world, { staffId, purpose, act: 'closeBenefitBudget', input });
    expect(error!.extensions).toMatchObject({ code: 'FORBIDDEN', purposes: ['MANAGEMENT'] });
  }
  const elsewhere = { variables: { ...variables, municipality: 'GM0344' }, purpose: MANAGER.purpose };
  expect((await world.ask('boss-1', BUDGET, elsewhere)).errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
});

test('what was paid is told of five people together, and of fewer not at all', async () => {
  world.setToday('2008-02-10');
  const paid: (number | null)[] = [];
  for (let count = 1; count <= 5; count++) {
    const clientId = await registerPerson(world);
    await assign(world, 'con-1', clientId);
    const granted = { clientId, householdType: 'SINGLE', from: '2008-01-01', normCents: 100_000 };
    await succeed(world, { ...INCOME, act: 'grantBenefit', input: granted });
    await succeed(world, { ...INCOME, act: 'settleBenefitMonth', input: { clientId, month: '2008-01-01' } });
    paid.push((await budgetOf('GM0141', 2008)).paidCents);
  }
  expect(paid).toEqual([null, null, null, null, 5 * 95_200]);
});
