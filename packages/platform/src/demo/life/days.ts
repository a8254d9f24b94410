import type { IsoDate } from '@klantbeeld/domain';

const MILLISECONDS_PER_DAY = 86_400_000;

/** The day some days after another one; plain arithmetic, because volume asks for millions of days. */
export function daysAfter(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(day) + days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** The day some days before another one. */
export function daysBefore(day: IsoDate, days: number): IsoDate {
  return daysAfter(day, -days);
}
