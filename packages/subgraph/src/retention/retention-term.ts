import { addDays, addMonths, type IsoDate } from '@klantbeeld/domain';

/** How long something is kept, counted from a day (bewaartermijn). */
export interface RetentionTerm {
  readonly amount: number;
  readonly unit: 'YEAR' | 'DAY';
}

/** What a term rests on: only the first is written in a law, the others are settings of who is responsible. */
export const TERM_SOURCES = {
  LAW: 'the law',
  SELECTION_LIST: 'selection list of the municipality',
  REGISTER: 'register of processing activities',
  HOUSE: 'choice of the house',
} as const;
export type TermSource = keyof typeof TERM_SOURCES;

/** The last day on which something is kept; the day after, it goes. The 29th of February becomes the 28th. */
export function lastDayOfRetention(countsFrom: IsoDate, { amount, unit }: RetentionTerm): IsoDate {
  return unit === 'YEAR' ? addMonths(countsFrom, amount * 12) : addDays(countsFrom, amount);
}
