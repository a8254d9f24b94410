import { createPublicKey } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import { serveSubgraph, type SubgraphServer } from '@klantbeeld/subgraph';
import type { TestWorld } from './test-world.js';

/** What listens at the address of a subgraph in a world over the network, and can be changed. */
export interface SubgraphSeat {
  /** Nobody listens any more: connections are refused. */
  empty(): Promise<void>;
  /** Something else than the subgraph answers. */
  give(listener: RequestListener): Promise<void>;
  /** The subgraph itself serves at its address, again or still. */
  restore(): Promise<void>;
}

/** Takes hold of the address of a subgraph. Empty it before the world stops. */
export function seatOf(world: TestWorld, subgraph: string): SubgraphSeat {
  const first = world.servers.get(subgraph)!;
  const port = Number(new URL(first.url).port);
  let leave: (() => Promise<void>) | undefined = () => first.stop();
  let isItself = true;
  const empty = async (): Promise<void> => {
    const leaving = leave;
    leave = undefined;
    isItself = false;
    await leaving?.();
  };
  return {
    empty,
    give: async (listener) => {
      await empty();
      const server = await listenAt(port, listener);
      leave = () => closeServer(server);
    },
    restore: async () => {
      if (isItself) return;
      await empty();
      const server = await serveAgain(world, subgraph, port);
      leave = () => server.stop();
      isItself = true;
    },
  };
}

function serveAgain(world: TestWorld, subgraph: string, port: number): Promise<SubgraphServer> {
  const gatewayKey = createPublicKey(world.secrets.gatewayKey);
  return serveSubgraph(world.subgraphs.get(subgraph)!, {
    host: '127.0.0.1',
    port,
    gatewayKey,
    onFailure: () => undefined,
  });
}

/** Answers at a port of this machine in place of what was there. */
export async function listenAt(port: number, listener: RequestListener): Promise<Server> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return server;
}

/** Ends a server with everything that is connected to it. */
export async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
