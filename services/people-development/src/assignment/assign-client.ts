import type { AssignmentCapacity, Purpose } from '@klantbeeld/access';
import { lockClient } from '@klantbeeld/database';
import {
  clientNotFound,
  InputCheck,
  mayActFor,
  refuse,
  requestError,
  requirePurpose,
  writeOnce,
  type SubgraphRequest,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { GUIDING_PURPOSES } from '../intake/connect-caller.js';
import { mayArrange } from './arranging.rules.js';
import type { AssignClientInput } from './assign-client.type.js';
import { isKnownFor, knownColleagues, type RunningAssignment } from './assignment.rules.js';
import { keepWithinLimit } from './caseload-limit.js';
import { openAssignments } from './open-assignments.js';
import { startAssignments } from './start-assignment.js';
import {
  lockedStaff,
  notSuitable,
  purposesFor,
  refuseOtherMunicipality,
  type StaffToConnect,
} from './suitable-staff.js';

/** Connects a member of staff to a client for some of the purposes of their role (toewijzen). */
export async function assignClient(request: SubgraphRequest, input: AssignClientInput): Promise<WriteAnswer> {
  requirePurpose(request, 'assign staff to a client', GUIDING_PURPOSES);
  const invalid = checkReason(input.overCaseloadReason).text(input.staffId, 'staffId', 100).refusal;
  if (invalid) return invalid;
  const clientId = input.clientId.toLowerCase();
  return writeOnce(request, 'assignClient', input, async (unit) => {
    if (!(await mayActFor(request, clientId, 'IDENTITY'))) refuse(clientNotFound(input.clientId));
    await lockClient(unit.sql, clientId);
    const staff = await lockedStaff(unit, input.staffId);
    const open = await openAssignments(unit, clientId, request.today);
    if (!mayArrange(request.caller, open, staff.organisation)) throw mayNotArrange('assign this member of staff');
    await refuseOtherMunicipality(unit, clientId, staff);
    const capacity = input.capacity ?? 'GUIDANCE';
    const wanted = wantedPurposes(staff, capacity, input.purposes ?? null);
    const purposes = missingPurposes(staff, open, capacity, wanted);
    const known = knownColleagues(request.caller, await request.accessTo(clientId), open);
    if (purposes.length === 0 && isKnownFor(known, staff.id, wanted)) refuse(alreadyAssigned(staff.id));
    await keepWithinLimit(unit, request, { clientId, staff, reason: input.overCaseloadReason ?? null });
    const isResponsible = open.some((one) => one.staffId === staff.id && one.isResponsible);
    const from = request.today;
    const { id: staffId, organisation } = staff;
    await startAssignments(unit, { clientId, staffId, organisation, purposes, capacity, isResponsible, from });
    return { __typename: 'AssignClientSuccess', clientId, staffId: staff.id };
  });
}

/** Notes a reason that says nothing. */
export function checkReason(reason: string | null | undefined): InputCheck {
  return new InputCheck().text(reason, 'overCaseloadReason', 500);
}

/** The error for who guides the client and may not arrange this: they know the client, so it tells them nothing. */
export function mayNotArrange(act: string) {
  return requestError(
    'FORBIDDEN',
    `To ${act} you must be responsible for this client; ask the responsible consultant.`,
  );
}

function wantedPurposes(
  staff: StaffToConnect,
  capacity: AssignmentCapacity,
  named: readonly Purpose[] | null,
): readonly Purpose[] {
  const possible = purposesFor(staff.roles, capacity);
  if (possible.length === 0) refuse(notSuitable(staff.id, 'The role of this member of staff works with no client so.'));
  const invalid = new InputCheck()
    .expect(named === null || named.length > 0, 'purposes', 'Name at least one purpose, or leave it out for all.')
    .expect(
      (named ?? []).every((purpose) => possible.includes(purpose)),
      'purposes',
      `In this capacity the role of this member of staff has: ${possible.join(', ')}.`,
    ).refusal;
  if (invalid) refuse(invalid);
  return [...new Set(named ?? possible)];
}

function missingPurposes(
  staff: StaffToConnect,
  open: readonly RunningAssignment[],
  capacity: AssignmentCapacity,
  wanted: readonly Purpose[],
): readonly Purpose[] {
  // Who is in through a team would lose the client with the team, so that does not count here.
  const isOwn = (one: RunningAssignment) => one.staffId === staff.id && one.teamId === null;
  const own = open.filter((one) => isOwn(one) && one.capacity === capacity);
  return wanted.filter((purpose) => !own.some((one) => one.purpose === purpose));
}

// Told only of purposes that the caller may know of; for others it looks as if it were done now, and nothing is written.
function alreadyAssigned(staffId: string): WriteAnswer {
  const message = 'This member of staff is assigned to the client for these purposes already.';
  return { __typename: 'AlreadyAssignedError', message, staffId } as WriteAnswer;
}
