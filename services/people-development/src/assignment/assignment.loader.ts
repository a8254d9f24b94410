import type { Purpose } from '@klantbeeld/access';
import { accessOf, admitRow, rowsOfClients, type Admitted, type LoaderDefinition } from '@klantbeeld/subgraph';
import { respectSecrecy, SELECT_SECRECY, type SecrecyRow } from '../client/secrecy.js';
import { knownColleagues, type KnownColleague } from './assignment.rules.js';

/** An assignment for one purpose as it is read. */
interface AssignmentRow extends SecrecyRow {
  readonly clientId: string;
  readonly staffId: string;
  readonly purpose: Purpose;
  readonly isResponsible: boolean;
  readonly fromOn: string;
}

const rows = rowsOfClients<AssignmentRow>(
  'assignments-of-clients',
  `select client_id as "clientId", staff_id as "staffId", purpose, is_responsible as "isResponsible",
          from_on as "fromOn", ${SELECT_SECRECY}
     from assignment
    where client_id = any($1::uuid[]) and from_on <= $2::date and (until_on is null or until_on > $2::date)
    order by client_id, staff_id, purpose`,
  { takesToday: true },
);

/** Who works with each client today as far as the caller may know, once per member of staff; who is responsible first. */
export const colleaguesOfClient: LoaderDefinition<string, readonly Admitted<KnownColleague>[]> = {
  batch: async (clientIds, request) => {
    const assignments = await rows.batch(clientIds, request);
    return assignments.map(([first, ...others]) => {
      if (!first) return [];
      const access = accessOf(respectSecrecy(first))!;
      const colleagues = knownColleagues(request.caller, access, [first, ...others]);
      return colleagues.map((colleague) => admitRow(colleague, access));
    });
  },
};
