import { createCursorSigner, startEventTail } from '@klantbeeld/events';
import { startSubgraph, type ServiceDefinition, type Subgraph } from '@klantbeeld/subgraph';
import { logFailure } from '../settings/log.js';
import { openDatabases, type DatabaseServer, type OpenDatabases } from './databases.js';

/** Running subgraphs with their databases. */
export interface RunningSubgraphs extends Pick<OpenDatabases, 'databases' | 'log'> {
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
  /** Resolves when every event so far was sent and followed by all of them. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts some services over their databases. `now` is the clock by which they decide. */
export async function startSubgraphs(
  server: DatabaseServer,
  services: readonly ServiceDefinition[],
  now: () => Date = () => new Date(),
): Promise<RunningSubgraphs> {
  const { databases, log, close } = await openDatabases(server, services);
  const tail = await startEventTail(log, (error) => logFailure({ error, path: 'event tail' }));
  const cursors = createCursorSigner(server.secrets.cursorSecret);
  const { vault } = server.secrets;
  const started = await Promise.all(
    services.map(async (service) => {
      const database = databases.get(service.name)!;
      const surroundings = { database, log, tail, cursors, vault, now, onFailure: logFailure };
      return [service.name, await startSubgraph(service, surroundings)] as const;
    }),
  );
  const subgraphs = new Map(started);
  const all = (act: (subgraph: Subgraph) => Promise<void>): Promise<unknown> =>
    Promise.all([...subgraphs.values()].map(act));
  return {
    databases,
    log,
    subgraphs,
    settled: async () => {
      await all((subgraph) => subgraph.eventsSent());
      await all((subgraph) => subgraph.eventsFollowed());
    },
    stop: async () => {
      await all((subgraph) => subgraph.stop());
      await tail.stop();
      await close();
    },
  };
}
