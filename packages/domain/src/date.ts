import { Temporal } from 'temporal-polyfill';

/** A calendar day, written YYYY-MM-DD (ISO 8601), without time or zone. */
export type IsoDate = string;

/** A moment in time, written in UTC (ISO 8601, ending in Z). */
export type IsoDateTime = string;

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day that exists, written YYYY-MM-DD. */
export function isIsoDate(text: string): boolean {
  if (!ISO_DATE.test(text) || text.startsWith('0000')) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
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

/** The day it is in the Netherlands, where the laws apply. */
export function todayInTheNetherlands(now: Date = new Date()): IsoDate {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO('Europe/Amsterdam')
    .toPlainDate()
    .toString();
}
