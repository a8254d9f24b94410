import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { openSubgraphSocket, ROOM, type SubgraphSocket } from './subgraph-socket.js';
import { WaitingEvents } from './waiting-events.js';

const CALL = { query: 'subscription { beat }', operationName: null, variables: {} };

/** A subgraph of another version, which sends all it has whatever its reader takes. */
let hasty: WebSocketServer;
let socket: SubgraphSocket;
beforeEach(async () => {
  hasty = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  const schema = buildSchema('type Query { beat: Int } type Subscription { beat: Int }');
  useServer({ onSubscribe: () => ({ schema, document: parse(CALL.query) }), subscribe: () => beats(1_000) }, hasty);
  await once(hasty, 'listening');
  socket = openSubgraphSocket(`ws://127.0.0.1:${(hasty.address() as AddressInfo).port}`);
});
afterEach(async () => {
  await socket.close();
  hasty.clients.forEach((client) => client.terminate());
  await new Promise((resolve) => hasty.close(resolve));
});

async function* beats(count: number): AsyncGenerator<{ data: { beat: number } }> {
  for (let beat = 0; beat < count; beat += 1) yield { data: { beat } };
}

test('of a subgraph that sends more than there is room for the stream ends, and nothing heaps up for who does not read', async () => {
  const stream = socket.subscribe(CALL, 'token') as WaitingEvents<unknown>;
  const left = once(hasty, 'connection').then(([connection]) => once(connection, 'close'));
  const first = await stream.next();
  expect(first.value).toEqual({ data: { beat: 0 } });
  // The socket goes with its last subscription.
  await left;
  expect(stream.size).toBeLessThanOrEqual(ROOM);
  const rest = await drain(stream);
  expect(rest.seen).toBeLessThanOrEqual(ROOM);
  expect(rest.error).toMatchObject({ message: `More than ${ROOM} events came unasked.` });
  expect(await stream.next()).toEqual({ value: undefined, done: true });
});

async function drain(stream: AsyncIterableIterator<unknown>): Promise<{ seen: number; error: unknown }> {
  let seen = 0;
  try {
    for (;;) {
      if ((await stream.next()).done) return { seen, error: undefined };
      seen += 1;
    }
  } catch (error) {
    return { seen, error };
  }
}

test('the sender is told of what the reader took, and of nothing that only waits', async () => {
  const told: number[] = [];
  const events = new WaitingEvents<number>(4, (took) => told.push(took));
  [1, 2, 3, 4].forEach((event) => events.add(event));
  expect(told).toEqual([]);
  expect([await events.next(), await events.next(), await events.next()].map(({ value }) => value)).toEqual([1, 2, 3]);
  expect(told).toEqual([2]);
  await events.next();
  expect(told).toEqual([2, 2]);
});

test('what waits when the way is cut is told before the cut', async () => {
  const events = new WaitingEvents<number>(4, () => undefined);
  events.add(1);
  events.end(new Error('cut'));
  expect(await events.next()).toEqual({ value: 1, done: false });
  await expect(events.next()).rejects.toThrow('cut');
  expect(await events.next()).toEqual({ value: undefined, done: true });
});
