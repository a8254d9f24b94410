import type { Purpose } from '@klantbeeld/access';
import type { UnitOfWork } from '@klantbeeld/database';
import { isUuid, refuse, type WriteAnswer } from '@klantbeeld/subgraph';
import type { VersionOfPurpose } from '../assignment/assignment.rules.js';
import type { TeamRow } from './team.loader.js';

// A row that only the house changes cannot be locked by a request, so turns are taken by its id.
const LOCK = 'select pg_advisory_xact_lock(hashtextextended($1, 4714))';
const BY_ID = `select id, name, organisation from team where id = $1::uuid`;

/**
 * Reads a team, locked: who joins or leaves and which clients it gets take turns, so that nobody who left gets a client.
 * Null when it is not there. Lock a client before, and members of staff after it.
 */
export async function lockedTeam({ sql }: UnitOfWork, teamId: string): Promise<TeamRow | null> {
  if (!isUuid(teamId)) return null;
  const id = teamId.toLowerCase();
  await sql.query(LOCK, [id]);
  const [found] = await sql.query<TeamRow>(BY_ID, [id]);
  return found ?? null;
}

/** Refuses a team that is not there or out of reach: the two look the same. */
export function refuseTeam(teamId: string): never {
  const message = 'There is no such team within your reach; check the id.';
  refuse({ __typename: 'TeamNotFoundError', message, teamId } as WriteAnswer);
}

const STANDING = `
  select purpose from team_assignment where client_id = $1 and team_id = $2 and until_on is null order by purpose`;

/** Purposes for which a team works with a client. */
export async function purposesOfTeam(
  { sql }: UnitOfWork,
  clientId: string,
  teamId: string,
): Promise<readonly Purpose[]> {
  const rows = await sql.query<{ purpose: Purpose }>(STANDING, [clientId, teamId]);
  return rows.map(({ purpose }) => purpose);
}

const VERSIONS = `
  select purpose, max(version)::int as version from team_assignment where client_id = $1 and team_id = $2 group by purpose`;

/** Newest version for each purpose of what connects a team to a client, also of what has ended. */
export async function versionsOfTeam({ sql }: UnitOfWork, clientId: string, teamId: string): Promise<VersionOfPurpose> {
  const rows = await sql.query<{ purpose: Purpose; version: number }>(VERSIONS, [clientId, teamId]);
  return Object.fromEntries(rows.map(({ purpose, version }) => [purpose, version]));
}
