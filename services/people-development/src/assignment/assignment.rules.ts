import type { AssignmentCapacity, Caller, Purpose } from '@klantbeeld/access';
import type { SubjectAccess } from '@klantbeeld/subgraph';
import { knownLaws, lawOfPurpose } from '../intake/known-laws.rules.js';

/** A version for each purpose; it grows with each change for that purpose, and with no other. */
export type VersionOfPurpose = Readonly<Partial<Record<Purpose, number>>>;

/** One assignment that runs: somebody, for one purpose. */
export interface RunningAssignment {
  readonly staffId: string;
  readonly purpose: Purpose;
  readonly capacity: AssignmentCapacity;
  readonly isResponsible: boolean;
  /** First day, YYYY-MM-DD. */
  readonly fromOn: string;
  /** Organisation of the member of staff; null when the company does not know them. */
  readonly organisation: string | null;
  /** Newest version of what connects this member of staff to the client for each purpose, also of what has ended. */
  readonly versions: VersionOfPurpose;
  /** The team through which they are connected; null for who is assigned themselves. */
  readonly teamId: string | null;
}

/** A member of staff who works with a client, as far as a caller may know. */
export interface KnownColleague {
  readonly staffId: string;
  readonly isResponsible: boolean;
  readonly capacity: AssignmentCapacity;
  /** Only those that the caller may know of; none of a responsible consultant of a law that is not the caller's. */
  readonly purposes: readonly Purpose[];
  /** Organisation of the member of staff, to decide by; null when the company does not know them. */
  readonly organisation: string | null;
  /** Version of all that connects them to the client, to give as the expected one. */
  readonly version: number;
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
  const byStaff = [...Map.groupBy(known, ({ staffId }) => staffId).values()];
  const colleagues = byStaff.map((own) => knownColleague(own, shared, access));
  return colleagues.sort((a, b) => Number(b.isResponsible) - Number(a.isResponsible));
}

/** Whether a caller may know that a member of staff is connected to a client for all of these purposes. */
export function isKnownFor(
  colleagues: readonly KnownColleague[],
  staffId: string,
  purposes: readonly Purpose[],
): boolean {
  const colleague = colleagues.find((one) => one.staffId === staffId);
  return purposes.every((purpose) => colleague?.purposes.includes(purpose));
}

function knownColleague(
  own: readonly RunningAssignment[],
  shared: ReadonlySet<Purpose>,
  access: SubjectAccess,
): KnownColleague {
  const { staffId, organisation } = own[0]!;
  const purposes = own.map(({ purpose }) => purpose);
  return {
    staffId,
    organisation,
    version: knownVersion(own, shared),
    isResponsible: own.some((one) => one.isResponsible),
    capacity: own.some(({ capacity }) => capacity === 'GUIDANCE') ? 'GUIDANCE' : 'EMPLOYER_CONTACT',
    purposes: [...new Set(purposes)].filter((purpose) => shared.has(purpose)).sort(),
    fromOn: own.map(({ fromOn }) => fromOn).sort()[0]!,
    isTeamKnown: purposes.some((purpose) => shared.has(purpose) || isLawKnown(access, purpose)),
  };
}

/** Purposes of others that a caller may know of: their own and, for who sees the development, that. */
export function sharedPurposes(caller: Caller, access: SubjectAccess): ReadonlySet<Purpose> {
  const seesDevelopment = access.decide('DEVELOPMENT').effect === 'SHOW';
  return new Set([...caller.purposes, ...(seesDevelopment ? (['WORK_DEVELOPMENT'] as const) : [])]);
}

/**
 * The version to give as the expected one, of purposes that a caller may know of: it grows with each change of theirs, and
 * a change for another purpose does not show in it.
 */
export function versionOfShared(versions: VersionOfPurpose, shared: ReadonlySet<Purpose>): number {
  return [...shared].reduce((sum, purpose) => sum + (versions[purpose] ?? 0), 0);
}

/** Of who is known as responsible alone it is the newest of that, which tells not for how many purposes. */
function knownVersion(own: readonly RunningAssignment[], shared: ReadonlySet<Purpose>): number {
  const { versions } = own[0]!;
  const known = versionOfShared(versions, shared);
  if (known > 0) return known;
  return Math.max(...own.filter((one) => one.isResponsible).map(({ purpose }) => versions[purpose]!));
}

function isLawKnown(access: SubjectAccess, purpose: Purpose): boolean {
  return knownLaws(access, [lawOfPurpose(purpose)]).length > 0;
}
