import { addDays, addMonths, type IsoDate } from '@klantbeeld/domain';
import type { BenefitFacts } from './statement.facts.js';

/**
 * Benefits as they are payable after somebody died: nothing after the day itself, and to a family that stays behind no
 * longer than up to and with one month after that day (art. 45 lid 5).
 */
export function payableAfterDeath(benefits: readonly BenefitFacts[], diedOn: IsoDate | null): readonly BenefitFacts[] {
  if (diedOn === null) return benefits;
  return benefits.flatMap((benefit) => {
    const until = lastOf(benefit, diedOn);
    const { period } = benefit;
    if (period.from >= until) return [];
    return period.until !== null && period.until <= until ? [benefit] : [{ ...benefit, period: { ...period, until } }];
  });
}

/** The first day on which nothing is payable any more. */
function lastOf({ householdType, periods, law }: BenefitFacts, diedOn: IsoDate): IsoDate {
  const hasFamily = householdType !== 'SINGLE' || periods.some(({ household }) => household?.hasChild === true);
  const months = hasFamily ? (law.book.on(diedOn, 'PAYMENT_AFTER_DEATH', 'FAMILY')?.value ?? 0) : 0;
  return addDays(addMonths(diedOn, months), 1);
}

/**
 * The last day on which somebody can have died: unknown parts of the date of the register count as late as they can be,
 * and nobody who is known to have died did so after today.
 */
export function latestDayOf(registered: string, today: IsoDate): IsoDate {
  const [year, month, day] = [registered.slice(0, 4), registered.slice(4, 6), registered.slice(6, 8)];
  const latest = year === '0000' ? today : latestIn(year, month, day);
  return latest < today ? latest : today;
}

function latestIn(year: string, month: string, day: string): IsoDate {
  if (month === '00') return `${year}-12-31`;
  return day === '00' ? addDays(addMonths(`${year}-${month}-01`, 1), -1) : `${year}-${month}-${day}`;
}
