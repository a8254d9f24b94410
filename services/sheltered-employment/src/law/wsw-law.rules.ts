import { BWB, includesDay, type LegalBasis, type Period } from '@klantbeeld/domain';

/** First day on which newcomers no longer enter the WSW (Invoeringswet Participatiewet): who was in keeps the status. */
const CLOSED_FOR_NEWCOMERS_ON = '2015-01-01';

/** The day that tells who was in. */
const LAST_OPEN_DAY = '2014-12-31';

/**
 * Whether the WSW is still there for somebody on a day: since its closure only for who had a job on its last open day,
 * also in another job or at a re-indication. An indication or a place on the waiting list keeps no right.
 */
export function isOpenTo(jobs: readonly { readonly period: Period }[], day: string): boolean {
  return day < CLOSED_FOR_NEWCOMERS_ON || jobs.some(({ period }) => includesDay(period, LAST_OPEN_DAY));
}

/**
 * First days of the versions of the WSW that changed what this service records, newest last: the act of 1998, the
 * independent indication of 2005, the modernisation of 2008, the closure of 2015.
 */
const VERSIONS = ['1998-01-01', '2005-01-01', '2008-01-01', CLOSED_FOR_NEWCOMERS_ON] as const;

/** An article of the WSW in the version of a day; days before 1998 get the first version that is kept. */
export function wswBasisOn(day: string, article: string, paragraph: string | null): LegalBasis {
  const validFrom = VERSIONS.findLast((version) => version <= day) ?? VERSIONS[0];
  return { bwbId: BWB.WSW, article, paragraph, validFrom };
}
