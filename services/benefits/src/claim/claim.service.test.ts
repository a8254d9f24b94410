import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { openServiceWorld, type Facts, type ServiceWorld } from '@klantbeeld/subgraph/testing';
import { BENEFITS_SERVICE } from '../index.js';
import { act, statements, type LawAnswer } from '../testing/law-operations.js';
import { COACH, grant, INCOME, WORK } from '../testing/operations.js';
import { connectedClient } from '../testing/stored-records.js';

const ALONE = { normCents: null, supplementCents: 0, reductionCents: 0, household: { ageBand: 'ADULT' } };
const MAY = '2006-05-01';

let world: ServiceWorld;
let clientId: string;
let benefitId: string;
beforeAll(async () => {
  world = await openServiceWorld(BENEFITS_SERVICE, { today: '2006-06-20' });
});
afterAll(() => world.stop());
beforeEach(async () => {
  clientId = await connectedClient(world.database);
  benefitId = (await grant(world, { clientId, ...ALONE })).result.benefit!.id;
  await done('settleBenefitMonth', { month: MAY });
});
afterEach(() => expect(world.failures.splice(0)).toEqual([]));

async function done(name: Parameters<typeof act>[1], facts: Facts): Promise<LawAnswer> {
  return (await act(world, name, { clientId, ...facts })).result;
}

/** Income of May that is told too late, so that € 95,20 was paid too much. */
async function tellLate(): Promise<void> {
  await done('recordBenefitIncome', { month: MAY, kind: 'OTHER', netCents: 10_000 });
}

test('what was paid too much is claimed once, and the statement of the month has no difference left (art. 58)', async () => {
  await tellLate();
  const { claim } = await done('claimBenefitOverpayment', { month: MAY });
  expect(claim).toEqual({
    id: expect.any(String),
    month: MAY,
    amount: { cents: 9_520 },
    balance: { cents: 9_520 },
    repayments: [],
    nettings: [],
    version: 1,
    legalBasis: { article: '58' },
  });
  const [may] = await statements(world, [clientId], MAY);
  expect(may!.statement).toMatchObject({ paid: { cents: 66_154 }, difference: { cents: 0 } });
  expect(await done('claimBenefitOverpayment', { month: MAY })).toMatchObject({
    __typename: 'BenefitNotOverpaidError',
    differenceCents: 0,
  });
});

test('of two who claim at once, one claim comes', async () => {
  await tellLate();
  const answers = await Promise.all([1, 2].map(() => done('claimBenefitOverpayment', { month: MAY })));
  expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
    'BenefitNotOverpaidError',
    'ClaimBenefitOverpaymentSuccess',
  ]);
});

test('it is repaid in parts until nothing is left, and never more', async () => {
  await tellLate();
  const { claim } = await done('claimBenefitOverpayment', { month: MAY });
  const repay = (amountCents: number, expectedVersion: number): Promise<LawAnswer> => {
    const repaidOn = `2006-06-1${expectedVersion}`;
    return done('repayBenefitClaim', { claimId: claim!.id, amountCents, repaidOn, expectedVersion });
  };
  expect((await repay(9_521, 1)).fields).toEqual([{ path: 'amountCents' }]);
  expect((await repay(5_000, 1)).claim).toMatchObject({ balance: { cents: 4_520 }, version: 2 });
  expect((await repay(4_520, 2)).claim).toMatchObject({
    amount: { cents: 9_520 },
    balance: { cents: 0 },
    repayments: [
      { repaidOn: '2006-06-11', amount: { cents: 5_000 }, nettedMonth: null },
      { repaidOn: '2006-06-12', amount: { cents: 4_520 }, nettedMonth: null },
    ],
    version: 3,
  });
  expect((await repay(1, 3)).fields).toEqual([{ path: 'amountCents' }]);
  const stale = { claimId: claim!.id, amountCents: 1, repaidOn: '2006-06-10', expectedVersion: 1 };
  expect((await act(world, 'repayBenefitClaim', { clientId, ...stale })).codes).toEqual(['CONFLICT']);
});

test('a month that was paid and turned out to be without a right is claimed whole', async () => {
  await done('endBenefit', { benefitId, until: MAY, reason: 'WORK', expectedVersion: 1 });
  expect((await done('claimBenefitOverpayment', { month: MAY })).claim).toMatchObject({ amount: { cents: 75_674 } });
});

test('a month that was not settled, one to come, a claim on somebody else and another purpose are refused', async () => {
  expect(await done('claimBenefitOverpayment', { month: '2006-04-01' })).toMatchObject({ differenceCents: null });
  expect((await done('claimBenefitOverpayment', { month: '2006-07-01' })).fields).toEqual([{ path: 'month' }]);
  await tellLate();
  const { claim } = await done('claimBenefitOverpayment', { month: MAY });
  const repayment = { claimId: claim!.id, amountCents: 1, repaidOn: '2006-06-10', expectedVersion: 1 };
  const wrong = { ...repayment, amountCents: 0, repaidOn: '2006-06-21' };
  expect((await done('repayBenefitClaim', wrong)).fields).toEqual([{ path: 'amountCents' }, { path: 'repaidOn' }]);
  const other = await connectedClient(world.database);
  const { result } = await act(world, 'repayBenefitClaim', { ...repayment, clientId: other });
  expect(result).toMatchObject({ __typename: 'BenefitClaimNotFoundError', claimId: claim!.id });
  for (const [name, facts] of [
    ['claimBenefitOverpayment', { month: MAY }],
    ['repayBenefitClaim', repayment],
  ] as const) {
    for (const caller of [COACH, WORK]) {
      expect((await act(world, name, { clientId, ...facts }, caller)).codes).toEqual(['FORBIDDEN']);
    }
    const stranger = await act(world, name, { clientId, ...facts }, { ...INCOME, staffId: 'con-2' });
    expect(stranger.result.__typename).toBe('ClientNotFoundError');
  }
});

test('it is set off with later months, and its balance goes down as they are paid (art. 60)', async () => {
  await tellLate();
  const { claim } = await done('claimBenefitOverpayment', { month: MAY });
  const net = (facts: Facts): Promise<LawAnswer> => done('netBenefitClaim', { claimId: claim!.id, ...facts });
  expect((await net({ fromMonth: MAY, expectedVersion: 1 })).fields).toEqual([{ path: 'fromMonth' }]);
  expect((await net({ fromMonth: '2006-06-11', mostCents: -1, expectedVersion: 1 })).fields).toEqual([
    { path: 'mostCents' },
  ]);
  expect((await net({ fromMonth: '2006-06-11', expectedVersion: 1 })).claim).toMatchObject({
    balance: { cents: 9_520 },
    nettings: [{ fromMonth: '2006-06-01', most: null, decidedOn: '2006-06-20' }],
    version: 2,
  });
  const { statement } = await done('settleBenefitMonth', { month: '2006-06-01' });
  const set = statement!.lines.find(({ kind }) => kind === 'CLAIM');
  expect(statement).toMatchObject({ difference: { cents: 0 } });
  expect(set).toMatchObject({ legalBasis: { article: '60', paragraph: '3' } });
  const { claim: repaid } = await done('repayBenefitClaim', {
    claimId: claim!.id,
    amountCents: 1,
    repaidOn: '2006-06-20',
    expectedVersion: 3,
  });
  expect(repaid).toMatchObject({ balance: { cents: 9_520 + set!.amount.cents - 1 } });
  expect(repaid!.repayments).toContainEqual({
    repaidOn: '2006-06-20',
    amount: { cents: -set!.amount.cents },
    nettedMonth: '2006-06-01',
  });
});

test('who does not decide on income sets nothing off, and of somebody else’s claim nothing is told', async () => {
  await tellLate();
  const { claim } = await done('claimBenefitOverpayment', { month: MAY });
  const input = { clientId, claimId: claim!.id, fromMonth: '2006-07-01', expectedVersion: 1 };
  for (const caller of [COACH, WORK]) {
    expect((await act(world, 'netBenefitClaim', input, caller)).codes).toEqual(['FORBIDDEN']);
  }
  const other = await connectedClient(world.database);
  expect((await act(world, 'netBenefitClaim', { ...input, clientId: other })).result.__typename).toBe(
    'BenefitClaimNotFoundError',
  );
  expect((await act(world, 'netBenefitClaim', { ...input, expectedVersion: 4 })).codes).toEqual(['CONFLICT']);
});
