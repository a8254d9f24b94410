import { BWB, supportActOn, type LegalBasis } from '@klantbeeld/domain';

/** First day of the Wmo; before it there was no law of this name to report under. */
export const FIRST_DAY_OF_WMO = '2007-01-01';

/** What a report of a day rests on: the compensation duty of the Wmo 2007 (art. 4), or the report of the Wmo 2015 (art. 2.3.2). */
export function reportBasis(reportedOn: string): LegalBasis {
  const bwbId = supportActOn(reportedOn);
  return bwbId === BWB.WMO_2007
    ? { bwbId, article: '4', paragraph: '1', validFrom: FIRST_DAY_OF_WMO }
    : { bwbId, article: '2.3.2', paragraph: '1', validFrom: '2015-01-01' };
}
