import { extendedTerm, type IsoDate } from '@klantbeeld/domain';

/**
 * The last day on which something is in time whose term, counted in weeks, ends on a day: later where that day is in a
 * weekend or a holiday (Algemene termijnenwet art. 1 lid 1). Null where the law has no term.
 */
export function lastDayInTime(termEndsOn: IsoDate | null): IsoDate | null {
  return termEndsOn && extendedTerm(termEndsOn);
}
