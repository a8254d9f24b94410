import type { AssignmentCapacity, Purpose } from '@klantbeeld/access';
import type { UnitOfWork } from '@klantbeeld/database';
import { appendToOutbox } from '@klantbeeld/events';
import { nextVersionFor } from './open-assignments.js';

/** An assignment of one member of staff to one client, for each of some purposes. */
export interface AssignmentStart {
  readonly clientId: string;
  readonly staffId: string;
  /** Code of the organisation that the member of staff works for. */
  readonly organisation: string;
  readonly purposes: readonly Purpose[];
  readonly capacity: AssignmentCapacity;
  /** Whether this is the one responsible consultant; the caller makes sure that there is no other. */
  readonly isResponsible: boolean;
  /** First day, YYYY-MM-DD; the end stays open. */
  readonly from: string;
}

const INSERT = `
  insert into assignment (id, client_id, staff_id, purpose, capacity, is_responsible, from_on, until_on, version, organisation)
  select gen_random_uuid(), $1, $2, wanted.purpose, $4, $5, $6::date, null, ${nextVersionFor('wanted.purpose')}, $7
    from unnest($3::text[]) as wanted(purpose)
  returning id, purpose, version`;

/** Connects a member of staff to a client, one assignment per purpose, and tells every service (toewijzing). */
export async function startAssignments(unit: UnitOfWork, options: AssignmentStart): Promise<void> {
  const { clientId, staffId, organisation, purposes, capacity, isResponsible, from } = options;
  const rows = await unit.sql.query<{ id: string; purpose: Purpose; version: number }>(INSERT, [
    clientId,
    staffId,
    purposes,
    capacity,
    isResponsible,
    from,
    organisation,
  ]);
  const common = { staff_id: staffId, capacity, is_responsible: isResponsible, from_on: from, until_on: null };
  await appendToOutbox(
    unit.sql,
    rows.map(({ id, purpose, version }) => ({
      kind: 'ASSIGNMENT_STARTED',
      clientId,
      subjectId: id,
      version,
      payload: { ...common, purpose },
    })),
  );
}
