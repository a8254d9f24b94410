import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { ask, openServiceWorld, type Facts, type ServiceWorld } from '@klantbeeld/subgraph/testing';
import { BENEFITS_SERVICE } from '../index.js';
import { act, amounts, statements, type LawAnswer, type ShownStatement } from '../testing/law-operations.js';
import { grant, INCOME } from '../testing/operations.js';
import { connectedClient } from '../testing/stored-records.js';

const JUNE = '2006-06-01';
const SUSPEND = `mutation ($input: SuspendBenefitInput!) { suspendBenefit(input: $input) { __typename } }`;

let world: ServiceWorld;
let clientId: string;
let benefitId: string;
beforeAll(async () => {
  world = await openServiceWorld(BENEFITS_SERVICE, { today: '2006-06-20' });
});
afterAll(() => world.stop());
beforeEach(async () => {
  clientId = await connectedClient(world.database);
  benefitId = (await grant(world, { clientId })).result.benefit!.id;
});
afterEach(() => expect(world.failures.splice(0)).toEqual([]));

async function done(name: Parameters<typeof act>[1], facts: Facts): Promise<LawAnswer> {
  return (await act(world, name, { clientId, ...facts })).result;
}

async function suspendFrom(from: string): Promise<void> {
  const facts = { from, repairUntil: '2006-07-04', missing: 'Bankafschriften', isBlameworthy: true };
  const { data } = await ask(world, SUSPEND, { input: { clientId, benefitId, ...facts } }, INCOME);
  expect(data.suspendBenefit).toEqual({ __typename: 'SuspendBenefitSuccess' });
}

async function statementOf(month: string): Promise<ShownStatement> {
  const [shown] = await statements(world, [clientId], month);
  return shown!.statement!;
}

async function keptBack(month: string): Promise<number> {
  const lines = amounts(await statementOf(month)).filter(([kind]) => kind === 'SUSPENSION');
  return lines.reduce((sum, [, cents]) => sum + cents, 0);
}

test('keeps back days of the benefit that it is about, and none of another one that was granted after it', async () => {
  await suspendFrom('2006-06-05');
  expect(await keptBack('2006-07-01')).toBeLessThan(0);
  await done('endBenefit', { benefitId, until: '2006-06-10', reason: 'WORK', expectedVersion: 1 });
  const five = await keptBack(JUNE);
  await grant(world, { clientId, from: '2006-06-10' });
  expect(five).toBeLessThan(0);
  expect(await keptBack('2006-07-01')).toBe(0);
  // Five of thirty days, of what is payable over the whole month.
  const payable = ((await statementOf(JUNE)).payable as { cents: number }).cents - (await keptBack(JUNE));
  expect(await keptBack(JUNE)).toBe(-Math.round((payable * 5) / 30));
});

test('makes nothing of a month that was paid owed, as long as the benefit is not withdrawn (art. 54, 58)', async () => {
  await done('settleBenefitMonth', { month: JUNE });
  await suspendFrom('2006-06-05');
  expect(await keptBack(JUNE)).toBeLessThan(0);
  expect(await done('claimBenefitOverpayment', { month: JUNE })).toMatchObject({
    __typename: 'BenefitNotOverpaidError',
    differenceCents: 0,
  });
  await done('recordBenefitIncome', { month: JUNE, kind: 'OTHER', netCents: 10_000 });
  expect((await done('claimBenefitOverpayment', { month: JUNE })).claim).toMatchObject({ amount: { cents: 9_520 } });
});
