import type { Purpose } from '@klantbeeld/access';
import { isMunicipalityCode } from '@klantbeeld/domain';
import {
  accessOf,
  admitRow,
  rowsOfClients,
  type Admitted,
  type LoaderDefinition,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { sharedPurposes, versionOfShared, type VersionOfPurpose } from '../assignment/assignment.rules.js';

/** A team as it is read. */
export interface TeamRow {
  readonly id: string;
  readonly name: string;
  /** Municipality code, or the code of the company. */
  readonly organisation: string;
}

const BY_ID = `select id, name, organisation from team where id = any($1::uuid[])`;

/** Teams by id; null for an id that is not there. */
export const teamById: LoaderDefinition<string, TeamRow | null> = {
  batch: async (ids, request) => {
    const rows = await request.reader.query<TeamRow>(BY_ID, [ids], 'team-by-id');
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  },
};

const ALL = `select id, name, organisation from team order by organisation, name`;

/** Teams that a caller may have to do with: of their own organisation and of the company, and all for the company's staff. */
export async function teamsWithinReach({ reader, caller }: SubgraphRequest): Promise<readonly TeamRow[]> {
  const teams = await reader.query<TeamRow>(ALL, [], 'teams');
  const isOfCompany = !isMunicipalityCode(caller.organisation);
  return teams.filter(
    ({ organisation }) => isOfCompany || organisation === caller.organisation || !isMunicipalityCode(organisation),
  );
}

/** Somebody who is in a team today. */
export interface TeamMemberRow {
  readonly teamId: string;
  readonly staffId: string;
  readonly name: string | null;
  readonly fromOn: string;
}

const MEMBERS = `
  select m.team_id as "teamId", m.staff_id as "staffId", s.name, m.from_on as "fromOn"
    from team_member m left join staff_member s on s.id = m.staff_id
   where m.team_id = any($1::uuid[]) and m.until_on is null order by m.staff_id`;

/** Who is in each team today. */
export const membersOfTeam: LoaderDefinition<string, readonly TeamMemberRow[]> = {
  batch: async (teamIds, request) => {
    const rows = await request.reader.query<TeamMemberRow>(MEMBERS, [teamIds], 'members-of-teams');
    const byTeam = Map.groupBy(rows, ({ teamId }) => teamId);
    return teamIds.map((id) => byTeam.get(id) ?? []);
  },
};

/** A team that works with a client, as far as a caller may know. */
export interface TeamAssignmentRow {
  readonly clientId: string;
  readonly teamId: string;
  readonly purposes: readonly Purpose[];
  readonly fromOn: string;
  readonly version: number;
}

interface PurposeRow extends Omit<TeamAssignmentRow, 'purposes' | 'version'> {
  readonly purpose: Purpose;
  /** Of every purpose, to decide by. */
  readonly versions: VersionOfPurpose;
}

const running = rowsOfClients<PurposeRow>(
  'team-assignments-of-clients',
  `select t.client_id as "clientId", t.team_id as "teamId", t.purpose, t.from_on as "fromOn",
          (select jsonb_object_agg(newest.purpose, newest.version) from (
             select every.purpose, max(every.version) as version from team_assignment every
              where every.client_id = t.client_id and every.team_id = t.team_id group by every.purpose) as newest) as versions
     from team_assignment t where t.client_id = any($1::uuid[]) and t.until_on is null
    order by t.client_id, t.team_id, t.purpose`,
);

/** Teams that work with each client, for purposes that the caller may know of: another law's would tell that it plays. */
export const teamAssignmentsOfClient: LoaderDefinition<string, readonly Admitted<TeamAssignmentRow>[]> = {
  batch: async (clientIds, request) => {
    const all = await Promise.all(clientIds.map((id) => request.load(running, id)));
    return all.map((rows) => {
      if (rows.length === 0) return [];
      const access = accessOf(rows[0])!;
      const shared = sharedPurposes(request.caller, access);
      const known = Map.groupBy(
        rows.filter(({ purpose }) => shared.has(purpose)),
        ({ teamId }) => teamId,
      );
      return [...known.values()].map((own) => admitRow(joined(own, shared), access));
    });
  },
};

function joined(own: readonly PurposeRow[], shared: ReadonlySet<Purpose>): TeamAssignmentRow {
  const { clientId, teamId, versions } = own[0]!;
  const version = versionOfShared(versions, shared);
  const fromOn = own.map((one) => one.fromOn).sort()[0]!;
  return { clientId, teamId, version, fromOn, purposes: own.map(({ purpose }) => purpose) };
}
