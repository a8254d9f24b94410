import type { AssignmentCapacity, Purpose } from '@klantbeeld/access';
import { rowsOfClients } from '@klantbeeld/subgraph';

/** An assignment as it is read. */
export interface AssignmentRow {
  readonly clientId: string;
  readonly staffId: string;
  readonly organisation: string | null;
  readonly isResponsible: boolean;
  readonly capacity: AssignmentCapacity;
  readonly purposes: readonly Purpose[];
  readonly fromOn: string;
  readonly version: number;
}

/** Who is connected to each client today, once per member of staff; who is responsible first. */
export const assignmentsOfClient = rowsOfClients<AssignmentRow>(
  'assignments-of-clients',
  `select a.client_id as "clientId", a.staff_id as "staffId", s.organisation,
          bool_or(a.is_responsible) as "isResponsible", max(a.capacity) as capacity,
          array_agg(distinct a.purpose order by a.purpose) as purposes, min(a.from_on) as "fromOn",
          (select sum(every.version)::int from assignment every
            where every.client_id = a.client_id and every.staff_id = a.staff_id) as version
     from assignment a left join staff_member s on s.id = a.staff_id
    where a.client_id = any($1::uuid[]) and a.from_on <= $2::date and (a.until_on is null or a.until_on > $2::date)
    group by a.client_id, a.staff_id, s.organisation order by bool_or(a.is_responsible) desc, a.staff_id`,
  { takesToday: true },
);
