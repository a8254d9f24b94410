import type { IsoDate } from './date.js';
import type { Period } from './period.js';

const MILLISECONDS_PER_DAY = 86_400_000;

/** The first day of the month of a day. */
export function monthOf(day: IsoDate): IsoDate {
  return `${day.slice(0, 7)}-01`;
}

/** The first day of a month some months later, or earlier when negative; plain arithmetic, because statements ask it often. */
export function monthsAfter(month: IsoDate, months: number): IsoDate {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  const number = String((count % 12) + 1).padStart(2, '0');
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${number}-01`;
}

/** How many months lie between the months of two days; negative when the second is earlier. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  const count = (day: IsoDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return count(to) - count(from);
}

/** How many days a half-open period with an end has. */
export function daysIn({ from, until }: { readonly from: IsoDate; readonly until: IsoDate }): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / MILLISECONDS_PER_DAY);
}

/** A month as a period, from its first day. */
export function periodOfMonth(month: IsoDate): { readonly from: IsoDate; readonly until: IsoDate } {
  return { from: monthOf(month), until: monthsAfter(monthOf(month), 1) };
}

/** The days that a period shares with another that has an end; null when there are none. */
export function sharedDays(
  period: Period,
  other: { readonly from: IsoDate; readonly until: IsoDate },
): { readonly from: IsoDate; readonly until: IsoDate } | null {
  const from = period.from > other.from ? period.from : other.from;
  const until = period.until !== null && period.until < other.until ? period.until : other.until;
  return from < until ? { from, until } : null;
}
