import { randomUUID } from 'node:crypto';
import { INCOME, sanctionInput, TODAY } from './inputs.js';
import type { Refusal } from './refusals.js';

const NOBODY = randomUUID();

type Input = (clientId: string) => Readonly<Record<string, unknown>>;

const income: Input = (clientId) => ({ clientId, month: TODAY, kind: 'OTHER', netCents: 10_000 });
const advance: Input = (clientId) => ({ clientId, amountCents: 10_000 });
const month: Input = (clientId) => ({ clientId, month: TODAY });
const ending: Input = (clientId) => ({ clientId, sanctionId: NOBODY, restoredOn: TODAY, expectedVersion: 1 });

const repaying: Input = (clientId) => ({
  clientId,
  claimId: NOBODY,
  amountCents: 100,
  repaidOn: TODAY,
  expectedVersion: 1,
});
const netting: Input = (clientId) => ({ clientId, claimId: NOBODY, fromMonth: TODAY, expectedVersion: 1 });
const ofNobody = { benefitId: NOBODY, expectedVersion: 1 };
const revising: Input = (clientId) => ({ clientId, ...ofNobody, from: TODAY, normCents: 120_000 });
const endingBenefit: Input = (clientId) => ({ clientId, ...ofNobody, until: '2026-04-01', reason: 'WORK' });

const notMine = (act: string, input: Input): Refusal => ({
  refusal: 'ClientNotFoundError',
  act: ({ stranger }) => ({ ...INCOME, act, input: input(stranger) }),
  says: ({ stranger }) => ({ clientId: stranger }),
});
const wrong = (act: string, input: Input, change: object, ...paths: readonly string[]): Refusal => ({
  refusal: 'InvalidInputError',
  act: ({ busy }) => ({ ...INCOME, act, input: { ...input(busy), ...change } }),
  says: () => paths,
});

/** Every refusal of the acts about statements and sanctions. */
export const BENEFIT_REFUSALS: readonly Refusal[] = [
  notMine('reviseBenefit', revising),
  {
    refusal: 'BenefitNotFoundError',
    act: ({ busy }) => ({ ...INCOME, act: 'reviseBenefit', input: revising(busy) }),
    says: () => ({ benefitId: NOBODY }),
  },
  {
    refusal: 'InvalidInputError',
    act: ({ busy, benefit }) => ({
      ...INCOME,
      act: 'reviseBenefit',
      input: { ...revising(busy), benefitId: benefit, from: '2026-01-01' },
    }),
    says: () => ['from'],
  },
  notMine('endBenefit', endingBenefit),
  {
    refusal: 'BenefitNotFoundError',
    act: ({ busy }) => ({ ...INCOME, act: 'endBenefit', input: endingBenefit(busy) }),
    says: () => ({ benefitId: NOBODY }),
  },
  {
    refusal: 'InvalidInputError',
    act: ({ busy, benefit }) => ({
      ...INCOME,
      act: 'endBenefit',
      input: { ...endingBenefit(busy), benefitId: benefit, until: TODAY },
    }),
    says: () => ['until'],
  },
  notMine('recordBenefitIncome', income),
  wrong('recordBenefitIncome', income, { month: '2026-04-01', netCents: -1 }, 'month', 'netCents'),
  notMine('payBenefitAdvance', advance),
  wrong('payBenefitAdvance', advance, { amountCents: 0 }, 'amountCents'),
  notMine('settleBenefitMonth', month),
  wrong('settleBenefitMonth', month, { month: '2026-02-01' }, 'month'),
  {
    refusal: 'BenefitMonthSettledError',
    act: ({ busy }) => ({ ...INCOME, act: 'settleBenefitMonth', input: month(busy) }),
    says: () => ({ differenceCents: 0 }),
  },
  notMine('claimBenefitOverpayment', month),
  wrong('claimBenefitOverpayment', month, { month: '2026-04-01' }, 'month'),
  {
    refusal: 'BenefitNotOverpaidError',
    act: ({ busy }) => ({ ...INCOME, act: 'claimBenefitOverpayment', input: month(busy) }),
    says: () => ({ differenceCents: 0 }),
  },
  notMine('repayBenefitClaim', repaying),
  wrong('repayBenefitClaim', repaying, { amountCents: 0 }, 'amountCents'),
  {
    refusal: 'BenefitClaimNotFoundError',
    act: ({ busy }) => ({ ...INCOME, act: 'repayBenefitClaim', input: repaying(busy) }),
    says: () => ({ claimId: NOBODY }),
  },
  notMine('netBenefitClaim', netting),
  wrong('netBenefitClaim', netting, { fromMonth: '2026-02-01', mostCents: -1 }, 'fromMonth', 'mostCents'),
  {
    refusal: 'BenefitClaimNotFoundError',
    act: ({ busy }) => ({ ...INCOME, act: 'netBenefitClaim', input: netting(busy) }),
    says: () => ({ claimId: NOBODY }),
  },
  notMine('imposeSanction', sanctionInput),
  wrong('imposeSanction', sanctionInput, { ground: ' ', startMonth: '2026-03-01' }, 'ground'),
  {
    refusal: 'SanctionNotAllowedError',
    act: ({ busy }) => ({ ...INCOME, act: 'imposeSanction', input: { ...sanctionInput(busy), months: 3 } }),
    says: () => ({ reason: 'TOO_LONG', mostMonths: 1 }),
  },
  notMine('endSanction', ending),
  wrong('endSanction', ending, { restoredOn: '2026-03-17' }, 'restoredOn'),
  {
    refusal: 'SanctionNotFoundError',
    act: ({ busy }) => ({ ...INCOME, act: 'endSanction', input: ending(busy) }),
    says: () => ({ sanctionId: NOBODY }),
  },
];
