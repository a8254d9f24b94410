import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DOSSIERS, PLACEMENTS } from './hive-subgraphs.js';
import { obey, startMeasured, type MeasuredProcess } from '../measuring/measured-process.js';
import { openPeers, type HiveSocket, type Peers } from '../measuring/peers.js';

/**
 * Hive Gateway with its Rust planner, over two small subgraphs in processes of their own that check nothing and keep
 * nothing: a subscription for each client upstream, and what the other subgraph knows joined on every event.
 */
let placements: MeasuredProcess;

async function start(sample: unknown): Promise<number> {
  const peers = await openPeers();
  placements = startMeasured('live/hive-subgraph-process');
  const dossiers = startMeasured('live/hive-subgraph-process');
  const subgraphs = await Promise.all([
    subgraph(peers, placements, { name: 'placements', source: PLACEMENTS, sample }),
    subgraph(peers, dossiers, { name: 'dossiers', source: DOSSIERS, sample }),
  ]);
  const { supergraphSdl, errors } = peers.composeServices(subgraphs);
  if (!supergraphSdl) throw new Error(`The peer's supergraph cannot be made: ${JSON.stringify(errors)}`);
  return serve(peers, supergraphSdl);
}

async function subgraph(
  peers: Peers,
  process: MeasuredProcess,
  { name, source, sample }: { readonly name: string; readonly source: string; readonly sample: unknown },
): Promise<{ name: string; typeDefs: unknown; url: string }> {
  const port = await process.ask<number>('start', { source, sample });
  return { name, typeDefs: peers.parse(source), url: `http://127.0.0.1:${port}/graphql` };
}

async function serve(peers: Peers, supergraph: string): Promise<number> {
  const runtime = peers.createGatewayRuntime({
    supergraph,
    unifiedGraphHandler: peers.unifiedGraphHandler,
    logging: 'error',
    propagateHeaders: { fromClientToSubgraphs: ({ request }: { request: Request }) => authorizationOf(request) },
    transportEntries: {
      '*.http': {
        options: {
          subscriptions: {
            kind: 'ws',
            location: '/graphql',
            options: {
              connectionParams: { authorization: '{context.headers.authorization}' },
              lazyCloseTimeout: 0,
            },
          },
        },
      },
    },
  });
  await runtime.getSchema();
  const http = createServer();
  const sockets = new peers.WebSocketServer({ server: http, path: '/graphql' });
  peers.useServer(peers.getGraphQLWSOptions(runtime, contextOf), sockets);
  return portOf(http);
}

/** Headers for a socket, as Hive's rule for passing them on reads them of a request. */
function contextOf({ connectionParams }: HiveSocket): unknown {
  const headers = { authorization: connectionParams!.authorization! };
  return { request: new Request('http://localhost/graphql', { headers }), headers };
}

function authorizationOf(request: Request): Record<string, string> {
  return { authorization: request.headers.get('authorization')! };
}

async function portOf(http: Server): Promise<number> {
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return (http.address() as AddressInfo).port;
}

// It takes the signal for itself and ends in its own time.
process.on('SIGTERM', () => process.exit());

obey({
  start,
  live: async () => {
    const { readers } = await placements.ask<{ readers: number }>('live');
    return { readers, topics: readers };
  },
  publish: () => placements.ask('publish'),
});
