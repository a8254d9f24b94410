import type { Purpose } from '@klantbeeld/access';
import type { UnitOfWork } from '@klantbeeld/database';
import {
  InputCheck,
  refuse,
  requirePurpose,
  writeOnce,
  type SubgraphRequest,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { lockedStaff, lockedStaffIfKnown, notSuitable } from '../assignment/suitable-staff.js';
import { gatherTeam, spreadTeam } from './spread-team.js';
import { lockedTeam, refuseTeam } from './standing-team.js';
import type { AddTeamMemberInput, RemoveTeamMemberInput } from './team.acts.type.js';
import type { TeamRow } from './team.loader.js';

/** Who says who is in a team: the manager, of their own organisation. It shows them no client. */
export const MANAGING_PURPOSES: readonly Purpose[] = ['MANAGEMENT'];

const JOIN = `
  insert into team_member (team_id, staff_id, from_on) values ($1, $2, $3::date)
  on conflict (team_id, staff_id) where until_on is null do nothing returning staff_id`;

/** Lets somebody join a team; they work with its clients from now on. */
export async function addTeamMember(request: SubgraphRequest, input: AddTeamMemberInput): Promise<WriteAnswer> {
  requirePurpose(request, 'change who is in a team', MANAGING_PURPOSES);
  const { staffId } = input;
  const invalid = new InputCheck().text(staffId, 'staffId', 100).refusal;
  if (invalid) return invalid;
  return writeOnce(request, 'addTeamMember', input, async (unit) => {
    const { id: teamId, organisation } = await ownTeam(unit, request, input.teamId);
    const staff = await lockedStaff(unit, staffId);
    if (staff.organisation !== organisation) {
      refuse(notSuitable(staffId, 'This member of staff works for another organisation than the team does.'));
    }
    if (staffId === request.caller.staffId) {
      refuse(notSuitable(staffId, 'Nobody gives themselves clients: ask another manager to add you.'));
    }
    const joined = await unit.sql.query(JOIN, [teamId, staffId, request.today]);
    if (joined.length === 0) refuse(inTeamAlready(staffId));
    await spreadTeam(unit, { teamId, staffId, today: request.today });
    return { __typename: 'AddTeamMemberSuccess', teamId } as WriteAnswer;
  });
}

const LEAVE = `
  update team_member set until_on = greatest(from_on, $3::date)
   where team_id = $1 and staff_id = $2 and until_on is null returning staff_id`;

/** Lets somebody leave a team; what connected them to its clients through the team ends at once, in every law. */
export async function removeTeamMember(request: SubgraphRequest, input: RemoveTeamMemberInput): Promise<WriteAnswer> {
  requirePurpose(request, 'change who is in a team', MANAGING_PURPOSES);
  const { staffId } = input;
  const invalid = new InputCheck().text(staffId, 'staffId', 100).refusal;
  if (invalid) return invalid;
  return writeOnce(request, 'removeTeamMember', input, async (unit) => {
    const { id: teamId } = await ownTeam(unit, request, input.teamId);
    // Who is just becoming responsible for a client of the team does so before or after this, not halfway.
    await lockedStaffIfKnown(unit, staffId);
    const left = await unit.sql.query(LEAVE, [teamId, staffId, request.today]);
    if (left.length === 0) refuse(notInTeam(staffId));
    await gatherTeam(unit, { teamId, staffId, today: request.today });
    return { __typename: 'RemoveTeamMemberSuccess', teamId } as WriteAnswer;
  });
}

async function ownTeam(unit: UnitOfWork, { caller }: SubgraphRequest, teamId: string): Promise<TeamRow> {
  const team = await lockedTeam(unit, teamId);
  return team?.organisation === caller.organisation ? team : refuseTeam(teamId);
}

function inTeamAlready(staffId: string): WriteAnswer {
  const message = 'This member of staff is in the team already.';
  return { __typename: 'AlreadyTeamMemberError', message, staffId } as WriteAnswer;
}

function notInTeam(staffId: string): WriteAnswer {
  const message = 'This member of staff is not in the team today; read who is in it again.';
  return { __typename: 'TeamMemberNotFoundError', message, staffId } as WriteAnswer;
}
