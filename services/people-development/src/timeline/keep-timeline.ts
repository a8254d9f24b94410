import type { EventHandler } from '@klantbeeld/events';
import { isTimelineKind } from './timeline.kinds.js';

const KEEP = `
  insert into timeline_entry (id, client_id, kind, source, subject_id, happened_at)
  select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])
  on conflict (id) do nothing`;

/** Keeps the timeline of every client from the events of all services; an event that comes twice changes nothing. */
export const keepTimeline: EventHandler = {
  name: 'timeline',
  handle: async (transaction, events) => {
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
  },
};
