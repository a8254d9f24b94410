import { randomUUID } from 'node:crypto';
import { openPool, provisionDatabases, urlOfSeat, type SqlPool, type StatementObserver } from '@klantbeeld/database';
import { CONSUMER_TABLES } from '../consumer/consumer.tables.js';
import type { EventLog, OutgoingEvent } from '../log/event-log.js';
import { openPostgresEventLog } from '../log/postgres-event-log.js';
import { EVENT_LOG_TABLES } from '../log/postgres-event-log.tables.js';
import { appendToOutbox, type NewEvent } from '../outbox/outbox.js';
import { OUTBOX_TABLES } from '../outbox/outbox.tables.js';

/** A database of one test's own on the real server of the run: an outbox, a log, and positions of consumers. */
export interface EventRoom {
  readonly database: SqlPool;
  readonly log: EventLog;
  /** Names of the statements that were sent, unnamed ones by their text, in order. */
  readonly statements: readonly string[];
  /** Commits one event into the outbox, as a change would. */
  happen(subjectId: string): Promise<void>;
  /** Everything in the log, as the subjects of its events in order of position. */
  logged(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Opens a room with empty tables. */
export async function openEventRoom(): Promise<EventRoom> {
  const serverUrl = process.env.KLANTBEELD_TEST_DATABASE_URL;
  if (!serverUrl) throw new Error('Run the tests with `pnpm test`: it starts the database.');
  const seat = { name: `t_${randomUUID().slice(0, 8)}_room`, password: 'for-tests' };
  await provisionDatabases(serverUrl, [seat]);
  const url = urlOfSeat(serverUrl, seat);
  const statements: string[] = [];
  const observer: StatementObserver = ({ name, text }) => void statements.push(name ?? text);
  const database = openPool({ url, maximum: 4, observer });
  for (const statement of [...OUTBOX_TABLES, ...EVENT_LOG_TABLES, ...CONSUMER_TABLES]) await database.query(statement);
  const log = openPostgresEventLog(openPool({ url, maximum: 4 }), url);
  return {
    database,
    log,
    statements,
    happen: (subjectId) => database.transaction((transaction) => appendToOutbox(transaction, [newEvent(subjectId)])),
    logged: async () => (await log.readAfter(0, 100_000)).map((event) => event.subjectId),
    close: async () => void (await Promise.all([log.close(), database.close()])),
  };
}

/** An event of a made-up kind about one subject. */
export function newEvent(subjectId: string): NewEvent {
  return { kind: 'LAMP_LIT', clientId: null, subjectId, version: 1 };
}

/** The same on its way to the log. */
export function outgoing(subjectId: string): OutgoingEvent {
  return {
    ...newEvent(subjectId),
    eventId: randomUUID(),
    source: 'lamps',
    payload: {},
    occurredAt: '2026-03-01T09:30:00.000Z',
  };
}

/** Waits until a condition holds, looking again every few milliseconds; rejects when it does not within the bound. */
export async function until(holds: () => boolean | Promise<boolean>, milliseconds = 5_000): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`This did not come about within ${milliseconds} ms: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
