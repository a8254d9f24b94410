import { addDays, addMonths, type IsoDate } from '@klantbeeld/domain';
import type { BenefitRule } from './rule-book.js';

const DAYS_OF_A_WEEK = 7;

/** The day that lies a term of the law after another day; the term says whether it counts weeks or months. */
export function afterTerm(day: IsoDate, { value, unit }: Pick<BenefitRule, 'value' | 'unit'>): IsoDate {
  return unit === 'WEEKS' ? addDays(day, value * DAYS_OF_A_WEEK) : addMonths(day, value);
}
