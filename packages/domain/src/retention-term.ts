import { addDays, addMonths, type IsoDate } from './date.js';

/** How long something is kept, counted from a day (bewaartermijn). */
export interface RetentionTerm {
  readonly amount: number;
  readonly unit: 'YEAR' | 'DAY';
}

/** The last day on which something is kept; the day after, it goes. The 29th of February becomes the 28th. */
export function lastDayOfRetention(countsFrom: IsoDate, { amount, unit }: RetentionTerm): IsoDate {
  return unit === 'YEAR' ? addMonths(countsFrom, amount * 12) : addDays(countsFrom, amount);
}

/** The first day of which everything is still kept on a day: what counts from an earlier one has gone. */
export function firstDayKept(on: IsoDate, term: RetentionTerm): IsoDate {
  const { amount, unit } = term;
  const day = unit === 'YEAR' ? addMonths(on, -amount * 12) : addDays(on, -amount);
  return lastDayOfRetention(day, term) < on ? addDays(day, 1) : day;
}
