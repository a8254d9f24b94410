import { accessOf, admitRow, rowsOfClients, type Admitted, type LoaderDefinition } from '@klantbeeld/subgraph';
import { VERSIONS_OF } from './open-assignments.js';
import { respectSecrecy, SELECT_SECRECY, type SecrecyRow } from '../client/secrecy.js';
import { knownColleagues, type KnownColleague, type RunningAssignment } from './assignment.rules.js';

/** An assignment for one purpose as it is read. */
interface AssignmentRow extends SecrecyRow, RunningAssignment {
  readonly clientId: string;
}

/**
 * Every assignment of each client that runs today, one row per purpose. To decide by only: what a caller is shown comes
 * from `colleaguesOfClient`, because that somebody of another law works with a client tells that the law plays.
 */
export const runningAssignmentsOfClient = rowsOfClients<AssignmentRow>(
  'assignments-of-clients',
  `select client_id as "clientId", staff_id as "staffId", purpose, capacity, is_responsible as "isResponsible",
          from_on as "fromOn", s.organisation, team_id as "teamId", ${SELECT_SECRECY},
          (${VERSIONS_OF}) as versions
     from assignment a left join staff_member s on s.id = a.staff_id
    where client_id = any($1::uuid[]) and from_on <= $2::date and (until_on is null or until_on > $2::date)
    order by client_id, staff_id, purpose`,
  { takesToday: true },
);

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
