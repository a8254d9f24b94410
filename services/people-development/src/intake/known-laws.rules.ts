import type { DataClass, Purpose } from '@klantbeeld/access';
import type { Law } from '@klantbeeld/domain';
import type { SubjectAccess } from '@klantbeeld/subgraph';

/** Classes of data of each law; who may see one of them may know that the law plays. */
const CLASSES_OF_LAW: Readonly<Record<Law, readonly DataClass[]>> = {
  WWB: ['INCOME', 'DUTY_STATUS', 'OBLIGATION_STATUS'],
  WSW: ['INDICATION_CONCLUSION', 'SHELTERED_JOB'],
  WMO: ['SUPPORT_PROVISION', 'PRACTICAL_AGREEMENT'],
};

/**
 * The laws that a caller may know of: that somebody has social support, a benefit or an indication is personal data of
 * that law (Wmo 2015 art. 5.3.3, Participatiewet art. 65), also when it is only named in a list.
 */
export function knownLaws(access: SubjectAccess, laws: readonly Law[]): readonly Law[] {
  return laws.filter((law) => CLASSES_OF_LAW[law].some((dataClass) => access.decide(dataClass).effect === 'SHOW'));
}

/**
 * The same as it is told to a caller. A list that is left empty would say that the laws are just those that the caller may
 * not know of, so the law in whose name they ask stands in it, as in one that they made themselves.
 */
export function toldLaws(access: SubjectAccess, laws: readonly Law[], purpose: Purpose | null): readonly Law[] {
  const known = knownLaws(access, laws);
  return known.length > 0 ? known : [lawOfPurpose(purpose)];
}

/** The list of laws after a change by somebody who may not know of all of them: what they cannot see, stays. */
export function changedLaws(access: SubjectAccess, stored: readonly Law[], wanted: readonly Law[]): readonly Law[] {
  const known = knownLaws(access, stored);
  return [...new Set([...wanted, ...stored.filter((law) => !known.includes(law))])];
}

/** The law in whose name somebody acts; the company acts for the municipality (Participatiewet art. 7 lid 4). */
export function lawOfPurpose(purpose: Purpose | null): Law {
  if (purpose === 'WSW_EMPLOYMENT') return 'WSW';
  return purpose === 'WMO_SUPPORT' ? 'WMO' : 'WWB';
}
