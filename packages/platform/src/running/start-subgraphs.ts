import { join } from 'node:path';
import { openFileAnchor, type AccessLog, type Anchor } from '@klantbeeld/access';
import { createCursorSigner, startEventTail, type CursorSigner, type EventTail } from '@klantbeeld/events';
import { startSubgraph, type ServiceDefinition, type Subgraph } from '@klantbeeld/subgraph';
import { logFailure } from '../settings/log.js';
import { openDatabases, type DatabaseServer, type OpenDatabases } from './databases.js';
import { forAWhile } from './for-a-while.js';

/** Running subgraphs with their databases. */
export interface RunningSubgraphs extends Pick<OpenDatabases, 'databases' | 'log' | 'events'> {
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
  /** Where events come from, for a gateway in the same process. */
  readonly live: { readonly tail: EventTail; readonly cursors: CursorSigner };
  /** Resolves when every line of the access logs so far is sealed and anchored. */
  logsSealed(): Promise<void>;
  /** Resolves when every event so far was sent and followed by all of them. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** What services are started with beside their databases. */
export interface SubgraphsOptions {
  /** Folder of the second place for the seals of the access logs. */
  readonly anchorFolder: string;
  /** The clock by which they decide. */
  readonly now?: (() => Date) | undefined;
  /** Another access log than those in the databases: only to measure in a test what the log costs. */
  readonly accessLog?: AccessLog | undefined;
}

/** The folder of the second place in the data folder: best moved to another disk or machine by a link. */
export function anchorFolderIn(dataDirectory: string): string {
  return join(dataDirectory, 'anchors');
}

/** The second place for the seals of one service. */
export function anchorOf(anchorFolder: string, service: string): Anchor {
  return openFileAnchor(join(anchorFolder, `${service}.log`));
}

/** Starts some services over their databases. */
export async function startSubgraphs(
  server: DatabaseServer,
  services: readonly ServiceDefinition[],
  { anchorFolder, now = () => new Date(), accessLog }: SubgraphsOptions,
): Promise<RunningSubgraphs> {
  const { databases, log, events, close } = await openDatabases(server, services);
  const tail = await startEventTail(log, (error) => logFailure({ error, path: 'event tail' }));
  const cursors = createCursorSigner(server.secrets.cursorSecret);
  const { vault, logKeys } = server.secrets;
  const started = await Promise.all(
    services.map(async (service) => {
      const database = databases.get(service.name)!;
      const anchor = anchorOf(anchorFolder, service.name);
      const surroundings = { database, log, tail, cursors, vault, logKeys, anchor, now, onFailure: logFailure };
      return [
        service.name,
        await startSubgraph(service, { ...surroundings, ...(accessLog && { accessLog }) }),
      ] as const;
    }),
  );
  const subgraphs = new Map(started);
  const all = (act: (subgraph: Subgraph) => Promise<void>): Promise<unknown> =>
    Promise.all([...subgraphs.values()].map(act));
  return {
    databases,
    log,
    events,
    live: { tail, cursors },
    subgraphs,
    logsSealed: async () => void (await all((subgraph) => subgraph.logSealed())),
    settled: async () => {
      await all((subgraph) => subgraph.eventsSent());
      await Promise.all([all((subgraph) => subgraph.eventsFollowed()), tail.caughtUp()]);
    },
    stop: async () => {
      const stopped = all((subgraph) => subgraph.stop()).then(() => tail.stop());
      await forAWhile(stopped);
      await close();
      await stopped;
    },
  };
}
