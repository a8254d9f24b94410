import { addMonths, includesDay, isRealPeriod, overlaps, type IsoDate, type Period } from '@klantbeeld/domain';
import { isOpenTo } from '../law/wsw-law.rules.js';

/** An indication that is there already, as far as the rules look at it. */
export interface KnownIndication {
  readonly id: string;
  readonly decidedOn: IsoDate;
  /** When it is valid, ended by lapse or withdrawal where there was one. */
  readonly validity: Period;
  readonly withdrawnOn: IsoDate | null;
}

/** What a client has had under the WSW. */
export interface WswHistory {
  readonly indications: readonly KnownIndication[];
  readonly employments: readonly KnownEmployment[];
}

/** A sheltered or supported job that is there already. */
export interface KnownEmployment {
  readonly id: string;
  readonly period: Period;
}

/** A decision on an indication that is to be recorded. */
export interface NewIndication {
  readonly appliedOn: IsoDate | null;
  readonly decidedOn: IsoDate;
}

/** Why an indication may not be recorded. */
export const INDICATION_REFUSAL_REASONS = ['CLOSED_FOR_NEWCOMERS', 'BARRED_AFTER_WITHDRAWAL'] as const;

/** A refusal of an indication by law. */
export interface IndicationRefusal {
  readonly reason: (typeof INDICATION_REFUSAL_REASONS)[number];
  /** First day on which an application can lead to an indication; null when no day will. */
  readonly allowedFrom: IsoDate | null;
}

/** Terms of validity by the day of the decision, oldest first; months. The text of 2012 is the only one kept so far. */
const VALIDITY_TERMS = [{ since: '1998-01-01', leastMonths: 12, mostMonths: 50 * 12 }] as const;

/** CWI handed its indications over to UWV on this day (SUWI). */
const UWV_DECIDES_FROM = '2009-01-01';

/** Months for which a withdrawal bars a new indication (WSW art. 11 lid 4 a 3). */
const MONTHS_BARRED = 12;

/** Whether the validity is as long as the law allows: 1 to 50 years (Besluit uitvoering sociale werkvoorziening 2012). */
export function isLawfulValidity(validity: { from: IsoDate; until: IsoDate }, decidedOn: IsoDate): boolean {
  const term = VALIDITY_TERMS.findLast(({ since }) => since <= decidedOn) ?? VALIDITY_TERMS[0];
  const least = addMonths(validity.from, term.leastMonths);
  const most = addMonths(validity.from, term.mostMonths);
  return least <= validity.until && validity.until <= most;
}

/** The body that decides on indications on a day (WSW art. 11): CWI, and UWV since it took that over. */
export function indicationAuthorityOn(decidedOn: IsoDate): 'CWI' | 'UWV' {
  return decidedOn < UWV_DECIDES_FROM ? 'CWI' : 'UWV';
}

/** Why the law does not allow this indication, or null when it does. */
export function whyIndicationIsNotAllowed(next: NewIndication, history: WswHistory): IndicationRefusal | null {
  if (!isOpenTo(history.employments, next.decidedOn)) {
    return { reason: 'CLOSED_FOR_NEWCOMERS', allowedFrom: null };
  }
  const allowedFrom = endOfBar(next, history);
  return allowedFrom === null ? null : { reason: 'BARRED_AFTER_WITHDRAWAL', allowedFrom };
}

/** First day after the bar that covers the application, or null; employees come for re-indication and are not barred. */
function endOfBar({ appliedOn, decidedOn }: NewIndication, { indications, employments }: WswHistory): IsoDate | null {
  if (employments.some((employment) => includesDay(employment.period, decidedOn))) return null;
  const day = appliedOn ?? decidedOn;
  const ends = indications.flatMap(({ withdrawnOn }) => {
    if (withdrawnOn === null || day < withdrawnOn) return [];
    const end = addMonths(withdrawnOn, MONTHS_BARRED);
    return day < end ? [end] : [];
  });
  return ends.sort().at(-1) ?? null;
}

/** An indication that is valid on some of these days, or null; who has one gets the next from the day it ends. */
export function overlappingIndication(validity: Period, { indications }: WswHistory): KnownIndication | null {
  return indications.find((known) => isRealPeriod(known.validity) && overlaps(known.validity, validity)) ?? null;
}
