import type { SqlExecutor } from '@klantbeeld/database';
import { isIsoDate, todayInTheNetherlands } from '@klantbeeld/domain';
import type { EventHandler, LoggedEvent } from '@klantbeeld/events';
import { CLIENT_REMOVED, RECORD_EXPIRED } from '@klantbeeld/subgraph';
import { TASK_EVENTS, type TaskKind } from './task.kinds.js';

// The id is that of the event, so that the same event again makes nothing, also after the task was done.
const MAKE = `
  insert into task (id, client_id, kind, subject_id, due_on, made_at)
  select $1::uuid, $2::uuid, $3, $4, $5::date, $6::timestamptz
   where not exists (select from task where id = $1::uuid)
  on conflict (client_id, kind, subject_id) where done_on is null do update
     set due_on = excluded.due_on, version = task.version + 1 where task.due_on <> excluded.due_on`;
const SETTLE = `
  update task set done_on = $4::date, version = version + 1
   where client_id = $1 and subject_id = $2 and kind = any($3::text[]) and done_on is null`;
const LET_GO = 'delete from task where client_id = $1 and subject_id = $2';
const LET_GO_OF_CLIENT = 'delete from task where client_id = $1';

/** An event about a client. */
type ClientEvent = LoggedEvent & { readonly clientId: string };

/** Keeps the tasks of who guides a client from the events of all services; an event that comes twice changes nothing. */
export const keepTasks: EventHandler = {
  name: 'tasks',
  handle: async (transaction, events) => {
    // In order: an event may settle what the one before it made.
    for (const event of events) if (event.clientId !== null) await follow(transaction, event as ClientEvent);
  },
};

async function follow(transaction: SqlExecutor, event: ClientEvent): Promise<void> {
  const { clientId, subjectId, kind } = event;
  if (kind === RECORD_EXPIRED) await transaction.query(LET_GO, [clientId, subjectId]);
  if (kind === CLIENT_REMOVED) await transaction.query(LET_GO_OF_CLIENT, [clientId]);
  const change = Object.hasOwn(TASK_EVENTS, kind) ? TASK_EVENTS[kind]! : {};
  if (change.settles) await transaction.query(SETTLE, [clientId, subjectId, change.settles, dayOf(event)]);
  if (change.makes) await make(transaction, event, change.makes);
}

async function make(transaction: SqlExecutor, event: ClientEvent, kind: TaskKind): Promise<void> {
  const { eventId, clientId, subjectId, payload, occurredAt } = event;
  const due = payload.due_on;
  const dueOn = typeof due === 'string' && isIsoDate(due) ? due : dayOf(event);
  await transaction.query(MAKE, [eventId, clientId, kind, subjectId, dueOn, occurredAt]);
}

function dayOf({ occurredAt }: LoggedEvent): string {
  return todayInTheNetherlands(new Date(occurredAt));
}
