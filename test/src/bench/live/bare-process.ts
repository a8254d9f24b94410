import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { obey } from '../measuring/measured-process.js';
import { sharedEvents } from './shared-events.js';

/**
 * A server that only broadcasts: graphql-ws as its documentation shows it, with one source of events that all
 * subscriptions share. It asks for no token, judges nothing, joins nothing and writes nothing down.
 */
const events = sharedEvents();

async function start(): Promise<number> {
  const http = createServer();
  const sockets = new WebSocketServer({ server: http, path: '/graphql' });
  const schema = buildSchema(
    'scalar Any type Query { nothing: Int } type Subscription { placementUpdated(after: String): Any }',
  );
  useServer(
    { schema, validate: () => [], subscribe: async () => events.follow() as never, onSubscribe: () => undefined },
    sockets,
  );
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return (http.address() as AddressInfo).port;
}

obey({
  start,
  live: () => ({ readers: events.followers(), topics: 1 }),
  publish: events.publish,
});
