import type { SqlExecutor } from '@klantbeeld/database';

/** What happened, as it is written beside the change itself: ids and versions, never personal data. */
export interface NewEvent {
  /** Past tense, such as `PLACEMENT_STARTED`. */
  readonly kind: string;
  /** The client it concerns; null for what concerns no client. */
  readonly clientId: string | null;
  /** The aggregate that changed. */
  readonly subjectId: string;
  /** Version of the aggregate after the change. */
  readonly version: number;
  /** Ids, codes and dates that consumers need; no names, numbers or notes of people. */
  readonly payload?: Readonly<Record<string, unknown>>;
}

const APPEND = `
  insert into outbox (kind, client_id, subject_id, version, payload)
  select kind, client_id, subject_id, version, payload
    from unnest($1::text[], $2::uuid[], $3::text[], $4::int[], $5::jsonb[])
      with ordinality as event (kind, client_id, subject_id, version, payload, place)
   order by place`;

/** An id that a caller wrote in capitals is the same one, and whoever follows compares it as text. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Writes events into the service's outbox; call it with the transaction of the change, so both happen or neither. */
export async function appendToOutbox(transaction: SqlExecutor, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  await transaction.query(
    APPEND,
    [
      events.map((event) => event.kind),
      events.map((event) => event.clientId),
      events.map(({ subjectId }) => (UUID.test(subjectId) ? subjectId.toLowerCase() : subjectId)),
      events.map((event) => event.version),
      events.map((event) => JSON.stringify(event.payload ?? {})),
    ],
    'outbox-append',
  );
}
