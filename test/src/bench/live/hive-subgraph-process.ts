import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { executable } from './hive-subgraphs.js';
import { obey } from '../measuring/measured-process.js';
import { openPeers, type Peers } from '../measuring/peers.js';
import { sharedEvents } from './shared-events.js';

/** What a subgraph is started with. */
interface SubgraphStart {
  /** Its schema, with the directives of federation. */
  readonly source: string;
  /** What our gateway told one socket. */
  readonly sample: Sample;
}

interface Sample {
  readonly placementUpdated: { readonly placement: { readonly client: SampleClient } };
}

interface SampleClient {
  readonly id: string;
  readonly name: object;
}

const events = sharedEvents();
let event: unknown;

async function start({ source, sample }: SubgraphStart): Promise<number> {
  const peers = await openPeers();
  event = { data: told(sample) };
  const schema = peers.buildSchema(executable(source));
  const client = { ...sample.placementUpdated.placement.client, __typename: 'Client' };
  const rootValue = {
    _entities: ({ representations }: { representations: unknown[] }) => representations.map(() => client),
  };
  const http = createServer(async (request, response) => {
    const result = await answer(peers, { schema, rootValue }, await bodyOf(request));
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  });
  const sockets = new peers.WebSocketServer({ server: http, path: '/graphql' });
  peers.useServer({ schema, validate: () => [], subscribe: async () => events.follow() }, sockets);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return (http.address() as AddressInfo).port;
}

/** What the subgraph with the subscription knows of it: the rest is the other one's. */
function told({ placementUpdated }: Sample): unknown {
  const { id, name } = placementUpdated.placement.client;
  const placement = { ...placementUpdated.placement, client: { __typename: 'Client', id, name } };
  return { placementUpdated: { ...placementUpdated, placement } };
}

/** Each document is parsed once. */
const documents = new Map<string, unknown>();

function answer(peers: Peers, of: object, body: string): unknown {
  const { query, variables } = JSON.parse(body) as { query: string; variables?: unknown };
  if (!documents.has(query)) documents.set(query, peers.parse(query));
  return peers.execute({ ...of, document: documents.get(query), variableValues: variables });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

obey({
  start,
  live: () => ({ readers: events.followers() }),
  publish: () => events.publish(event),
});
