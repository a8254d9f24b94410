import { appendToOutbox } from '@klantbeeld/events';
import {
  accessOf,
  conflict,
  InputCheck,
  refuse,
  requirePurpose,
  writeOnce,
  type SubgraphRequest,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import type { CompleteTaskInput } from './complete-task.type.js';
import { TASK_KINDS } from './task.kinds.js';
import { taskById } from './task.loader.js';

const PURPOSES = [...new Set(Object.values(TASK_KINDS).flatMap(({ purposes }) => purposes))];

const STANDING = 'select done_on as "doneOn", version from task where id = $1 for update';
const COMPLETE = `
  update task set done_on = $2::date, done_by = $3, version = version + 1 where id = $1 returning version`;

/** Says that a task is done; whoever guides the client for one of its purposes may. */
export async function completeTask(request: SubgraphRequest, input: CompleteTaskInput): Promise<WriteAnswer> {
  requirePurpose(request, 'complete a task', PURPOSES);
  const { caller, today } = request;
  const task = await request.load(taskById, input.taskId);
  const mine: readonly string[] = task ? TASK_KINDS[task.kind].purposes : [];
  if (!task || accessOf(task)!.capacity !== 'GUIDANCE' || !mine.includes(caller.purpose!)) {
    return taskNotFound(input.taskId);
  }
  const doneOn = input.doneOn ?? today;
  const wrong = 'A task was done today or before; give that day, or leave it out for today.';
  const invalid = new InputCheck().expect(doneOn <= today, 'doneOn', wrong).refusal;
  if (invalid) return invalid;
  const { id, clientId } = task;
  return writeOnce(request, 'completeTask', input, async ({ sql }) => {
    const [standing] = await sql.query<{ doneOn: string | null; version: number }>(STANDING, [id]);
    if (!standing) refuse(taskNotFound(input.taskId));
    if (standing.version !== input.expectedVersion) throw conflict(standing.version);
    if (standing.doneOn !== null) refuse(taskDone(id));
    const [done] = await sql.query<{ version: number }>(COMPLETE, [id, doneOn, caller.staffId]);
    await appendToOutbox(sql, [{ kind: 'TASK_COMPLETED', clientId, subjectId: id, version: done!.version }]);
    return { __typename: 'CompleteTaskSuccess', taskId: id } as WriteAnswer;
  });
}

function taskNotFound(taskId: string): WriteAnswer {
  const message = 'There is no such task about one of your clients; check the id.';
  return { __typename: 'TaskNotFoundError', message, taskId } as WriteAnswer;
}

function taskDone(taskId: string): WriteAnswer {
  const message = 'This task was done already; nothing is left to do.';
  return { __typename: 'TaskDoneError', message, taskId } as WriteAnswer;
}
