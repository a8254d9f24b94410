import type { IsoDate } from './date.js';

/** A half-open period: `until` is the first day that no longer counts, null when the end is open. */
export interface Period {
  readonly from: IsoDate;
  readonly until: IsoDate | null;
}

/** Whether a day lies in the period. */
export function includesDay(period: Period, day: IsoDate): boolean {
  return period.from <= day && (period.until === null || day < period.until);
}

/** Whether two periods share at least one day. */
export function overlaps(one: Period, other: Period): boolean {
  return (other.until === null || one.from < other.until) && (one.until === null || other.from < one.until);
}

/** Whether the period holds at least one day: it ends after it begins, or never. */
export function isRealPeriod(period: Period): boolean {
  return period.until === null || period.from < period.until;
}
