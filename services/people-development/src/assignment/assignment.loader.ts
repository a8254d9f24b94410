import { rowsOfClients } from '@klantbeeld/subgraph';

/** An assignment as it is read. */
export interface AssignmentRow {
  readonly clientId: string;
  readonly staffId: string;
  readonly isResponsible: boolean;
  readonly fromOn: string;
}

/** Who is connected to each client today, once per member of staff; who is responsible first. */
export const assignmentsOfClient = rowsOfClients<AssignmentRow>(
  'assignments-of-clients',
  `select client_id as "clientId", staff_id as "staffId", bool_or(is_responsible) as "isResponsible", min(from_on) as "fromOn"
     from assignment
    where client_id = any($1::uuid[]) and from_on <= $2::date and (until_on is null or until_on > $2::date)
    group by client_id, staff_id order by bool_or(is_responsible) desc, staff_id`,
  { takesToday: true },
);
