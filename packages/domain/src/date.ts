import { Temporal } from 'temporal-polyfill';

/** A calendar day, written YYYY-MM-DD (ISO 8601), without time or zone. */
export type IsoDate = string;

/** A moment in time, written in UTC (ISO 8601, ending in Z). */
export type IsoDateTime = string;

/** Later days mean nothing, and what is counted from them leaves the calendar. */
export const LAST_DAY: IsoDate = '2999-12-31';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const FEBRUARY = 2;
const MONTHS_OF_30_DAYS: readonly number[] = [4, 6, 9, 11];

/** Whether the text is a day that exists, written YYYY-MM-DD. */
export function isIsoDate(text: string): boolean {
  if (!ISO_DATE.test(text) || text.startsWith('0000')) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(Number(text.slice(0, 4)), month);
}

/** Counted here and not by Temporal: every client that is shown asks it. */
function daysIn(year: number, month: number): number {
  if (month === FEBRUARY) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return MONTHS_OF_30_DAYS.includes(month) ? 30 : 31;
}

/** The day a number of days later (or earlier, when negative). Throws RangeError on a day that does not exist. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The day a number of months later; the 31st becomes the last day of a shorter month. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** Whole years between a birth date and a day: the age that counts for the law on that day. */
export function yearsBetween(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'year' }).years;
}

/** The minute that was asked last, and its day: a day begins with a minute, and the same one is asked again and again. */
let lastAsked = { minute: Number.NaN, day: '' };

/** The day it is in the Netherlands, where the laws apply. */
export function todayInTheNetherlands(now: Date = new Date()): IsoDate {
  const minute = Math.floor(now.getTime() / 60_000);
  if (minute !== lastAsked.minute) {
    const zoned = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('Europe/Amsterdam');
    lastAsked = { minute, day: zoned.toPlainDate().toString() };
  }
  return lastAsked.day;
}
