import { Temporal } from 'temporal-polyfill';
import { addDays, type IsoDate } from './date.js';

const SATURDAY = 6;
/** Since 2014 the King's birthday is kept (27 April), before it the Queen's (30 April). */
const FIRST_KINGS_DAY = 2014;

/**
 * The last day of a term of the law: one that would end on a Saturday, a Sunday or a holiday goes on until the first day
 * that is none of these (Algemene termijnenwet art. 1 lid 1).
 */
export function extendedTerm(lastDay: IsoDate): IsoDate {
  let day = lastDay;
  while (isWeekend(day) || isHoliday(day)) day = addDays(day, 1);
  return day;
}

function isWeekend(day: IsoDate): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek >= SATURDAY;
}

/** Recognised holidays, and Good Friday, which counts as one (Algemene termijnenwet art. 3 lid 1 and 2). */
export function isHoliday(day: IsoDate): boolean {
  const year = Number(day.slice(0, 4));
  const easter = easterOf(year);
  // Good Friday, Easter Monday, Ascension Day, Whit Monday: days from Easter.
  const movable = [-2, 1, 39, 50].map((days) => addDays(easter, days));
  const fixed = ['01-01', '05-05', '12-25', '12-26'].map((date) => `${year}-${date}`);
  return [...movable, ...fixed, royalBirthday(year)].includes(day);
}

/** Kept a day earlier when it is a Sunday. */
function royalBirthday(year: number): IsoDate {
  const day = `${year}-04-${year < FIRST_KINGS_DAY ? '30' : '27'}`;
  return Temporal.PlainDate.from(day).dayOfWeek === 7 ? addDays(day, -1) : day;
}

/** Easter Sunday of the Gregorian calendar: the Sunday after the first full moon of the church from 21 March on. */
function easterOf(year: number): IsoDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const moonShift = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + moonShift + 15) % 30;
  const fullMoon = epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + fullMoon + 2 - century + Math.floor(century / 4)) % 7;
  return addDays(`${String(year).padStart(4, '0')}-03-28`, fullMoon - weekday);
}
