import type { SqlExecutor } from '@klantbeeld/database';
import type { EventHandler, LoggedEvent } from '@klantbeeld/events';
import { CLIENT_REMOVED, RECORD_EXPIRED } from '@klantbeeld/subgraph';
import { isTimelineKind } from './timeline.kinds.js';

const KEEP = `
  insert into timeline_entry (id, client_id, kind, source, subject_id, happened_at)
  select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])
      as entry (id, client_id, kind, source, subject_id, happened_at) order by client_id
  on conflict (id) do nothing`;
const LET_GO = 'delete from timeline_entry where client_id = any($1::uuid[]) and subject_id = any($2::text[])';

const LET_GO_OF_CLIENT = 'delete from timeline_entry where client_id = any($1::uuid[])';

/** Keeps the timeline of every client from the events of all services; an event that comes twice changes nothing. */
export const keepTimeline: EventHandler = {
  name: 'timeline',
  handle: async (transaction, events) => {
    await keep(transaction, events);
    await letGo(transaction, events);
    await letGoOfClients(transaction, events);
  },
};

async function keep(transaction: SqlExecutor, events: readonly LoggedEvent[]): Promise<void> {
  const shown = events.filter((event) => event.clientId !== null && isTimelineKind(event.kind));
  if (shown.length === 0) return;
  await transaction.query(KEEP, [
    shown.map((event) => event.eventId),
    shown.map((event) => event.clientId),
    shown.map((event) => event.kind),
    shown.map((event) => event.source),
    shown.map((event) => event.subjectId),
    shown.map((event) => event.occurredAt),
  ]);
}

/** What a service no longer keeps, because its term is over, is told by no timeline either. */
async function letGo(transaction: SqlExecutor, events: readonly LoggedEvent[]): Promise<void> {
  const gone = events.filter((event) => event.kind === RECORD_EXPIRED);
  if (gone.length === 0) return;
  await transaction.query(LET_GO, [gone.map((event) => event.clientId), gone.map((event) => event.subjectId)]);
}

async function letGoOfClients(transaction: SqlExecutor, events: readonly LoggedEvent[]): Promise<void> {
  const gone = events.filter((event) => event.kind === CLIENT_REMOVED);
  if (gone.length === 0) return;
  await transaction.query(LET_GO_OF_CLIENT, [gone.map((event) => event.clientId)]);
}
