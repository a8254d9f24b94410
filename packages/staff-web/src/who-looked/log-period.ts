import { daysFrom } from '../shown/days-from.js';
import { wholeDateOf } from '../shown/typed-day.js';

/** Days of which the log is asked: from one until the first that no longer counts. */
export interface LogPeriod {
  readonly from: string;
  readonly until: string;
}

const MOST_DAYS = 366;
const USUAL_DAYS = 30;

/** The last month, today included. */
export function lastMonth(today: string): LogPeriod {
  return { from: daysFrom(today, 1 - USUAL_DAYS), until: daysFrom(today, 1) };
}

/** The period of two days as typed, both included; what is wrong of them otherwise. */
export function periodOf(typed: {
  readonly first: string;
  readonly last: string;
}): LogPeriod | { readonly wrong: 'first' | 'last' | 'order' | 'length' } {
  const [first, last] = [wholeDateOf(typed.first), wholeDateOf(typed.last)];
  if (!first) return { wrong: 'first' };
  if (!last) return { wrong: 'last' };
  if (last < first) return { wrong: 'order' };
  if (last >= daysFrom(first, MOST_DAYS)) return { wrong: 'length' };
  return { from: first, until: daysFrom(last, 1) };
}
