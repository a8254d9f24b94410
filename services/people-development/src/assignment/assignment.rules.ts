import type { Caller, Purpose } from '@klantbeeld/access';
import type { SubjectAccess } from '@klantbeeld/subgraph';
import { knownLaws, lawOfPurpose } from '../intake/known-laws.rules.js';

/** One assignment that runs: somebody, for one purpose. */
export interface RunningAssignment {
  readonly staffId: string;
  readonly purpose: Purpose;
  readonly isResponsible: boolean;
  readonly fromOn: string;
}

/** A member of staff who works with a client, as far as a caller may know. */
export interface KnownColleague {
  readonly staffId: string;
  readonly isResponsible: boolean;
  /** First day, YYYY-MM-DD, of what the caller may know of. */
  readonly fromOn: string;
  /** Whether the name of the team tells nothing that the caller may not know. */
  readonly isTeamKnown: boolean;
}

/**
 * Who works with a client, as far as a caller may know: who is responsible, and colleagues for one of the caller's own
 * purposes or, for who sees the development, for that. That somebody of another law works with the client tells that
 * the law plays, which is personal data of that law (Wmo 2015 art. 5.3.3). Who is responsible comes first.
 */
export function knownColleagues(
  caller: Caller,
  access: SubjectAccess,
  assignments: readonly RunningAssignment[],
): readonly KnownColleague[] {
  const shared = sharedPurposes(caller, access);
  const known = assignments.filter(({ isResponsible, purpose }) => isResponsible || shared.has(purpose));
  const colleagues = [...Map.groupBy(known, ({ staffId }) => staffId)].map(([staffId, own]) => ({
    staffId,
    isResponsible: own.some((one) => one.isResponsible),
    fromOn: own.map(({ fromOn }) => fromOn).sort()[0]!,
    isTeamKnown: own.some(({ purpose }) => shared.has(purpose) || isLawKnown(access, purpose)),
  }));
  return colleagues.sort((a, b) => Number(b.isResponsible) - Number(a.isResponsible));
}

function sharedPurposes(caller: Caller, access: SubjectAccess): ReadonlySet<Purpose> {
  const seesDevelopment = access.decide('DEVELOPMENT').effect === 'SHOW';
  return new Set([...caller.purposes, ...(seesDevelopment ? (['WORK_DEVELOPMENT'] as const) : [])]);
}

function isLawKnown(access: SubjectAccess, purpose: Purpose): boolean {
  return knownLaws(access, [lawOfPurpose(purpose)]).length > 0;
}
