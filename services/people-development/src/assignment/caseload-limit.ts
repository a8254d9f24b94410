import type { UnitOfWork } from '@klantbeeld/database';
import { appendToOutbox } from '@klantbeeld/events';
import { refuse, type SubgraphRequest, type WriteAnswer } from '@klantbeeld/subgraph';
import type { StaffToConnect } from './suitable-staff.js';

/** One more client for a member of staff. */
export interface CaseloadGrowth {
  readonly clientId: string;
  /** Read under a lock, so that two who assign at once cannot both pass. */
  readonly staff: StaffToConnect;
  /** Why the limit may be exceeded; null when it may not. */
  readonly reason: string | null;
}

const SIZE = 'select caseload_size($1, $2::uuid, $3::date) as size';

const NOTE = `
  insert into caseload_exception (client_id, staff_id, size, caseload_limit, reason, decided_by)
  values ($1, $2, $3, $4, $5, $6) returning id`;

/**
 * Keeps a caseload within its limit: more takes a reason, which is kept and warned of. Refuses without one.
 * A client who is somebody’s own already does not count again, and clients of a team are nobody’s own.
 */
export async function keepWithinLimit(
  unit: UnitOfWork,
  request: SubgraphRequest,
  { clientId, staff, reason }: CaseloadGrowth,
): Promise<void> {
  const limit = staff.caseloadLimit;
  if (limit === null) return;
  const [row] = await unit.sql.query<{ size: number }>(SIZE, [staff.id, clientId, request.today]);
  const size = row!.size + 1;
  if (size <= limit) return;
  if (reason === null) refuse(exceeded(staff.id, size - 1, limit));
  const values = [clientId, staff.id, size, limit, reason, request.caller.staffId];
  const [noted] = await unit.sql.query<{ id: string }>(NOTE, values);
  const payload = { staff_id: staff.id, size, limit };
  await appendToOutbox(unit.sql, [{ kind: 'CASELOAD_EXCEEDED', clientId, subjectId: noted!.id, version: 1, payload }]);
}

function exceeded(staffId: string, size: number, limit: number): WriteAnswer {
  const message = `This member of staff has ${size} clients and may have ${limit}: choose somebody else, or say in overCaseloadReason why it must be.`;
  return { __typename: 'CaseloadExceededError', message, staffId, size, limit } as WriteAnswer;
}
