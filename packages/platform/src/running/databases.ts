import {
  openDatabase,
  openPool,
  provisionDatabases,
  sqlMigration,
  urlOfSeat,
  type Database,
  type DatabaseDefinition,
  type DatabaseSeat,
  type StatementObserver,
} from '@klantbeeld/database';
import { EVENT_LOG_TABLES, EVENT_LOG_WALLS, openPostgresEventLog, type EventLog } from '@klantbeeld/events';
import type { ServiceDefinition } from '@klantbeeld/subgraph';
import { EVENT_LOG_RETENTION_TABLES } from '../retention/event-log-retention.js';
import type { Secrets } from '../settings/secrets.js';
import { logFailure } from '../settings/log.js';

/** What the database of the event log stores. */
export const EVENT_LOG_DATABASE: DatabaseDefinition = {
  entities: [],
  migrations: [
    sqlMigration('20261121T1200_create-event-log', EVENT_LOG_TABLES),
    sqlMigration('20261122T0100_wall-tables', EVENT_LOG_WALLS),
    sqlMigration('20261122T0230_create-retention', EVENT_LOG_RETENTION_TABLES),
  ],
};

/** Told of each statement, with the service that sent it. */
export type ServiceStatementObserver = (service: string, statement: Parameters<StatementObserver>[0]) => void;

/** A server with databases of ours. */
export interface DatabaseServer {
  /** Address with a role that may create databases and roles. */
  readonly url: string;
  /** What names of databases start with. */
  readonly prefix: string;
  readonly secrets: Secrets;
  readonly observer?: ServiceStatementObserver;
}

/** The open databases of some services, and the event log. */
export interface OpenDatabases {
  readonly databases: ReadonlyMap<string, Database>;
  readonly log: EventLog;
  /** The database of the event log. */
  readonly events: Database;
  close(): Promise<void>;
}

/** Makes sure that the databases exist, brings them up to date and opens them. */
export async function openDatabases(
  server: DatabaseServer,
  services: readonly ServiceDefinition[],
): Promise<OpenDatabases> {
  const seats = new Map(
    [...services.map((service) => service.name), 'events'].map((name) => [name, seatOf(server, name)]),
  );
  await provisionDatabases(server.url, [...seats.values()]);
  const urlOf = (name: string): string => urlOfSeat(server.url, seats.get(name)!);
  const open = async (name: string, definition: DatabaseDefinition): Promise<readonly [string, Database]> => {
    const observer: StatementObserver = (statement) => server.observer?.(name, statement);
    const onConnectionLost = (error: Error): void => logFailure({ error, path: `database of ${name}` });
    return [name, await openDatabase(definition, { url: urlOf(name), observer, onConnectionLost })];
  };
  const [events, ...opened] = await Promise.all([
    open('events', EVENT_LOG_DATABASE),
    ...services.map((service) => open(service.name, service.database)),
  ]);
  const log = openPostgresEventLog(events![1], urlOf('events'));
  return {
    databases: new Map(opened),
    log,
    events: events![1],
    close: async () => void (await Promise.all([log.close(), ...opened.map(([, database]) => database.close())])),
  };
}

/** Opens the event log alone; its tables are made by the services. */
export function openEventLog(server: DatabaseServer): EventLog {
  const url = urlOfSeat(server.url, seatOf(server, 'events'));
  return openPostgresEventLog(openPool({ url, maximum: 2 }), url);
}

/** The seat of a service, or of `events`, on a server. */
export function seatOf({ prefix, secrets }: DatabaseServer, name: string): DatabaseSeat {
  const database = `${prefix}_${name.replaceAll('-', '_')}`;
  return { name: database, password: secrets.passwordOf(database), mark: secrets.mark };
}
