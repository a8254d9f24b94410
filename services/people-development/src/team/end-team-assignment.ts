import { lockClient, type UnitOfWork } from '@klantbeeld/database';
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
import { sharedPurposes, versionOfShared } from '../assignment/assignment.rules.js';
import { checkVersion } from '../assignment/check-version.js';
import { GUIDING_PURPOSES } from '../intake/connect-caller.js';
import { teamToArrange } from './assign-team.js';
import { gatherTeam } from './spread-team.js';
import { purposesOfTeam, versionsOfTeam } from './standing-team.js';
import type { EndTeamAssignmentInput } from './team.acts.type.js';

/** Ends what connects a team to a client; who was connected through it alone sees nothing of the client any more. */
export async function endTeamAssignment(request: SubgraphRequest, input: EndTeamAssignmentInput): Promise<WriteAnswer> {
  requirePurpose(request, 'end the assignment of a team', GUIDING_PURPOSES);
  const invalid = checkVersion(input.expectedVersion);
  if (invalid) return invalid;
  const clientId = input.clientId.toLowerCase();
  return writeOnce(request, 'endTeamAssignment', input, async (unit) => {
    if (!(await mayActFor(request, clientId, 'IDENTITY'))) refuse(clientNotFound(input.clientId));
    await lockClient(unit.sql, clientId);
    const { id: teamId } = await teamToArrange(unit, request, clientId, input.teamId);
    const shared = sharedPurposes(request.caller, await request.accessTo(clientId));
    const purposes = await purposesOfTeam(unit, clientId, teamId);
    // For purposes of a law that the caller may not know to play, nobody is there.
    if (!purposes.some((purpose) => shared.has(purpose))) refuse(notAssigned(teamId));
    const version = versionOfShared(await versionsOfTeam(unit, clientId, teamId), shared);
    if (version !== input.expectedVersion) throw conflict(version);
    await end(unit, clientId, teamId, request.today);
    return { __typename: 'EndTeamAssignmentSuccess', clientId, teamId } as WriteAnswer;
  });
}

const END = `
  update team_assignment set until_on = greatest(from_on, $3::date),
         version = (select max(every.version) + 1 from team_assignment every
                     where every.client_id = $1 and every.team_id = $2 and every.purpose = team_assignment.purpose)
   where client_id = $1 and team_id = $2 and until_on is null`;

async function end(unit: UnitOfWork, clientId: string, teamId: string, today: string): Promise<void> {
  await unit.sql.query(END, [clientId, teamId, today]);
  await gatherTeam(unit, { teamId, clientId, today });
}

function notAssigned(teamId: string): WriteAnswer {
  const message = 'This team is not assigned to the client today; read the assignments of teams again.';
  return { __typename: 'TeamAssignmentNotFoundError', message, teamId } as WriteAnswer;
}
