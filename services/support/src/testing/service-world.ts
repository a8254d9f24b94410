import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { purposesOf, type Caller, type DataClass, type Purpose, type Role } from '@klantbeeld/access';
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
import { SUPPORT_SERVICE } from '../index.js';

/** The service on a real database of its own, on 2015-06-01, with what a test looks at. */
export interface ServiceWorld {
  readonly subgraph: Subgraph;
  readonly database: Database;
  readonly log: EventLog;
  /** Names of the statements that reads sent since the last time it was emptied. */
  readonly statements: string[];
  /** Errors that were told to the log of the process. */
  readonly failures: unknown[];
  /** A new client to whom wmo-1, con-1 and sw-1 are assigned, each for a purpose of their own. */
  connectedClient(): Promise<string>;
  /** Gives consent of a client for a class of data and a purpose. */
  consent(clientId: string, dataClass: DataClass, purpose: Purpose): Promise<void>;
  stop(): Promise<void>;
}

const SEATS: readonly DatabaseSeat[] = [
  { name: 'support', password: 'for-tests' },
  { name: 'event_log', password: 'for-tests' },
];
/** Moving events out and following those of others goes on while a test counts. */
const IN_THE_BACKGROUND = /outbox|consumer_position|pg_try_advisory_xact_lock/;
const NOON = new Date('2015-06-01T10:00:00Z');

/** Somebody who asks, with a role and a purpose. */
export function callerWith(staffId: string, role: Role, purpose: Purpose | null): Caller {
  return {
    staffId,
    name: `Test ${staffId}`,
    organisation: 'GM0141',
    roles: [role],
    purposes: purposesOf([role]),
    purpose,
    expiresAt: Math.floor(Date.now() / 1000) + 300,
    requestId: 'test',
  };
}

/** Starts PostgreSQL in a directory that goes away, and the service on it. */
export async function openServiceWorld(): Promise<ServiceWorld> {
  const directory = await mkdtemp(join(tmpdir(), 'klantbeeld-wmo-'));
  const server = await openEmbeddedServer({ dataDirectory: directory, durable: false });
  await provisionDatabases(server.url, SEATS);
  const [serviceUrl, logUrl] = SEATS.map((seat) => urlOfSeat(server.url, seat)) as [string, string];
  const statements: string[] = [];
  const failures: unknown[] = [];
  const database = await openDatabase(SUPPORT_SERVICE.database, {
    url: serviceUrl,
    observer: ({ name, text }) => {
      if (!IN_THE_BACKGROUND.test(text)) statements.push(name ?? 'unnamed');
    },
  });
  const log = await openLog(logUrl);
  const tail = await startEventTail(log);
  const subgraph = await startSubgraph(SUPPORT_SERVICE, {
    database,
    log,
    tail,
    cursors: createCursorSigner(Buffer.alloc(32, 1)),
    vault: createBsnVault(Buffer.alloc(32, 2)),
    now: () => NOON,
    onFailure: ({ error }) => failures.push(error),
  });
  return {
    subgraph,
    database,
    log,
    statements,
    failures,
    connectedClient: () => connectClient(database),
    consent: (clientId, dataClass, purpose) => giveConsent(database, clientId, dataClass, purpose),
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
  ['wmo-1', 'WMO_SUPPORT'],
  ['con-1', 'WWB_WORK'],
  ['sw-1', 'WORK_DEVELOPMENT'],
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
    from_on: '2006-01-01',
    version: 1,
  }));
  await insertRows(database, 'assignment', rows);
  return clientId;
}

async function giveConsent(
  database: Database,
  clientId: string,
  dataClass: DataClass,
  purpose: Purpose,
): Promise<void> {
  await insertRows(database, 'consent', [
    {
      id: crypto.randomUUID(),
      client_id: clientId,
      data_class: dataClass,
      from_law: 'WMO',
      purpose,
      text_version: '2015-1',
      given_on: '2015-05-01',
      expires_on: '2016-05-01',
      version: 1,
    },
  ]);
}
