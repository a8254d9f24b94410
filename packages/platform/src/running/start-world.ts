import { createPublicKey } from 'node:crypto';
import type { AccessLog } from '@klantbeeld/access';
import { openNetworkLink, type Door, type SubgraphLink } from '@klantbeeld/gateway';
import { serveSubgraph, type Subgraph, type SubgraphServer } from '@klantbeeld/subgraph';
import { logFailure } from '../settings/log.js';
import type { DatabaseServer } from './databases.js';
import { linkInProcess } from './in-process-link.js';
import { SERVICES } from './services.js';
import { startGateway, type GatewayOptions } from './start-gateway.js';
import { startSubgraphs, type RunningSubgraphs } from './start-subgraphs.js';

/** How gateway and subgraphs are joined: by function calls, or over HTTP as between processes. */
export type Shape = 'one process' | 'over the network';

/** What a world is started with. */
export interface WorldOptions extends Omit<GatewayOptions, 'links' | 'live'> {
  readonly server: DatabaseServer;
  readonly shape?: Shape;
  /** Milliseconds for which an event that cannot be told is tried again (`DoorLive.patience`). */
  readonly patience?: number | undefined;
  /** Folder of the second place for the seals of the access logs. */
  readonly anchorFolder: string;
  readonly now?: () => Date;
  /** Another access log than those in the databases: only to measure in a test what the log costs. */
  readonly accessLog?: AccessLog;
  /** Done with the databases before the door opens. */
  readonly prepare?: (databases: RunningSubgraphs['databases']) => Promise<void>;
}

/** Everything, running. */
export interface World extends Pick<
  RunningSubgraphs,
  'databases' | 'events' | 'subgraphs' | 'settled' | 'logsSealed' | 'log'
> {
  readonly door: Door;
  /** Servers of the subgraphs, when they are joined over the network. */
  readonly servers: ReadonlyMap<string, SubgraphServer>;
  stop(): Promise<void>;
}

/** Starts everything in this process: databases, subgraphs, gateway. */
export async function startWorld(options: WorldOptions): Promise<World> {
  const { server, anchorFolder, now, accessLog } = options;
  const running = await startSubgraphs(server, SERVICES, { anchorFolder, now, accessLog });
  try {
    if (options.prepare) {
      await options.prepare(running.databases);
      // What was prepared may ask for work; nobody has to wait for it.
      for (const subgraph of running.subgraphs.values()) void workDone(subgraph);
    }
    return await join(running, options);
  } catch (error) {
    await running.stop();
    throw error;
  }
}

function workDone(subgraph: Subgraph): Promise<void> {
  return subgraph.workDone().catch((error: unknown) => logFailure({ error, path: subgraph.name }));
}

/** Opens the gateway over running subgraphs. */
async function join(running: RunningSubgraphs, options: WorldOptions): Promise<World> {
  const {
    server,
    shape = 'one process',
    now: _now,
    prepare: _prepare,
    anchorFolder: _folder,
    accessLog: _log,
    patience,
    ...gateway
  } = options;
  const servers = shape === 'one process' ? new Map<string, SubgraphServer>() : await serveAll(running, server);
  const links = new Map(
    [...running.subgraphs].map(([name, subgraph]) => [name, linkTo(subgraph, servers.get(name), server)] as const),
  );
  const live = { ...running.live, ...(patience !== undefined && { patience }) };
  const door = await startGateway({ ...gateway, links, live });
  return {
    ...running,
    door,
    servers,
    stop: async () => {
      await door.close();
      await Promise.all([...servers.values()].map((one) => one.stop()));
      await running.stop();
    },
  };
}

function linkTo(subgraph: Subgraph, server: SubgraphServer | undefined, { secrets }: DatabaseServer): SubgraphLink {
  if (!server) return linkInProcess(subgraph);
  return openNetworkLink({ subgraph: subgraph.name, url: server.url, key: secrets.gatewayKey });
}

async function serveAll(
  { subgraphs }: RunningSubgraphs,
  { secrets }: DatabaseServer,
): Promise<Map<string, SubgraphServer>> {
  const gatewayKey = createPublicKey(secrets.gatewayKey);
  const served = [...subgraphs].map(async ([name, subgraph]) => {
    const options = { host: '127.0.0.1', port: 0, gatewayKey, onFailure: logFailure };
    return [name, await serveSubgraph(subgraph, options)] as const;
  });
  return new Map(await Promise.all(served));
}
