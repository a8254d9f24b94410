import { monthOf, monthsBetween, partOf, shareOf, type IsoDate } from '@klantbeeld/domain';
import type { BudgetEntryKind, BudgetPart } from './budget.tables.js';

/** What was booked of a kind in a month, in cents. */
export interface BookedMonth {
  readonly part: BudgetPart;
  readonly kind: BudgetEntryKind;
  /** First day of the month. */
  readonly month: IsoDate;
  readonly cents: number;
}

/** How a part of a budget comes out; in cents, never negative. */
export interface BudgetOutcome {
  /** Left over. Of the I-deel it stays with the municipality; of the W-deel it never becomes free. */
  readonly surplusCents: number;
  /** Short, for the municipality’s own account. */
  readonly deficitCents: number;
  /** To be paid back to the state. */
  readonly repayCents: number;
  /** Goes along to the next year. */
  readonly carriedCents: number;
  /** Whether more can be asked for of the review committee (toetsingscommissie, art. 73-74). */
  readonly mayRequestSupplement: boolean;
}

/** What was booked of one kind in one part, in cents. */
export function booked(months: readonly BookedMonth[], part: BudgetPart, kind: BudgetEntryKind): number {
  const own = months.filter((one) => one.part === part && one.kind === kind);
  return own.reduce((sum, { cents }) => sum + cents, 0);
}

/** The I-deel: what is left stays, and what is short is for the own account, with the right to ask for more (art. 69, 73-74). */
export function incomeOutcome(months: readonly BookedMonth[]): BudgetOutcome {
  const of = (kind: BudgetEntryKind): number => booked(months, 'INCOME', kind);
  const left = of('GRANTED') + of('SUPPLEMENT') - of('SPENT') - of('UNLAWFUL');
  const deficitCents = Math.max(0, -left);
  const surplusCents = Math.max(0, left);
  return { surplusCents, deficitCents, repayCents: 0, carriedCents: 0, mayRequestSupplement: deficitCents > 0 };
}

/**
 * The W-deel: what was not spent lawfully is paid back, but for what may go along to the next year: at most a share of the
 * year’s budget, and never what was spent unlawfully (art. 69-70). `carryOver` in hundredths of a percent; null is none.
 */
export function workOutcome(months: readonly BookedMonth[], carryOver: number | null): BudgetOutcome {
  const of = (kind: BudgetEntryKind): number => Math.max(0, booked(months, 'WORK', kind));
  const available = of('GRANTED') + of('CARRIED_IN');
  const notLawful = Math.max(0, available - of('SPENT'));
  const unspent = Math.max(0, notLawful - of('UNLAWFUL'));
  const carriedCents = Math.min(unspent, shareOf(of('GRANTED'), carryOver ?? 0));
  const spent = of('SPENT') + of('UNLAWFUL');
  return {
    surplusCents: 0,
    deficitCents: Math.max(0, spent - available),
    repayCents: notLawful - carriedCents,
    carriedCents,
    mayRequestSupplement: false,
  };
}

/**
 * What will have been spent at the end of the year when it goes on as in the months that are over; null before the first
 * is over. In cents.
 */
export function forecastOf(
  months: readonly BookedMonth[],
  part: BudgetPart,
  year: number,
  today: IsoDate,
): number | null {
  const over = Math.min(12, Math.max(0, monthsBetween(`${year}-01-01`, today)));
  if (over === 0) return null;
  const isOver = ({ month }: BookedMonth): boolean => month < monthOf(today);
  const past = months.filter(isOver);
  const spent = booked(past, part, 'SPENT') + booked(past, part, 'UNLAWFUL');
  return partOf(Math.max(0, spent), 12, over);
}

/** Whether a budget will do, as the forecast says. */
export type ForecastState = 'WITHIN' | 'OVER';

/** Whether the forecast stays within what there is; null without a forecast or before there is a budget. */
export function forecastState(
  months: readonly BookedMonth[],
  part: BudgetPart,
  year: number,
  today: IsoDate,
): ForecastState | null {
  const forecast = forecastOf(months, part, year, today);
  const kinds = ['GRANTED', 'SUPPLEMENT', 'CARRIED_IN'] as const;
  const available = kinds.reduce((sum, kind) => sum + booked(months, part, kind), 0);
  if (forecast === null || available <= 0) return null;
  return forecast > available ? 'OVER' : 'WITHIN';
}
