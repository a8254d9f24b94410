import { PURPOSES_OF_ROLE, type Caller, type Purpose } from '@klantbeeld/access';
import type { UnitOfWork } from '@klantbeeld/database';
import { refuse, type SubgraphRequest, type WriteAnswer } from '@klantbeeld/subgraph';
import { keepWithinLimit } from '../assignment/caseload-limit.js';
import { makeResponsible, openAssignments } from '../assignment/open-assignments.js';
import { startAssignments } from '../assignment/start-assignment.js';
import { lockedStaffIfKnown } from '../assignment/suitable-staff.js';

/** Purposes for which somebody guides clients. */
export const GUIDING_PURPOSES: readonly Purpose[] = [
  'WWB_INCOME',
  'WWB_WORK',
  'WORK_DEVELOPMENT',
  'WSW_EMPLOYMENT',
  'WMO_SUPPORT',
];

/**
 * Makes the client the caller’s own: exactly one consultant is responsible, from A to Z, so the caller becomes it only
 * where nobody is. Refuses a caller who is not connected to a client of somebody else, and one whose caseload would
 * exceed its limit without a reason. The client is locked before; the caller is locked here, so that of two intakes at once
 * for the last place one is refused.
 */
export async function connectCaller(
  unit: UnitOfWork,
  request: SubgraphRequest,
  clientId: string,
  overCaseloadReason: string | null,
): Promise<void> {
  const staff = await lockedStaffIfKnown(unit, request.caller.staffId);
  const open = await openAssignments(unit, clientId, request.today);
  const own = open.filter((one) => one.staffId === request.caller.staffId);
  const hasResponsible = open.some((one) => one.isResponsible);
  if (hasResponsible && own.length === 0) refuseOther();
  if (hasResponsible) return;
  const isOwn = own.some((one) => one.teamId === null);
  if (staff && !isOwn) await keepWithinLimit(unit, request, { clientId, staff, reason: overCaseloadReason });
  await makeResponsible(unit, clientId, request.caller.staffId, request.today);
  const missing = purposesToConnect(request.caller).filter((purpose) => !own.some((one) => one.purpose === purpose));
  await startAssignments(unit, {
    clientId,
    staffId: request.caller.staffId,
    organisation: request.caller.organisation,
    purposes: missing,
    capacity: 'GUIDANCE',
    isResponsible: true,
    from: request.today,
  });
}

function refuseOther(): never {
  refuse({
    __typename: 'ResponsibleElsewhereError',
    message:
      'Another consultant is responsible for this client; ask your team lead to add you or to transfer the client.',
  } as WriteAnswer);
}

/** The guiding purposes of those roles of the caller that may use the purpose of the request; never of a role beside it. */
export function purposesToConnect(caller: Caller): readonly Purpose[] {
  const roles = caller.roles.filter(
    (role) => caller.purpose !== null && PURPOSES_OF_ROLE[role].includes(caller.purpose),
  );
  const ofRoles = new Set(roles.flatMap((role) => PURPOSES_OF_ROLE[role]));
  return GUIDING_PURPOSES.filter((purpose) => ofRoles.has(purpose));
}
