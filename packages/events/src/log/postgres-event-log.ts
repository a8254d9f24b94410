import type { Socket } from 'node:net';
import pg from 'pg';
import { NOTICE_VANISHED, type SqlExecutor, type SqlPool } from '@klantbeeld/database';
import type { EventLog, LogBounds, LoggedEvent, OutgoingEvent } from './event-log.js';

const CHANNEL = 'event_log_appended';
/** Looks for news this often even when no notification came: the connection that listens may be down. */
const FALLBACK_MILLISECONDS = 1000;
const RECONNECT_MILLISECONDS = 500;
/** To be let in, and for each thing said. */
const CONNECT_MILLISECONDS = 5_000;

// Appending takes turns: positions are given and committed in one order, so a reader never passes one that lands later.
const TAKE_TURN = 'select pg_advisory_xact_lock(4711002)';
const APPEND = `
  insert into event_log (event_id, source, kind, client_id, subject_id, version, payload, occurred_at)
  select event_id, source, kind, client_id, subject_id, version, payload, occurred_at
    from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::text[], $6::int[], $7::jsonb[], $8::timestamptz[])
      with ordinality as event (event_id, source, kind, client_id, subject_id, version, payload, occurred_at, place)
   order by place
      on conflict (event_id) do nothing`;
const READ = `
  select position, event_id as "eventId", source, kind, client_id as "clientId", subject_id as "subjectId",
         version, payload, occurred_at as "occurredAt"
    from event_log where position > $1 order by position limit $2`;
const BOUNDS = `select coalesce(min(position), 0)::bigint as oldest, coalesce(max(position), 0)::bigint as newest from event_log`;

/** How far a log has come that is empty now. */
const COME_TO = `
  select coalesce(pg_sequence_last_value(pg_get_serial_sequence('event_log', 'position')::regclass), 0)::bigint as last`;

/** Rows that are trimmed at once. */
const TRIM_BATCH = 5_000;
const TRIM = `
  with gone as (select position from event_log where position < $1 order by position limit ${TRIM_BATCH})
  delete from event_log using gone where event_log.position = gone.position returning event_log.position`;
const CONTINUE = `
  select setval(sequence, greatest($1::bigint, last), true)
    from (select pg_get_serial_sequence('event_log', 'position') as sequence) as its,
         lateral (select coalesce(pg_sequence_last_value(its.sequence::regclass), 0) as last) as known`;

/** Name of the log in PostgreSQL; there is one beside the databases of an installation. */
export const POSTGRES_LOG = 'PostgreSQL';

/** Opens the event log in a PostgreSQL database that has its tables. `url` serves the one connection that listens. */
export function openPostgresEventLog(pool: SqlPool, url: string): EventLog {
  const bell = openBell(url);
  return {
    append: async (events) => {
      if (events.length === 0) return;
      await pool.transaction((transaction) => append(transaction, events));
    },
    readAfter: (position, limit) => pool.query<LoggedEvent>(READ, [position, limit], 'event-log-read'),
    bounds: () => boundsOf(pool),
    onAppended: bell.listen,
    trimBefore: async (position) => {
      while ((await pool.query(TRIM, [position], 'event-log-trim')).length === TRIM_BATCH);
    },
    continueAfter: async (position) => {
      await pool.query('truncate event_log');
      if (position > 0) await pool.query(CONTINUE, [position]);
    },
    name: async () => POSTGRES_LOG,
    ping: async () => void (await pool.query('select 1')),
    close: async () => {
      await bell.close();
      await pool.close();
    },
  };
}

async function boundsOf(pool: SqlPool): Promise<LogBounds> {
  const known = async (executor: SqlExecutor): Promise<LogBounds> =>
    (await executor.query<LogBounds>(BOUNDS, [], 'event-log-bounds'))[0]!;
  const bounds = await known(pool);
  if (bounds.newest > 0) return bounds;
  return pool.transaction(async (transaction) => {
    // Whoever appends has taken a position already: it counts once it can be read.
    await transaction.query(TAKE_TURN);
    const [sequence] = await transaction.query<{ last: number }>(COME_TO);
    const { newest, oldest } = await known(transaction);
    return newest > 0 || sequence!.last === 0
      ? { oldest, newest }
      : { oldest: sequence!.last + 1, newest: sequence!.last };
  });
}

async function append(transaction: SqlExecutor, events: readonly OutgoingEvent[]): Promise<void> {
  await transaction.query(TAKE_TURN);
  await transaction.query(
    APPEND,
    [
      events.map((event) => event.eventId),
      events.map((event) => event.source),
      events.map((event) => event.kind),
      events.map((event) => event.clientId),
      events.map((event) => event.subjectId),
      events.map((event) => event.version),
      events.map((event) => JSON.stringify(event.payload)),
      events.map((event) => event.occurredAt),
    ],
    'event-log-append',
  );
  await transaction.query(`notify ${CHANNEL}`);
}

/** Says goodbye, and does not wait until a server that vanished says it back. */
function endNow(client: pg.Client): void {
  client.end().catch(() => undefined);
  (client.connection.stream as Socket).destroySoon();
}

interface Bell {
  listen(listener: () => void): () => void;
  close(): Promise<void>;
}

/** One connection that listens for all of this process, and reconnects by itself. */
function openBell(url: string): Bell {
  const listeners = new Set<() => void>();
  const ring = (): void => listeners.forEach((listener) => listener());
  let isClosed = false;
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const attempt = new pg.Client({
      connectionString: url,
      ...NOTICE_VANISHED,
      connectionTimeoutMillis: CONNECT_MILLISECONDS,
      query_timeout: CONNECT_MILLISECONDS,
    });
    client = attempt;
    attempt.on('notification', ring);
    attempt.on('error', () => undefined);
    attempt.on('end', again);
    try {
      await attempt.connect();
      await attempt.query(`listen ${CHANNEL}`);
      ring();
    } catch {
      endNow(attempt);
      again();
    }
  };
  const again = (): void => {
    if (isClosed) return;
    clearTimeout(retry);
    retry = setTimeout(() => void connect(), RECONNECT_MILLISECONDS);
  };

  let isConnecting: Promise<void> | undefined;
  const fallback = setInterval(ring, FALLBACK_MILLISECONDS);
  fallback.unref();
  return {
    listen: (listener) => {
      isConnecting ??= connect();
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      isClosed = true;
      clearTimeout(retry);
      clearInterval(fallback);
      await isConnecting;
      if (client) endNow(client);
    },
  };
}
