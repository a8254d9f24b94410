import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { obey } from './measured-process.js';

/**
 * A server that only broadcasts: graphql-ws as its documentation shows it, with one source of events that all
 * subscriptions share. It asks for no token, judges nothing, joins nothing and writes nothing down.
 */
type Listener = (event: unknown) => void;
const listeners = new Set<Listener>();

function events(): AsyncIterableIterator<unknown> {
  const waiting: unknown[] = [];
  let wake: (() => void) | undefined;
  let isOver = false;
  const listener: Listener = (event) => {
    waiting.push(event);
    wake?.();
  };
  listeners.add(listener);
  return {
    next: async () => {
      while (waiting.length === 0 && !isOver) await new Promise<void>((resolve) => (wake = resolve));
      return isOver ? { value: undefined, done: true } : { value: waiting.shift(), done: false };
    },
    return: async () => {
      listeners.delete(listener);
      isOver = true;
      wake?.();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function start(): Promise<number> {
  const http = createServer();
  const sockets = new WebSocketServer({ server: http, path: '/graphql' });
  const schema = buildSchema(
    'scalar Any type Query { nothing: Int } type Subscription { placementUpdated(after: String): Any }',
  );
  useServer(
    { schema, validate: () => [], subscribe: async () => events() as never, onSubscribe: () => undefined },
    sockets,
  );
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return (http.address() as AddressInfo).port;
}

obey({
  start,
  live: () => ({ readers: listeners.size, topics: 1 }),
  publish: (event: unknown) => listeners.forEach((listener) => listener(event)),
});
