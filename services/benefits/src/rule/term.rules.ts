import { addDays, addMonths, type IsoDate } from '@klantbeeld/domain';
import type { BenefitRule } from './rule-book.js';

const DAYS_OF_A_WEEK = 7;
const MONTHS_OF_A_YEAR = 12;

/** The day that lies a term of the law after another day; the term says whether it counts weeks, months or years. */
export function afterTerm(day: IsoDate, { value, unit }: Pick<BenefitRule, 'value' | 'unit'>): IsoDate {
  if (unit === 'WEEKS') return addDays(day, value * DAYS_OF_A_WEEK);
  return addMonths(day, unit === 'YEARS' ? value * MONTHS_OF_A_YEAR : value);
}

/** The day that lies a term before another day. */
export function beforeTerm(day: IsoDate, { value, unit }: Pick<BenefitRule, 'value' | 'unit'>): IsoDate {
  return afterTerm(day, { value: -value, unit });
}
