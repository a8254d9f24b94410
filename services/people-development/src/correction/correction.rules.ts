import type { DataKeeper, Purpose } from '@klantbeeld/access';
import { addDays, extendedTerm, type IsoDate } from '@klantbeeld/domain';
import { GUIDING_PURPOSES } from '../intake/connect-caller.js';

/** How a request for correction stands. */
export const CORRECTION_STATES = ['OPEN', 'GRANTED', 'REFUSED'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

/** What can be decided. */
export const CORRECTION_OUTCOMES = ['GRANTED', 'REFUSED'] as const;
export type CorrectionOutcome = (typeof CORRECTION_OUTCOMES)[number];

/** Purposes of who keeps the data: only they decide what stands in it (AVG art. 16; Participatiewet art. 7 lid 4). */
export const DECIDING_PURPOSES: Readonly<Record<DataKeeper, readonly Purpose[]>> = {
  WWB: ['WWB_INCOME', 'WWB_WORK'],
  WSW: ['WSW_EMPLOYMENT'],
  WMO: ['WMO_SUPPORT'],
  SHARED: GUIDING_PURPOSES,
};

/** An objection comes within six weeks after the day on which the decision was made known (Awb art. 6:7 and 6:8). */
const DAYS_TO_OBJECT = 42;
/** First day of the AVG; until then the Wbp held. */
const AVG_SINCE = '2018-05-25';

/**
 * What a client can do about a refusal, in Dutch, to be told with it (AVG art. 12 lid 4): a refusal of a public body is a
 * decision to which one may object (UAVG art. 34; before, Wbp art. 45). A last day in a weekend or on a holiday moves on.
 */
export function remedyAgainstRefusal(decidedOn: IsoDate): string {
  const lastDay = extendedTerm(addDays(decidedOn, DAYS_TO_OBJECT));
  const [decision, complaint] =
    decidedOn < AVG_SINCE
      ? ['Wbp art. 45', 'vragen te bemiddelen aan het College bescherming persoonsgegevens (Wbp art. 47)']
      : ['UAVG art. 34', 'een klacht indienen bij de Autoriteit Persoonsgegevens (AVG art. 77)'];
  return `U kunt tot en met ${lastDay} bezwaar maken bij wie dit besluit nam (${decision}, Awb art. 6:7), en ${complaint}.`;
}
