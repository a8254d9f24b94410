import { isIsoDate, type IsoDate } from './date.js';

/**
 * A date of which parts may be unknown, as the personal records database (BRP, Logisch Ontwerp) keeps birth dates:
 * eight digits, 00 for an unknown month or day, 0000 for an unknown year. Stored and shown as known, never filled in.
 */
export interface IncompleteDate {
  /** Year, or null when unknown. */
  readonly year: number | null;
  /** Month 1-12, or null when unknown. */
  readonly month: number | null;
  /** Day of the month, or null when unknown. */
  readonly day: number | null;
}

/** Which parts of an incomplete date are known. */
export const DATE_PRECISIONS = ['DAY', 'MONTH', 'YEAR', 'UNKNOWN'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** Reads YYYYMMDD with zeros for unknown parts; null when the text is no such date (day 31 in June, month 13, known day in an unknown month). */
export function parseIncompleteDate(text: string): IncompleteDate | null {
  if (!/^\d{8}$/.test(text)) return null;
  const year = Number(text.slice(0, 4)) || null;
  const month = Number(text.slice(4, 6)) || null;
  const day = Number(text.slice(6, 8)) || null;
  if ((year === null && month !== null) || (month === null && day !== null)) return null;
  const probe = `${pad(year ?? 2000, 4)}-${pad(month ?? 1, 2)}-${pad(day ?? 1, 2)}`;
  return isIsoDate(probe) ? { year, month, day } : null;
}

/** YYYYMMDD with zeros for what is unknown: the form it is stored in, which also sorts. */
export function formatIncompleteDate(date: IncompleteDate): string {
  return pad(date.year ?? 0, 4) + pad(date.month ?? 0, 2) + pad(date.day ?? 0, 2);
}

/** How much of the date is known. */
export function precisionOf(date: IncompleteDate): DatePrecision {
  if (date.day !== null) return 'DAY';
  if (date.month !== null) return 'MONTH';
  return date.year === null ? 'UNKNOWN' : 'YEAR';
}

/** The calendar day, when every part is known; otherwise null. */
export function wholeDate(date: IncompleteDate): IsoDate | null {
  if (date.year === null || date.month === null || date.day === null) return null;
  return `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`;
}

/**
 * The five-year band of an age on a day, such as `35-39`, or null when the year is unknown or in the future.
 * With a birth date of which only the year is known the band of the age reached in that year is given.
 */
export function ageBand(birth: IncompleteDate, on: IsoDate): string | null {
  if (birth.year === null) return null;
  const [year, month, day] = on.split('-').map(Number) as [number, number, number];
  const hadBirthday = birth.month === null || birth.month < month || (birth.month === month && (birth.day ?? 1) <= day);
  const age = year - birth.year - (hadBirthday ? 0 : 1);
  if (age < 0) return null;
  const start = Math.floor(age / 5) * 5;
  return `${start}-${start + 4}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
