import { KEEPER_OF_CLASS, type Caller, type DataClass, type Purpose } from '@klantbeeld/access';
import type { SubjectAccess } from '@klantbeeld/subgraph';
import { knownLaws, lawOfPurpose } from '../intake/known-laws.rules.js';

/** What of a consent tells that a law plays: the data that it opens, and for whom. */
export interface ConsentTerms {
  readonly dataClass: DataClass;
  readonly purpose: Purpose;
}

/**
 * Whether a caller may know of a consent of a client, given, withdrawn or expired alike: who guides for the purpose that
 * it opens the data for, and who keeps the data for its law. Of data that the laws share everybody is the keeper, so there
 * the caller must see the data and may know that the law of the purpose plays: that the client asked it to look is
 * personal data of that law (Wmo 2015 art. 5.3.3).
 */
export function isConsentKnown(caller: Caller, access: SubjectAccess, { dataClass, purpose }: ConsentTerms): boolean {
  if (caller.purpose === null || access.capacity !== 'GUIDANCE') return false;
  if (purpose === caller.purpose) return true;
  if (access.decide(dataClass).effect !== 'SHOW') return false;
  const keeper = KEEPER_OF_CLASS[dataClass];
  if (keeper !== 'SHARED') return keeper === lawOfPurpose(caller.purpose);
  return knownLaws(access, [lawOfPurpose(purpose)]).length > 0;
}
