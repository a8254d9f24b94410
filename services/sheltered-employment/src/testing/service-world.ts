import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { purposesOf, type Caller, type Purpose } from '@klantbeeld/access';
import {
  insertRows,
  openDatabase,
  openEmbeddedServer,
  openPool,
  provisionDatabases,
  sqlMigration,
  urlOfSeat,
  type Database,
  type DatabaseSeat,
} from '@klantbeeld/database';
import { createBsnVault } from '@klantbeeld/domain';
import {
  createCursorSigner,
  EVENT_LOG_TABLES,
  openPostgresEventLog,
  startEventTail,
  type EventLog,
} from '@klantbeeld/events';
import { startSubgraph, type Subgraph } from '@klantbeeld/subgraph';
import { SHELTERED_EMPLOYMENT_SERVICE } from '../index.js';

/** The service on a real database of its own, with what a test looks at. */
export interface ServiceWorld {
  readonly subgraph: Subgraph;
  readonly database: Database;
  readonly log: EventLog;
  /** Names of the statements sent since the last time it was emptied. */
  readonly statements: string[];
  /** Errors that were told to the log of the process. */
  readonly failures: unknown[];
  /** A new client to whom each of the purposes of sw-1 and con-1 is assigned. */
  connectedClient(): Promise<string>;
  /** Kinds of the events about a client that reached the log, in order. */
  eventsOf(clientId: string): Promise<string[]>;
  stop(): Promise<void>;
}

const SEATS: readonly DatabaseSeat[] = [
  { name: 'sheltered_employment', password: 'for-tests' },
  { name: 'event_log', password: 'for-tests' },
];

/** Somebody who asks, with a purpose. */
export function callerWith(staffId: string, purpose: Purpose | null): Caller {
  const role = staffId.startsWith('sw-') ? 'JOB_COACH' : 'WWB_CONSULTANT';
  return {
    staffId,
    name: `Test ${staffId}`,
    organisation: staffId.startsWith('sw-') ? 'SW-TWENTE' : 'GM0141',
    roles: [role],
    purposes: purposesOf([role]),
    purpose,
    expiresAt: Math.floor(Date.now() / 1000) + 300,
    requestId: 'test',
  };
}

/** Starts PostgreSQL in a directory that goes away, and the service on it. */
export async function openServiceWorld(): Promise<ServiceWorld> {
  const directory = await mkdtemp(join(tmpdir(), 'klantbeeld-wsw-'));
  const server = await openEmbeddedServer({ dataDirectory: directory, durable: false });
  await provisionDatabases(server.url, SEATS);
  const [serviceUrl, logUrl] = SEATS.map((seat) => urlOfSeat(server.url, seat)) as [string, string];
  const statements: string[] = [];
  const failures: unknown[] = [];
  const database = await openDatabase(SHELTERED_EMPLOYMENT_SERVICE.database, {
    url: serviceUrl,
    observer: ({ name }) => statements.push(name ?? 'unnamed'),
  });
  const log = await openLog(logUrl);
  const tail = await startEventTail(log);
  const subgraph = await startSubgraph(SHELTERED_EMPLOYMENT_SERVICE, {
    database,
    log,
    tail,
    cursors: createCursorSigner(Buffer.alloc(32, 1)),
    vault: createBsnVault(Buffer.alloc(32, 2)),
    now: () => new Date(),
    onFailure: ({ error }) => failures.push(error),
  });
  return {
    subgraph,
    database,
    log,
    statements,
    failures,
    connectedClient: () => connectClient(database),
    eventsOf: async (clientId) => {
      await subgraph.eventsSent();
      const events = await log.readAfter(0, 10_000);
      return events.filter((event) => event.clientId === clientId).map((event) => event.kind);
    },
    stop: async () => {
      await subgraph.stop();
      await tail.stop();
      await log.close();
      await database.close();
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function openLog(url: string): Promise<EventLog> {
  const tables = await openDatabase(
    { entities: [], migrations: [sqlMigration('20261121T1200_create-event-log', EVENT_LOG_TABLES)] },
    { url },
  );
  await tables.close();
  return openPostgresEventLog(openPool({ url, maximum: 2 }), url);
}

const ASSIGNED: readonly (readonly [string, Purpose])[] = [
  ['sw-1', 'WSW_EMPLOYMENT'],
  ['con-1', 'WWB_WORK'],
  ['con-1', 'WWB_INCOME'],
];

async function connectClient(database: Database): Promise<string> {
  const clientId = crypto.randomUUID();
  const rows = ASSIGNED.map(([staffId, purpose]) => ({
    id: crypto.randomUUID(),
    client_id: clientId,
    staff_id: staffId,
    purpose,
    capacity: 'GUIDANCE',
    is_responsible: false,
    from_on: '2005-01-01',
    version: 1,
  }));
  await insertRows(database, 'assignment', rows);
  return clientId;
}
