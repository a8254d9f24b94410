import { isIsoDate } from '@klantbeeld/domain';
import { badInput } from '../errors/request-error.js';

/** The days that are asked of the access log, by Dutch time; `until` is the first that no longer counts. */
export interface LogPeriod {
  readonly from: string;
  readonly until: string;
}

/** Most days that are asked at once: a year, leap day included. */
const MOST_DAYS = 366;
const DAY_MILLISECONDS = 86_400_000;

/** Throws BAD_USER_INPUT, with the mend, for a period that is turned around, empty or longer than 366 days. */
export function checkedPeriod(from: string, until: string): LogPeriod {
  const problem = problemOf({ from, until });
  if (problem) throw badInput(problem);
  return { from, until };
}

/** The id of what is told of a period; the other services read the period back from it. */
export function idOfPeriod({ from, until }: LogPeriod): string {
  return `${from}_${until}`;
}

/** The period in such an id; null for what is no id of ours. */
export function periodOfId(id: string): LogPeriod | null {
  const [from = '', until = '', ...rest] = id.split('_');
  const isRight = rest.length === 0 && isIsoDate(from) && isIsoDate(until) && problemOf({ from, until }) === null;
  return isRight ? { from, until } : null;
}

function problemOf({ from, until }: LogPeriod): string | null {
  const days = (Date.parse(until) - Date.parse(from)) / DAY_MILLISECONDS;
  if (days < 1) return `until is ${until}; it is the first day that no longer counts, so give a day after ${from}.`;
  if (days > MOST_DAYS) return `From ${from} until ${until} is ${days} days; ask at most ${MOST_DAYS} at once.`;
  return null;
}

/** Condition on a row of `access_audit`: within the period, which is its first two parameters, by Dutch time. */
export const WITHIN_PERIOD = `
      occurred_at >= ($1::date)::timestamp at time zone 'Europe/Amsterdam'
  and occurred_at < ($2::date)::timestamp at time zone 'Europe/Amsterdam'`;
