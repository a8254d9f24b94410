import type { Purpose } from '@klantbeeld/access';
import { accessOf, admitRow, rowsOfClients, type Admitted, type LoaderDefinition } from '@klantbeeld/subgraph';
import { respectSecrecy, SELECT_SECRECY, type SecrecyRow } from '../client/secrecy.js';
import { knownColleagues, type KnownColleague, type RunningAssignment } from './assignment.rules.js';

/** An assignment for one purpose as it is read. */
interface AssignmentRow extends SecrecyRow, RunningAssignment {
  readonly clientId: string;
}

/** An assignment of any time as it is stored. */
interface StoredAssignment extends Omit<AssignmentRow, 'versions'> {
  readonly version: number;
  readonly isRunning: boolean;
}

const ASSIGNMENTS = rowsOfClients<StoredAssignment>(
  'assignments-of-clients',
  `select client_id as "clientId", staff_id as "staffId", purpose, capacity, is_responsible as "isResponsible",
          from_on as "fromOn", s.organisation, team_id as "teamId", ${SELECT_SECRECY}, a.version,
          from_on <= $2::date and (until_on is null or until_on > $2::date) as "isRunning"
     from assignment a left join staff_member s on s.id = a.staff_id
    where client_id = any($1::uuid[])
    order by client_id, staff_id, purpose`,
  { takesToday: true },
);

/**
 * Every assignment of each client that runs today, one row per purpose. To decide by only: what a caller is shown comes
 * from `colleaguesOfClient`, because that somebody of another law works with a client tells that the law plays.
 */
export const runningAssignmentsOfClient: LoaderDefinition<string, readonly Admitted<AssignmentRow>[]> = {
  batch: async (clientIds, request) => (await ASSIGNMENTS.batch(clientIds, request)).map(running),
};

/** Those that run, each with the newest version for each purpose of what connects its member of staff to the client. */
function running(stored: readonly Admitted<StoredAssignment>[]): readonly Admitted<AssignmentRow>[] {
  const versions = new Map<string, Partial<Record<Purpose, number>>>();
  for (const { staffId, purpose, version } of stored) {
    const ofStaff = versions.get(staffId) ?? {};
    versions.set(staffId, { ...ofStaff, [purpose]: Math.max(ofStaff[purpose] ?? 0, version) });
  }
  return stored.flatMap((row) => (row.isRunning ? [{ ...row, versions: versions.get(row.staffId)! }] : []));
}

/** Who works with each client today as far as the caller may know, once per member of staff; who is responsible first. */
export const colleaguesOfClient: LoaderDefinition<string, readonly Admitted<KnownColleague>[]> = {
  batch: async (clientIds, request) => {
    const assignments = await Promise.all(clientIds.map((id) => request.load(runningAssignmentsOfClient, id)));
    return assignments.map(([first, ...others]) => {
      if (!first) return [];
      const access = accessOf(respectSecrecy(first))!;
      const colleagues = knownColleagues(request.caller, access, [first, ...others]);
      return colleagues.map((colleague) => admitRow({ ...colleague, clientId: first.clientId }, access));
    });
  },
};
