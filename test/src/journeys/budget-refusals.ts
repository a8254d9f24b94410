import { MANAGER, TODAY } from './inputs.js';
import type { Refusal } from './refusals.js';

const CLOSED = { municipality: 'GM0141', year: 2024, part: 'INCOME' };
const BOOKED = { ...CLOSED, kind: 'SPENT', amountCents: 100, description: 'Uitkeringen' };
const ALLOCATED = { ...CLOSED, amountCents: 100_001, purpose: 'Minimabeleid' };

const refused = (
  refusal: string,
  act: string,
  input: Readonly<Record<string, unknown>>,
  says: Readonly<Record<string, unknown>> | readonly string[],
): Refusal => ({ refusal, act: () => ({ ...MANAGER, act, input }), says: () => says });

/** Every refusal of the acts about budgets. */
export const BUDGET_REFUSALS: readonly Refusal[] = [
  refused('InvalidInputError', 'bookBenefitBudget', { ...BOOKED, municipality: 'GM0344', month: 13, amountCents: 0 }, [
    'municipality',
    'month',
    'amountCents',
  ]),
  refused('BenefitBudgetClosedError', 'bookBenefitBudget', BOOKED, { closedOn: TODAY }),
  refused('InvalidInputError', 'closeBenefitBudget', { ...CLOSED, year: 2026 }, ['year']),
  refused('BenefitBudgetClosedError', 'closeBenefitBudget', CLOSED, { closedOn: TODAY }),
  refused('InvalidInputError', 'allocateBenefitSurplus', { ...ALLOCATED, part: 'WORK' }, ['part']),
  refused('BenefitSurplusExceededError', 'allocateBenefitSurplus', ALLOCATED, { freeCents: 100_000 }),
];
