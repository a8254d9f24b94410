import {
  openDatabase,
  provisionDatabases,
  sqlMigration,
  urlOfSeat,
  type Database,
  type DatabaseDefinition,
  type StatementObserver,
} from '@klantbeeld/database';
import { EVENT_LOG_TABLES, EVENT_LOG_WALLS, type EventLog } from '@klantbeeld/events';
import type { ServiceDefinition } from '@klantbeeld/subgraph';
import { EVENT_LOG_RETENTION_TABLES } from '../retention/event-log-retention.js';
import { logFailure } from '../settings/log.js';
import { openEventLog } from './event-log.js';
import { seatOf, type DatabaseServer } from './seat.js';

export { seatOf, type DatabaseServer, type ServiceStatementObserver } from './seat.js';

/** What the database of the event log stores. */
export const EVENT_LOG_DATABASE: DatabaseDefinition = {
  entities: [],
  migrations: [
    sqlMigration('20261121T1200_create-event-log', EVENT_LOG_TABLES),
    sqlMigration('20261122T0100_wall-tables', EVENT_LOG_WALLS),
    sqlMigration('20261122T0230_create-retention', EVENT_LOG_RETENTION_TABLES),
  ],
};

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
  const log = openEventLog(server, events![1]);
  return {
    databases: new Map(opened),
    log,
    events: events![1],
    close: async () => {
      await log.close();
      // In PostgreSQL the log has closed its database itself.
      const own = server.natsUrl ? [events![1]] : [];
      await Promise.all([...own, ...opened.map(([, database]) => database)].map((database) => database.close()));
    },
  };
}
