import { lockClient, type UnitOfWork } from '@klantbeeld/database';
import { appendToOutbox } from '@klantbeeld/events';
import {
  clientNotFound,
  conflict,
  mayActFor,
  refuse,
  requirePurpose,
  writeOnce,
  type SubgraphRequest,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { GUIDING_PURPOSES } from '../intake/connect-caller.js';
import { mayTransfer } from './arranging.rules.js';
import { checkReason, mayNotArrange } from './assign-client.js';
import { knownColleagues, type RunningAssignment } from './assignment.rules.js';
import { keepWithinLimit } from './caseload-limit.js';
import { endAssignments, makeResponsible, openAssignments, versionOfAssignments } from './open-assignments.js';
import { startAssignments } from './start-assignment.js';
import {
  lockedStaff,
  notSuitable,
  purposesFor,
  refuseOtherMunicipality,
  type StaffToConnect,
} from './suitable-staff.js';
import type { TransferResponsibilityInput } from './transfer-responsibility.type.js';

/**
 * Hands a client over: one consultant is responsible before and after, the plan and all that was recorded stay as they
 * are, and the former loses access at once.
 */
export async function transferResponsibility(
  request: SubgraphRequest,
  input: TransferResponsibilityInput,
): Promise<WriteAnswer> {
  requirePurpose(request, 'transfer responsibility', GUIDING_PURPOSES);
  const invalid = checkReason(input.overCaseloadReason).text(input.toStaffId, 'toStaffId', 100).refusal;
  if (invalid) return invalid;
  const clientId = input.clientId.toLowerCase();
  return writeOnce(request, 'transferResponsibility', input, async (unit) => {
    if (!(await mayActFor(request, clientId, 'IDENTITY'))) refuse(clientNotFound(input.clientId));
    await lockClient(unit.sql, clientId);
    const staff = await lockedStaff(unit, input.toStaffId);
    const open = await openAssignments(unit, clientId, request.today);
    if (!mayTransfer(request.caller, open)) throw mayNotArrange('transfer this client');
    const known = knownColleagues(request.caller, await request.accessTo(clientId), open);
    const responsible = known.find((one) => one.isResponsible);
    const former = responsible?.staffId ?? null;
    const version = responsible?.version ?? 0;
    if (version !== input.expectedVersion) throw conflict(version);
    await refuseUnsuitable(unit, clientId, staff, former);
    await keepWithinLimit(unit, request, { clientId, staff, reason: input.overCaseloadReason ?? null });
    if (former !== null) await endAssignments(unit, clientId, former, request.today);
    await takeOver(unit, request, { clientId, staff, open });
    return { __typename: 'TransferResponsibilitySuccess', clientId, staffId: staff.id };
  });
}

async function refuseUnsuitable(
  unit: UnitOfWork,
  clientId: string,
  staff: StaffToConnect,
  former: string | null,
): Promise<void> {
  if (staff.id === former) refuse(notSuitable(staff.id, 'This member of staff is responsible for the client already.'));
  if (guidingPurposes(staff).length === 0) {
    refuse(notSuitable(staff.id, 'The role of this member of staff guides no clients, so it cannot be responsible.'));
  }
  await refuseOtherMunicipality(unit, clientId, staff);
}

function guidingPurposes({ roles }: StaffToConnect) {
  return purposesFor(roles, 'GUIDANCE').filter((purpose) => GUIDING_PURPOSES.includes(purpose));
}

interface TakeOver {
  readonly clientId: string;
  readonly staff: StaffToConnect;
  readonly open: readonly RunningAssignment[];
}

async function takeOver(
  unit: UnitOfWork,
  request: SubgraphRequest,
  { clientId, staff, open }: TakeOver,
): Promise<void> {
  await makeResponsible(unit, clientId, staff.id, request.today);
  const own = open.filter((one) => one.staffId === staff.id && one.capacity === 'GUIDANCE');
  await startAssignments(unit, {
    clientId,
    staffId: staff.id,
    organisation: staff.organisation,
    purposes: guidingPurposes(staff).filter((purpose) => !own.some((one) => one.purpose === purpose)),
    capacity: 'GUIDANCE',
    isResponsible: true,
    from: request.today,
  });
  const version = await versionOfAssignments(unit, clientId, staff.id);
  const payload = { staff_id: staff.id };
  await appendToOutbox(unit.sql, [
    { kind: 'RESPONSIBILITY_TRANSFERRED', clientId, subjectId: clientId, version, payload },
  ]);
}
