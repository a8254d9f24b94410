import { randomUUID } from 'node:crypto';

const INCOME = { staffId: 'con-1', purpose: 'WWB_INCOME', target: 'client' } as const;
const TODAY = '2026-03-02';
const NOBODY = randomUUID();

/** Acts about statements and sanctions, each with an input that is right but for whom it is about. */
export const BENEFIT_ACTS: Readonly<
  Record<string, typeof INCOME & { readonly input: (clientId: string) => Readonly<Record<string, unknown>> }>
> = {
  reviseBenefit: {
    ...INCOME,
    input: (clientId) => ({ clientId, benefitId: NOBODY, from: TODAY, normCents: 100_000, expectedVersion: 1 }),
  },
  endBenefit: {
    ...INCOME,
    input: (clientId) => ({ clientId, benefitId: NOBODY, until: TODAY, reason: 'WORK', expectedVersion: 1 }),
  },
  recordBenefitIncome: {
    ...INCOME,
    input: (clientId) => ({ clientId, month: TODAY, kind: 'OTHER', netCents: 10_000 }),
  },
  payBenefitAdvance: {
    ...INCOME,
    input: (clientId) => ({ clientId, amountCents: 10_000 }),
  },
  settleBenefitMonth: {
    ...INCOME,
    input: (clientId) => ({ clientId, month: TODAY }),
  },
  claimBenefitOverpayment: {
    ...INCOME,
    input: (clientId) => ({ clientId, month: TODAY }),
  },
  repayBenefitClaim: {
    ...INCOME,
    input: (clientId) => ({ clientId, claimId: NOBODY, amountCents: 1, repaidOn: TODAY, expectedVersion: 1 }),
  },
  netBenefitClaim: {
    ...INCOME,
    input: (clientId) => ({ clientId, claimId: NOBODY, fromMonth: TODAY, expectedVersion: 1 }),
  },
  imposeSanction: {
    ...INCOME,
    input: (clientId) => ({
      clientId,
      conducts: [{ occurredOn: '2026-02-02', category: 'CATEGORY_3' }],
      ground: 'Zocht geen werk.',
      blame: 'FULL',
      heardOn: '2026-02-09',
      startMonth: TODAY,
    }),
  },
  endSanction: {
    ...INCOME,
    input: (clientId) => ({ clientId, sanctionId: NOBODY, restoredOn: TODAY, expectedVersion: 1 }),
  },
};

const MANAGER = { staffId: 'boss-1', purpose: 'MANAGEMENT', target: 'municipality' } as const;
const OF_YEAR = { year: 2025, part: 'INCOME' } as const;

/** Acts about budgets, which are about no client. */
export const BUDGET_ACTS: Readonly<
  Record<string, typeof MANAGER & { readonly input: (municipality: string) => Readonly<Record<string, unknown>> }>
> = {
  bookBenefitBudget: {
    ...MANAGER,
    input: (municipality) => ({ ...OF_YEAR, municipality, kind: 'SPENT', amountCents: 1, description: 'Uitkeringen' }),
  },
  closeBenefitBudget: { ...MANAGER, input: (municipality) => ({ ...OF_YEAR, municipality }) },
  allocateBenefitSurplus: {
    ...MANAGER,
    input: (municipality) => ({ ...OF_YEAR, municipality, amountCents: 1, purpose: 'Minimabeleid' }),
  },
};
