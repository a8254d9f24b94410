import { addMonths, type IsoDate } from '@klantbeeld/domain';
import type { DutyFact, HouseholdFact } from '../life/life.js';

/** First day from which the demo world pays the norms below. */
export const NORMS_SINCE = '2022-04-01';

/**
 * Norms in cents a month as the Participatiewet had them on 15 March 2022 (art. 21). Later indexations are left out:
 * these people show what is seen by whom, not what a norm is this year.
 */
export const NORM_2022 = { single: 109_171, couple: 155_958 } as const;

/** Norm of a single person and the highest supplement for living alone, as the WWB had them in 2006 (art. 21, 25). */
export const NORM_2006 = { single: 56_779, livingAlone: 22_711 } as const;

/** The duties that come with every benefit, from its first day. */
export function usualDuties(from: IsoDate, until?: IsoDate): DutyFact[] {
  const kinds = ['WORK', 'REINTEGRATION', 'INFORMATION', 'COOPERATION'] as const;
  return kinds.map((kind) => ({ kind, from, until }));
}

/** The first day of the month of a day, some months later or (when negative) earlier. */
export function monthOf(day: IsoDate, months = 0): IsoDate {
  return addMonths(`${day.slice(0, 7)}-01`, months);
}

/** Somebody from 21 to pension age who shares costs with nobody. */
export const LIVES_ALONE: HouseholdFact = { ageBand: 'ADULT' };
