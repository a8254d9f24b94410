import type { Purpose, Role } from '@klantbeeld/access';
import type { UnitOfWork } from '@klantbeeld/database';
import { appendToOutbox } from '@klantbeeld/events';
import { assignmentEvents, CHANGED, type ChangedAssignment } from '../assignment/open-assignments.js';
import { purposesFor } from '../assignment/suitable-staff.js';

/** What of a team is to be connected or let go: all of it where nothing is named. */
export interface TeamPart {
  readonly teamId: string;
  readonly clientId?: string;
  readonly staffId?: string;
  /** Only these purposes of the clients. */
  readonly purposes?: readonly Purpose[];
  /** YYYY-MM-DD. */
  readonly today: string;
}

interface Member {
  readonly staffId: string;
  readonly roles: readonly Role[];
  readonly organisation: string;
}

const MEMBERS = `
  select s.id as "staffId", s.roles, s.organisation from team_member m join staff_member s on s.id = m.staff_id
   where m.team_id = $1 and m.until_on is null and ($2::text is null or m.staff_id = $2)`;

// Every service decides by rows of single members of staff, so a team is spread over those who are in it.
const SPREAD = `
  insert into assignment (id, client_id, staff_id, purpose, capacity, is_responsible, from_on, until_on, version, team_id, organisation)
  select gen_random_uuid(), t.client_id, fit.staff_id, t.purpose, 'GUIDANCE', false, $3::date, null,
         (select coalesce(max(every.version), 0) + 1 from assignment every
           where every.client_id = t.client_id and every.staff_id = fit.staff_id and every.purpose = t.purpose), $1, fit.organisation
    from team_assignment t
    join jsonb_to_recordset($2::jsonb) as fit(staff_id text, organisation text, purpose text) on fit.purpose = t.purpose
   where t.team_id = $1 and t.until_on is null and ($4::uuid is null or t.client_id = $4::uuid)
  returning ${CHANGED}`;

/** Connects members of a team to its clients, each for the purposes of their role, and tells every service. */
export async function spreadTeam(unit: UnitOfWork, part: TeamPart): Promise<void> {
  const { teamId, clientId = null, staffId = null, purposes, today } = part;
  const members = await unit.sql.query<Member>(MEMBERS, [teamId, staffId]);
  const fitting = members.flatMap((member) =>
    purposesFor(member.roles, 'GUIDANCE')
      .filter((purpose) => purposes?.includes(purpose) ?? true)
      .map((purpose) => ({ staff_id: member.staffId, organisation: member.organisation, purpose })),
  );
  const values = [teamId, JSON.stringify(fitting), today, clientId];
  const started = await unit.sql.query<ChangedAssignment>(SPREAD, values);
  await appendToOutbox(unit.sql, assignmentEvents('ASSIGNMENT_STARTED', started));
}

const GATHER = `
  update assignment set until_on = greatest(from_on, $2::date),
         version = (select max(every.version) + 1 from assignment every
                     where every.client_id = assignment.client_id and every.staff_id = assignment.staff_id
                       and every.purpose = assignment.purpose)
   where team_id = $1 and until_on is null
     and ($3::uuid is null or client_id = $3::uuid) and ($4::text is null or staff_id = $4)
  returning ${CHANGED}`;

/** Ends what connects members of a team to its clients through the team, from today on, and tells every service. */
export async function gatherTeam(unit: UnitOfWork, part: Omit<TeamPart, 'purposes'>): Promise<void> {
  const { teamId, clientId = null, staffId = null, today } = part;
  const ended = await unit.sql.query<ChangedAssignment>(GATHER, [teamId, today, clientId, staffId]);
  await appendToOutbox(unit.sql, assignmentEvents('ASSIGNMENT_ENDED', ended));
}
