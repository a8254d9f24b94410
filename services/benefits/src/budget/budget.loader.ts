import type { SqlExecutor } from '@klantbeeld/database';
import type { LegalBasis } from '@klantbeeld/domain';
import type { LoaderDefinition } from '@klantbeeld/subgraph';
import { articleOf, regimeOn } from '../regime/regime.rules.js';
import { readLaw } from '../rule/rule.loader.js';
import { incomeOutcome, workOutcome, type BookedMonth, type BudgetOutcome } from './budget.rules.js';
import type { BudgetPart } from './budget.tables.js';

/** Which budget is meant. */
export interface BudgetKey {
  readonly municipality: string;
  readonly year: number;
}

/** How a part was closed. */
export interface ClosedPart extends Omit<BudgetOutcome, 'mayRequestSupplement'> {
  readonly part: BudgetPart;
  readonly closedOn: string;
}

/** What was set apart of a surplus. */
export interface SurplusAllocation {
  readonly amountCents: number;
  readonly purpose: string;
  readonly decidedOn: string;
}

/** Everything that is kept about a budget. */
export interface BudgetFacts {
  readonly months: readonly BookedMonth[];
  readonly closed: readonly ClosedPart[];
  readonly allocations: readonly SurplusAllocation[];
  /** Share of the W-deel that may go along, in hundredths of a percent; null where it is not loaded. */
  readonly carryOver: number | null;
  readonly basis: (article: string, paragraph: string | null) => LegalBasis;
}

// Sums are read as double: exact to far above any budget, where a bigint would come as text.
const MONTHS = `
  select part, kind, month_on as month, sum(amount_cents)::float8 as cents
    from benefit_budget_entry where municipality_code = $1 and year = $2 group by part, kind, month_on order by month_on`;
const CLOSED = `
  select part, surplus_cents::float8 as "surplusCents", deficit_cents::float8 as "deficitCents",
         repay_cents::float8 as "repayCents", carried_cents::float8 as "carriedCents", closed_on as "closedOn"
    from benefit_budget_close where municipality_code = $1 and year = $2`;
const ALLOCATED = `
  select amount_cents::float8 as "amountCents", purpose, decided_on as "decidedOn"
    from benefit_surplus_allocation where municipality_code = $1 and year = $2 order by decided_on, id`;

/** Reads what is kept about a budget, inside a unit of work or out of it. */
export async function readBudget(sql: SqlExecutor, { municipality, year }: BudgetKey): Promise<BudgetFacts> {
  const key = [municipality, year];
  const months = await sql.query<BookedMonth>(MONTHS, key);
  const closed = await sql.query<ClosedPart>(CLOSED, key);
  const allocations = await sql.query<SurplusAllocation>(ALLOCATED, key);
  const { regimes, book } = await readLaw(sql, municipality);
  const lastDay = `${year}-12-31`;
  const regime = regimeOn(regimes, lastDay) ?? regimes[0]!;
  const carryOver = book.on(lastDay, 'WORK_BUDGET_CARRY_OVER')?.value ?? null;
  const basis = (article: string, paragraph: string | null): LegalBasis => articleOf(regime, article, paragraph);
  return { months, closed, allocations, carryOver, basis };
}

/** How a part stands: as it was closed, or as it would be closed today. */
export function standingOf(
  { months, closed, carryOver }: BudgetFacts,
  part: BudgetPart,
): BudgetOutcome & { readonly closedOn: string | null } {
  const own = closed.find((one) => one.part === part);
  if (!own) {
    const outcome = part === 'INCOME' ? incomeOutcome(months) : workOutcome(months, carryOver);
    return { ...outcome, closedOn: null };
  }
  return { ...own, mayRequestSupplement: part === 'INCOME' && own.deficitCents > 0 };
}

/** What of the surplus of the I-deel is not set apart yet, in cents; nothing before the year is closed. */
export function freeSurplus(facts: BudgetFacts): number {
  const { surplusCents, closedOn } = standingOf(facts, 'INCOME');
  if (closedOn === null) return 0;
  return facts.allocations.reduce((left, { amountCents }) => left - amountCents, surplusCents);
}

/** Fewer people than these could be told apart from a sum. */
const SMALLEST_GROUP = 5;
const PAID = `
  select count(distinct client_id)::int as clients, coalesce(sum(amount_cents), 0)::float8 as cents
    from benefit_payment where municipality_code = $1 and extract(year from month_on) = $2`;
const RUNNING = `
  select count(distinct client_id)::int as clients from benefit
   where municipality_code = $1 and from_on <= $2::date and (until_on is null or until_on > $2::date)`;

/** What this system paid of the benefits of a year, in cents; null of fewer than five people. */
export const paidOfYear: LoaderDefinition<BudgetKey, number | null> = {
  batch: (keys, { reader }) =>
    Promise.all(
      keys.map(async ({ municipality, year }) => {
        const [paid] = await reader.query<{ clients: number; cents: number }>(
          PAID,
          [municipality, year],
          'budget-paid',
        );
        return paid!.clients < SMALLEST_GROUP ? null : paid!.cents;
      }),
    ),
};

/** How many people have a benefit in a municipality on a day; null for fewer than five. */
export async function fileSizeOf(sql: SqlExecutor, municipality: string, day: string): Promise<number | null> {
  const [running] = await sql.query<{ clients: number }>(RUNNING, [municipality, day], 'budget-file-size');
  return running!.clients < SMALLEST_GROUP ? null : running!.clients;
}
