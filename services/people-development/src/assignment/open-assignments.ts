import type { UnitOfWork } from '@klantbeeld/database';
import { appendToOutbox, type NewEvent } from '@klantbeeld/events';
import type { RunningAssignment } from './assignment.rules.js';
import { organisationOf } from './organisation-of-links.tables.js';

/** Newest version for each purpose of what connects the staff member of `a` to its client, also of what has ended. */
export const VERSIONS_OF = `
  select jsonb_object_agg(newest.purpose, newest.version) from (
    select every.purpose, max(every.version) as version from assignment every
     where every.client_id = a.client_id and every.staff_id = a.staff_id group by every.purpose) as newest`;

const OPEN = `
  select a.staff_id as "staffId", a.purpose, a.capacity, a.is_responsible as "isResponsible", a.from_on as "fromOn",
         ${organisationOf('a', 's')} as organisation, a.team_id as "teamId", (${VERSIONS_OF}) as versions
    from assignment a left join staff_member s on s.id = a.staff_id
   where a.client_id = $1 and a.from_on <= $2::date and (a.until_on is null or a.until_on > $2::date)`;

/** Who is connected to a client today; lock the client before what is decided by it. */
export async function openAssignments(
  { sql }: UnitOfWork,
  clientId: string,
  today: string,
): Promise<readonly RunningAssignment[]> {
  return sql.query<RunningAssignment>(OPEN, [clientId, today]);
}

const VERSION = `select coalesce(max(version), 0)::int as version from assignment where client_id = $1 and staff_id = $2`;

/** Newest version of all that connects a member of staff to a client, for events. */
export async function versionOfAssignments({ sql }: UnitOfWork, clientId: string, staffId: string): Promise<number> {
  const [row] = await sql.query<{ version: number }>(VERSION, [clientId, staffId]);
  return row!.version;
}

/**
 * The next version of what connects staff member `$2` to client `$1` for a purpose, given as SQL: each purpose has its own,
 * so that a change that somebody may not know of leaves no gap in the versions that they read.
 */
export const nextVersionFor = (purpose: string): string => `
  (select coalesce(max(every.version), 0) + 1 from assignment every
    where every.client_id = $1 and every.staff_id = $2 and every.purpose = ${purpose})`;

/** An assignment that changed, as its event tells it. */
export interface ChangedAssignment {
  readonly id: string;
  readonly clientId: string;
  readonly version: number;
  readonly payload: Record<string, unknown>;
}

/** What a change of `assignment` returns to be told. */
export const CHANGED = `id, client_id as "clientId", version, jsonb_build_object('staff_id', staff_id, 'purpose', purpose, 'capacity', capacity,
    'is_responsible', is_responsible, 'from_on', from_on, 'until_on', until_on) as payload`;

// Periods are half-open, so what ends today no longer counts today; what would begin later never does.
const END = `
  update assignment set until_on = greatest(from_on, $3::date), version = ${nextVersionFor('assignment.purpose')}
   where client_id = $1 and staff_id = $2 and (until_on is null or until_on > $3::date)
  returning ${CHANGED}`;

/** Ends all that connects a member of staff to a client, from today on, and tells every service. */
export async function endAssignments(
  unit: UnitOfWork,
  clientId: string,
  staffId: string,
  today: string,
): Promise<void> {
  const ended = await unit.sql.query<ChangedAssignment>(END, [clientId, staffId, today]);
  await appendToOutbox(unit.sql, assignmentEvents('ASSIGNMENT_ENDED', ended));
}

const TAKE = `
  update assignment set is_responsible = true, team_id = null, version = ${nextVersionFor('assignment.purpose')}
   where client_id = $1 and staff_id = $2 and capacity = 'GUIDANCE'
     and from_on <= $3::date and (until_on is null or until_on > $3::date)
  returning ${CHANGED}`;

/**
 * Makes the running assignments of a member of staff responsible; every service follows the newer version of each. What
 * came through a team is theirs from now on, or leaving the team would leave the client with nobody.
 */
export async function makeResponsible(
  unit: UnitOfWork,
  clientId: string,
  staffId: string,
  today: string,
): Promise<void> {
  const taken = await unit.sql.query<ChangedAssignment>(TAKE, [clientId, staffId, today]);
  await appendToOutbox(unit.sql, assignmentEvents('ASSIGNMENT_STARTED', taken));
}

/** The events that tell every service of changed assignments. */
export function assignmentEvents(kind: string, rows: readonly ChangedAssignment[]): NewEvent[] {
  return rows.map(({ id, clientId, version, payload }) => ({ kind, clientId, subjectId: id, version, payload }));
}
