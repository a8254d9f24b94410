import { POLICY_TABLE, PURPOSES_OF_ROLE, type AssignmentCapacity, type Purpose, type Role } from '@klantbeeld/access';
import type { UnitOfWork } from '@klantbeeld/database';
import { isMunicipalityCode } from '@klantbeeld/domain';
import { refuse, type WriteAnswer } from '@klantbeeld/subgraph';

/** A member of staff who is to be connected. */
export interface StaffToConnect {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly organisation: string;
  /** Most clients at once; null without a limit. */
  readonly caseloadLimit: number | null;
}

// A row that only the house changes cannot be locked by a request, so turns are taken by its id.
const LOCK = 'select pg_advisory_xact_lock(hashtextextended($1, 4713))';
const BY_ID = `
  select id, roles, organisation, caseload_limit as "caseloadLimit" from staff_member where id = $1`;

/** Reads a member of staff, locked so that two who give them a client take turns. Refuses whom the company does not know. */
export async function lockedStaff(unit: UnitOfWork, staffId: string): Promise<StaffToConnect> {
  const found = await lockedStaffIfKnown(unit, staffId);
  return found ?? refuse(notSuitable(staffId, 'The company knows no member of staff with this id; check it.'));
}

/** The same, and null for whom the company does not know. */
export async function lockedStaffIfKnown({ sql }: UnitOfWork, staffId: string): Promise<StaffToConnect | null> {
  await sql.query(LOCK, [staffId]);
  const [found] = await sql.query<StaffToConnect>(BY_ID, [staffId]);
  return found ?? null;
}

const MUNICIPALITY = `select municipality_code as code from client where id = $1`;

/** Refuses staff of another municipality than the client’s: their college has no task for this client. */
export async function refuseOtherMunicipality(
  { sql }: UnitOfWork,
  clientId: string,
  staff: StaffToConnect,
): Promise<void> {
  if (!isMunicipalityCode(staff.organisation)) return;
  const [client] = await sql.query<{ code: string | null }>(MUNICIPALITY, [clientId]);
  if (client?.code === staff.organisation) return;
  refuse(notSuitable(staff.id, 'This member of staff works for another municipality than the client lives in.'));
}

/** Purposes for which a member of staff can be connected in a capacity: of their roles, and with a column in the table. */
export function purposesFor(roles: readonly Role[], capacity: AssignmentCapacity): readonly Purpose[] {
  // Who is there for employers never guides, whatever purpose they share with those who do.
  const fitting = capacity === 'GUIDANCE' ? roles.filter((role) => role !== 'EMPLOYER_CONTACT') : roles;
  const purposes = fitting.flatMap((role) => PURPOSES_OF_ROLE[role]);
  return [...new Set(purposes)].filter((purpose) => POLICY_TABLE[purpose]?.[capacity] !== undefined);
}

/** The refusal for a member of staff who cannot be connected to this client. */
export function notSuitable(staffId: string, message: string): WriteAnswer {
  return { __typename: 'StaffMemberNotSuitableError', message, staffId } as WriteAnswer;
}
