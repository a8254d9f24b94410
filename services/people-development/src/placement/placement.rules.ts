import { BWB, type LegalBasis } from '@klantbeeld/domain';

/** What a placement rests on: the Wsw for sheltered and supported work of its own stages, else the support of the Participatiewet. */
export function basisOfStage(stage: string, from: string): LegalBasis {
  if (stage === 'SUPPORTED_EMPLOYMENT')
    return { bwbId: BWB.WSW, article: '7', paragraph: null, validFrom: '1998-01-01' };
  const validFrom = from < '2015-01-01' ? '2004-01-01' : '2015-01-01';
  return { bwbId: BWB.PARTICIPATIEWET, article: '7', paragraph: '1', validFrom };
}

/** Whether a placement that runs until a day (null: open) is over on a day. */
export function hasEnded(untilOn: string | null, today: string): boolean {
  return untilOn !== null && untilOn <= today;
}
