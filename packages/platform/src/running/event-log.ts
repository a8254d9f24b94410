import { openPool, urlOfSeat, type SqlPool } from '@klantbeeld/database';
import { openNatsEventLog, openPostgresEventLog, readNatsAddress, type EventLog } from '@klantbeeld/events';
import { logFailure } from '../settings/log.js';
import { seatOf, type DatabaseServer } from './seat.js';

/** Connections of a process that has the event log and no other use of its database. */
const CONNECTIONS = 2;
/** Milliseconds for one statement of it: reading and trimming go in parts. */
const STATEMENT_LIMIT = 12_000;

/** What names the event log of an installation. */
export type EventLogPlace = Pick<DatabaseServer, 'url' | 'prefix' | 'secrets' | 'natsUrl'>;

/**
 * Opens the event log of an installation, in any process: in NATS when there is an address of it, else in its own database,
 * through `pool` where the process has that open already. Throws nothing when it is away: it is waited for.
 */
export function openEventLog(place: EventLogPlace, pool?: SqlPool): EventLog {
  if (place.natsUrl) {
    const onError = (error: unknown): void => logFailure({ error, path: 'event log' });
    return openNatsEventLog({ url: place.natsUrl, stream: `${place.prefix}_events`, onError });
  }
  const url = urlOfSeat(place.url, seatOf(place, 'events'));
  return openPostgresEventLog(pool ?? openPool({ url, maximum: CONNECTIONS, statementLimit: STATEMENT_LIMIT }), url);
}

/** Where the event log is, in words for the operator; without credentials. */
export function describeEventLog(natsUrl: string | null, prefix: string): string {
  if (natsUrl === null) return 'in PostgreSQL';
  return `in NATS at ${readNatsAddress(natsUrl).description}, stream ${prefix}_events (NATS_URL)`;
}
