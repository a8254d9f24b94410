/** The time by which days and terms of the law go, whatever that of the computer is. */
export const DUTCH_TIME = 'Europe/Amsterdam';

/** The day it is in the Netherlands, such as 2026-11-22. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: DUTCH_TIME }).format(new Date());
}

/** Whether a period runs on a day; `until` is the first day that no longer counts. */
export function runsOn(
  { from, until }: { readonly from: string; readonly until: string | null },
  day: string,
): boolean {
  return from <= day && (until === null || day < until);
}
