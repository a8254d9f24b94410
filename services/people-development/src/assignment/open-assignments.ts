import type { AssignmentCapacity, Purpose } from '@klantbeeld/access';
import type { UnitOfWork } from '@klantbeeld/database';
import { appendToOutbox, type NewEvent } from '@klantbeeld/events';

/** An assignment that counts today, for one purpose. */
export interface OpenAssignment {
  readonly staffId: string;
  readonly purpose: Purpose;
  readonly capacity: AssignmentCapacity;
  readonly isResponsible: boolean;
  /** Organisation of the member of staff; null when the company does not know them. */
  readonly organisation: string | null;
}

const OPEN = `
  select a.staff_id as "staffId", a.purpose, a.capacity, a.is_responsible as "isResponsible", s.organisation
    from assignment a left join staff_member s on s.id = a.staff_id
   where a.client_id = $1 and a.from_on <= $2::date and (a.until_on is null or a.until_on > $2::date)`;

/** Who is connected to a client today; lock the client before what is decided by it. */
export async function openAssignments(
  { sql }: UnitOfWork,
  clientId: string,
  today: string,
): Promise<readonly OpenAssignment[]> {
  return sql.query<OpenAssignment>(OPEN, [clientId, today]);
}

const VERSION = `select coalesce(sum(version), 0)::int as version from assignment where client_id = $1 and staff_id = $2`;

/** Version of all that connects a member of staff to a client; it grows with each change. */
export async function versionOfAssignments({ sql }: UnitOfWork, clientId: string, staffId: string): Promise<number> {
  const [row] = await sql.query<{ version: number }>(VERSION, [clientId, staffId]);
  return row!.version;
}

interface ChangedRow {
  readonly id: string;
  readonly version: number;
  readonly payload: Record<string, unknown>;
}

const CHANGED = `id, version, jsonb_build_object('staff_id', staff_id, 'purpose', purpose, 'capacity', capacity,
    'is_responsible', is_responsible, 'from_on', from_on, 'until_on', until_on) as payload`;

// Periods are half-open, so what ends today no longer counts today; what would begin later never does.
const END = `
  update assignment set until_on = greatest(from_on, $3::date), version = version + 1
   where client_id = $1 and staff_id = $2 and (until_on is null or until_on > $3::date)
  returning ${CHANGED}`;

/** Ends all that connects a member of staff to a client, from today on, and tells every service. */
export async function endAssignments(
  unit: UnitOfWork,
  clientId: string,
  staffId: string,
  today: string,
): Promise<void> {
  const ended = await unit.sql.query<ChangedRow>(END, [clientId, staffId, today]);
  await appendToOutbox(unit.sql, eventsOf('ASSIGNMENT_ENDED', clientId, ended));
}

const TAKE = `
  update assignment set is_responsible = true, version = version + 1
   where client_id = $1 and staff_id = $2 and capacity = 'GUIDANCE'
     and from_on <= $3::date and (until_on is null or until_on > $3::date)
  returning ${CHANGED}`;

/** Makes the running assignments of a member of staff responsible; every service follows the newer version of each. */
export async function makeResponsible(
  unit: UnitOfWork,
  clientId: string,
  staffId: string,
  today: string,
): Promise<void> {
  const taken = await unit.sql.query<ChangedRow>(TAKE, [clientId, staffId, today]);
  await appendToOutbox(unit.sql, eventsOf('ASSIGNMENT_STARTED', clientId, taken));
}

function eventsOf(kind: string, clientId: string, rows: readonly ChangedRow[]): NewEvent[] {
  return rows.map(({ id, version, payload }) => ({ kind, clientId, subjectId: id, version, payload }));
}
