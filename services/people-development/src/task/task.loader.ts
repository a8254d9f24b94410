import {
  accessOf,
  isUuid,
  shows,
  type Admitted,
  type ClientRow,
  type LoaderDefinition,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { isTaskKind, TASK_KINDS, taskKindsFor, type TaskKind } from './task.kinds.js';

/** A task as it is read. */
export interface TaskRow extends ClientRow {
  readonly id: string;
  readonly kind: TaskKind;
  readonly dueOn: string;
  readonly doneOn: string | null;
  readonly version: number;
}

// Whose task it is follows from who is responsible now; where nobody responsible has this purpose, it is of everybody who
// guides for it, so that no task is nobody's.
const MINE = `
    from assignment a join task t on t.client_id = a.client_id
   where a.staff_id = $1 and a.purpose = $2 and a.capacity = 'GUIDANCE' and t.kind = any($4::text[])
     and a.from_on <= $3::date and (a.until_on is null or a.until_on > $3::date)
     and (a.is_responsible or not exists (
       select from assignment other
        where other.client_id = a.client_id and other.purpose = a.purpose and other.is_responsible
          and other.from_on <= $3::date and (other.until_on is null or other.until_on > $3::date)))`;

// A cursor on a task that is not one's own leads nowhere; one on a task that was done meanwhile still does.
const PAGE = `
  select distinct t.due_on, t.id ${MINE} and t.done_on is null
     and ($5::uuid is null or (t.due_on, t.id) > (select t.due_on, t.id ${MINE} and t.id = $5::uuid limit 1))
   order by t.due_on, t.id limit $6`;

const COLUMNS = `id, client_id as "clientId", kind, due_on as "dueOn", done_on as "doneOn", version`;

/** Ids of one page of the caller's open tasks for the purpose of the request, by the day on which they are due. */
export async function taskPage(
  request: SubgraphRequest,
  after: string | null,
  limit: number,
): Promise<readonly string[]> {
  const { caller, today } = request;
  const kinds = taskKindsFor(caller.purpose);
  if (kinds.length === 0) return [];
  const values = [caller.staffId, caller.purpose, today, kinds, after, limit];
  const rows = await request.reader.query<{ id: string }>(PAGE, values, 'task-page');
  return rows.map((row) => row.id);
}

/** One task; null when it is not there, or tells what the caller may not see. */
export const taskById: LoaderDefinition<string, Admitted<TaskRow> | null> = {
  batch: async (ids, request) => {
    const known = ids.filter(isUuid);
    const statement = `select ${COLUMNS} from task where id = any($1::uuid[])`;
    const rows = known.length > 0 ? await request.reader.query<TaskRow>(statement, [known], 'task-by-id') : [];
    const admitted = await request.admit(rows, (row) => row.clientId);
    const byId = new Map(admitted.filter(mayBeSeen).map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id.toLowerCase()) ?? null);
  },
};

function mayBeSeen(row: Admitted<TaskRow>): boolean {
  return isTaskKind(row.kind) && shows(accessOf(row)!, `Task of ${row.kind}`, TASK_KINDS[row.kind].dataClass);
}
