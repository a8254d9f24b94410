import type { Purpose } from '@klantbeeld/access';
import { lockClient, type UnitOfWork } from '@klantbeeld/database';
import { isMunicipalityCode } from '@klantbeeld/domain';
import {
  clientNotFound,
  InputCheck,
  mayActFor,
  refuse,
  requirePurpose,
  writeOnce,
  type SubgraphRequest,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { mayArrange } from '../assignment/arranging.rules.js';
import { mayNotArrange } from '../assignment/assign-client.js';
import { sharedPurposes } from '../assignment/assignment.rules.js';
import { openAssignments } from '../assignment/open-assignments.js';
import { GUIDING_PURPOSES } from '../intake/connect-caller.js';
import { spreadTeam } from './spread-team.js';
import { lockedTeam, purposesOfTeam, refuseTeam } from './standing-team.js';
import type { AssignTeamInput } from './team.acts.type.js';
import type { TeamRow } from './team.loader.js';

/** Connects a team to a client: whoever is in it works with the client, as long as they are in it. */
export async function assignTeam(request: SubgraphRequest, input: AssignTeamInput): Promise<WriteAnswer> {
  requirePurpose(request, 'assign a team to a client', GUIDING_PURPOSES);
  const wanted = [...new Set(input.purposes)];
  const invalid = checkPurposes(wanted).refusal;
  if (invalid) return invalid;
  const clientId = input.clientId.toLowerCase();
  return writeOnce(request, 'assignTeam', input, async (unit) => {
    if (!(await mayActFor(request, clientId, 'IDENTITY'))) refuse(clientNotFound(input.clientId));
    await lockClient(unit.sql, clientId);
    const team = await teamToArrange(unit, request, clientId, input.teamId);
    const given = await purposesOfTeam(unit, clientId, team.id);
    const missing = wanted.filter((purpose) => !given.includes(purpose));
    const shared = sharedPurposes(request.caller, await request.accessTo(clientId));
    // Told only of purposes that the caller may know of; for others it looks as if it were done now.
    if (missing.length === 0 && wanted.every((purpose) => shared.has(purpose))) refuse(alreadyAssigned(team.id));
    await start(unit, clientId, team.id, missing, request.today);
    return { __typename: 'AssignTeamSuccess', clientId, teamId: team.id } as WriteAnswer;
  });
}

/**
 * The team that is to be connected to a client or let go, locked. Refuses one of another municipality than the client's;
 * throws FORBIDDEN for who may not arrange who works with the client.
 */
export async function teamToArrange(
  unit: UnitOfWork,
  request: SubgraphRequest,
  clientId: string,
  teamId: string,
): Promise<TeamRow> {
  const team = await lockedTeam(unit, teamId);
  if (!team) refuseTeam(teamId);
  // First the right, then the reach: the reach tells where the client belongs, which may be secret.
  const open = await openAssignments(unit, clientId, request.today);
  if (!mayArrange(request.caller, open, team.organisation)) throw mayNotArrange('arrange this for a team');
  if (!(await isWithinReach(unit, clientId, team))) refuseTeam(teamId);
  return team;
}

const MUNICIPALITY = `select municipality_code as code from client where id = $1`;

async function isWithinReach({ sql }: UnitOfWork, clientId: string, { organisation }: TeamRow): Promise<boolean> {
  if (!isMunicipalityCode(organisation)) return true;
  const [client] = await sql.query<{ code: string | null }>(MUNICIPALITY, [clientId]);
  return client?.code === organisation;
}

function checkPurposes(purposes: readonly Purpose[]): InputCheck {
  return new InputCheck().expect(
    purposes.length > 0 && purposes.every((purpose) => GUIDING_PURPOSES.includes(purpose)),
    'purposes',
    `Name at least one of these purposes: ${GUIDING_PURPOSES.join(', ')}.`,
  );
}

const START = `
  insert into team_assignment (client_id, team_id, purpose, from_on, version)
  select $1, $2, wanted.purpose, $4::date,
         (select coalesce(max(every.version), 0) + 1 from team_assignment every
           where every.client_id = $1 and every.team_id = $2 and every.purpose = wanted.purpose)
    from unnest($3::text[]) as wanted(purpose)`;

async function start(
  unit: UnitOfWork,
  clientId: string,
  teamId: string,
  purposes: readonly Purpose[],
  today: string,
): Promise<void> {
  await unit.sql.query(START, [clientId, teamId, purposes, today]);
  await spreadTeam(unit, { teamId, clientId, purposes, today });
}

function alreadyAssigned(teamId: string): WriteAnswer {
  const message = 'This team is assigned to the client for these purposes already.';
  return { __typename: 'TeamAlreadyAssignedError', message, teamId } as WriteAnswer;
}
