import { randomUUID } from 'node:crypto';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { openPool, provisionDatabases, urlOfSeat, type SqlPool, type StatementObserver } from '@klantbeeld/database';
import { CONSUMER_TABLES } from '../consumer/consumer.tables.js';
import { DEAD_LETTER_TABLES, FOLLOWED_LOG } from '../dead-letter/dead-letter.tables.js';
import type { EventLog, OutgoingEvent } from '../log/event-log.js';
import { openNatsEventLog } from '../log/nats/nats-event-log.js';
import { openPostgresEventLog } from '../log/postgres-event-log.js';
import { EVENT_LOG_TABLES } from '../log/postgres-event-log.tables.js';
import { appendToOutbox, type NewEvent } from '../outbox/outbox.js';
import { OUTBOX_TABLES } from '../outbox/outbox.tables.js';

/** A database of one test's own on the real server of the run: an outbox, a log, and positions of consumers. */
export interface EventRoom {
  readonly database: SqlPool;
  readonly log: EventLog;
  /** Errors that the log told of. */
  readonly told: unknown[];
  /** Names of the statements that were sent, unnamed ones by their text, in order. */
  readonly statements: readonly string[];
  /** Commits one event into the outbox, as a change would. */
  happen(subjectId: string): Promise<void>;
  /** Everything in the log, as the subjects of its events in order of position. */
  logged(): Promise<readonly string[]>;
  /** Opens the same log as another process would; close it. */
  openAgain(): EventLog;
  /** Puts back a copy of the log that is older: only its first events are there. */
  putBack(events: number): Promise<void>;
  close(): Promise<void>;
}

/** Where the log of a room is. */
export type KindOfLog = 'PostgreSQL' | 'NATS';

/** Logs on which tests run here: on NATS only where there is a broker; the run says so when there is none. */
export const LOGS: readonly KindOfLog[] = process.env.KLANTBEELD_TEST_NATS_URL
  ? ['PostgreSQL', 'NATS']
  : ['PostgreSQL'];

/** Opens a room with empty tables and an empty log. */
export async function openEventRoom(
  kind: KindOfLog = 'PostgreSQL',
  natsUrl = process.env.KLANTBEELD_TEST_NATS_URL!,
): Promise<EventRoom> {
  const serverUrl = process.env.KLANTBEELD_TEST_DATABASE_URL;
  if (!serverUrl) throw new Error('Run the tests with `pnpm test`: it starts the database.');
  const seat = { name: `t_${randomUUID().slice(0, 8)}_room`, password: 'for-tests' };
  await provisionDatabases(serverUrl, [seat]);
  const url = urlOfSeat(serverUrl, seat);
  const statements: string[] = [];
  const observer: StatementObserver = ({ name, text }) => void statements.push(name ?? text);
  const database = openPool({ url, maximum: 4, observer });
  const tables = [...OUTBOX_TABLES, ...EVENT_LOG_TABLES, ...CONSUMER_TABLES, ...FOLLOWED_LOG, ...DEAD_LETTER_TABLES];
  for (const statement of tables) await database.query(statement);
  const told: unknown[] = [];
  const openAgain = (): EventLog =>
    kind === 'PostgreSQL'
      ? openPostgresEventLog(openPool({ url, maximum: 4 }), url)
      : openNatsEventLog({ url: natsUrl, stream: seat.name, onError: (error) => told.push(error) });
  const log = openAgain();
  if (kind === 'NATS')
    await until(() =>
      log.ping().then(
        () => true,
        () => false,
      ),
    );
  return {
    database,
    log,
    told,
    statements,
    openAgain,
    happen: (subjectId) => database.transaction((transaction) => appendToOutbox(transaction, [newEvent(subjectId)])),
    logged: async () => (await log.readAfter(0, 100_000)).map((event) => event.subjectId),
    putBack: async (events) => {
      if (kind === 'PostgreSQL') await database.query('delete from event_log where position > $1', [events]);
      else await putBackStream(natsUrl, seat.name, events);
    },
    close: async () => {
      await Promise.all([log.close(), database.close()]);
    },
  };
}

async function putBackStream(servers: string, name: string, events: number): Promise<void> {
  const connection = await connect({ servers });
  const { streams } = await jetstreamManager(connection);
  const { config } = await streams.info(name);
  const copy: { readonly subject: string; readonly data: Uint8Array }[] = [];
  for (let seq = 1; seq <= events; seq += 1) copy.push((await streams.getMessage(name, { seq }))!);
  await streams.delete(name);
  await streams.add(config);
  for (const { subject, data } of copy) await connection.request(subject, data);
  await connection.close();
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
