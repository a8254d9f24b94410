import { lockClient } from '@klantbeeld/database';
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
import { mayArrange } from './arranging.rules.js';
import { knownColleagues } from './assignment.rules.js';
import { checkVersion } from './check-version.js';
import { mayNotArrange } from './assign-client.js';
import type { EndAssignmentInput } from './end-assignment.type.js';
import { endAssignments, openAssignments } from './open-assignments.js';

/** Ends all that connects a member of staff to a client; from now on they see nothing of the client any more. */
export async function endAssignment(request: SubgraphRequest, input: EndAssignmentInput): Promise<WriteAnswer> {
  requirePurpose(request, 'end an assignment', GUIDING_PURPOSES);
  const invalid = checkVersion(input.expectedVersion);
  if (invalid) return invalid;
  const { staffId } = input;
  const clientId = input.clientId.toLowerCase();
  return writeOnce(request, 'endAssignment', input, async (unit) => {
    if (!(await mayActFor(request, clientId, 'IDENTITY'))) refuse(clientNotFound(input.clientId));
    await lockClient(unit.sql, clientId);
    const open = await openAssignments(unit, clientId, request.today);
    const theirs = open.filter((one) => one.staffId === staffId);
    const isOwn = staffId === request.caller.staffId;
    const known = knownColleagues(request.caller, await request.accessTo(clientId), open);
    const colleague = known.find((one) => one.staffId === staffId);
    // Of whom the caller may not know it is told that nobody is there, or the refusal would tell of another law.
    if (!colleague) refuse(notAssigned(staffId));
    if (!isOwn && !mayArrange(request.caller, open, theirs[0]!.organisation))
      throw mayNotArrange('end this assignment');
    const { version } = colleague;
    if (version !== input.expectedVersion) throw conflict(version);
    if (theirs.some((one) => one.isResponsible)) refuse(responsibleMustTransfer(staffId));
    await endAssignments(unit, clientId, staffId, request.today);
    return { __typename: 'EndAssignmentSuccess', clientId, staffId };
  });
}

function notAssigned(staffId: string): WriteAnswer {
  const message = 'This member of staff is not assigned to the client today; read the assignments again.';
  return { __typename: 'AssignmentNotFoundError', message, staffId } as WriteAnswer;
}

function responsibleMustTransfer(staffId: string): WriteAnswer {
  const message = 'A client always has one responsible consultant: transfer the responsibility, and this ends too.';
  return { __typename: 'ResponsibleMustTransferError', message, staffId } as WriteAnswer;
}
