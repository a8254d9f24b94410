import type { Purpose } from '@klantbeeld/access';
import { BWB, type LegalBasis } from '@klantbeeld/domain';

/** First day of the Participatiewet: the same law as the WWB in the register, in a new version. */
const PARTICIPATIEWET_SINCE = '2015-01-01';
const WWB_SINCE = '2004-01-01';
const WSW_SINCE = '2008-01-01';

/**
 * What guidance to work rests on, in the version of a day: the municipality’s task of support on the way to work
 * (Participatiewet art. 7 lid 1), which the company carries out for it; for sheltered employment WSW art. 3, by which
 * the work has to keep or further what somebody can do.
 */
export function guidanceBasis(purpose: Purpose | null, day: string): LegalBasis {
  if (purpose === 'WSW_EMPLOYMENT') {
    return { bwbId: BWB.WSW, article: '3', paragraph: '1', validFrom: WSW_SINCE };
  }
  const validFrom = day < PARTICIPATIEWET_SINCE ? WWB_SINCE : PARTICIPATIEWET_SINCE;
  return { bwbId: BWB.PARTICIPATIEWET, article: '7', paragraph: '1', validFrom };
}
