import { randomUUID } from 'node:crypto';
import { APPLICATION_ACTS } from '../journeys/application-refusals.js';

const INCOME = { staffId: 'con-1', purpose: 'WWB_INCOME', target: 'client' } as const;
const TODAY = '2026-03-02';
const NOBODY = randomUUID();

/** Acts about statements and sanctions, each with an input that is right but for whom it is about. */
export const BENEFIT_ACTS: Readonly<
  Record<
    string,
    {
      readonly staffId: string;
      readonly purpose: string;
      readonly target: 'client';
      readonly input: (clientId: string) => Readonly<Record<string, unknown>>;
    }
  >
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
  grantWorkDutyExemption: {
    ...INCOME,
    input: (clientId) => ({ clientId, until: '2026-06-01', reason: 'OTHER', explanation: 'Rouw.' }),
  },
  reviewWorkDutyExemption: {
    ...INCOME,
    input: (clientId) => ({ clientId, exemptionId: NOBODY, note: 'Ongewijzigd.', expectedVersion: 1 }),
  },
  imposeAdditionalObligation: {
    ...INCOME,
    input: (clientId) => ({ clientId, description: 'Meldt zich bij de schuldhulp.' }),
  },
  endDuty: {
    ...INCOME,
    input: (clientId) => ({ clientId, dutyId: NOBODY, until: TODAY, expectedVersion: 1 }),
  },
  suspendBenefit: {
    ...INCOME,
    input: (clientId) => ({
      clientId,
      benefitId: NOBODY,
      from: TODAY,
      repairUntil: '2026-03-16',
      missing: 'Loonstroken',
      isBlameworthy: true,
    }),
  },
  repairBenefitSuspension: {
    ...INCOME,
    input: (clientId) => ({ clientId, suspensionId: NOBODY, expectedVersion: 1 }),
  },
  withdrawSuspendedBenefit: {
    ...INCOME,
    input: (clientId) => ({ clientId, suspensionId: NOBODY, expectedVersion: 1 }),
  },
  pauseDecisionTerm: {
    ...INCOME,
    input: (clientId) => ({
      clientId,
      applicationId: NOBODY,
      reason: 'ADDITION_ASKED',
      explanation: 'Gevraagd: huurcontract.',
      until: '2026-03-16',
    }),
  },
  resumeDecisionTerm: {
    ...INCOME,
    input: (clientId) => ({ clientId, pauseId: NOBODY, expectedVersion: 1 }),
  },
  endSanction: {
    ...INCOME,
    input: (clientId) => ({ clientId, sanctionId: NOBODY, restoredOn: TODAY, expectedVersion: 1 }),
  },
  ...Object.fromEntries(
    APPLICATION_ACTS.map(({ who, act, input }) => [
      act,
      { ...who, target: 'client' as const, input: (clientId: string) => ({ ...onDay(input), clientId }) },
    ]),
  ),
};

/** The same input on the day of these tests. */
function onDay(input: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return JSON.parse(JSON.stringify(input).replaceAll('2026-03-16', TODAY)) as Readonly<Record<string, unknown>>;
}

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
