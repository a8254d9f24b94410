import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { SubgraphResponse } from '../execution/index.js';
import { WaitingEvents } from './waiting-events.js';

/** A subscription as it goes to a subgraph. */
export interface SubscriptionCall {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Record<string, unknown>;
}

/** The one WebSocket to a subgraph that all subscriptions share. */
export interface SubgraphSocket {
  /** Events of one subscription. Its `return()` ends it at once; its `next()` rejects when the way was cut. */
  subscribe(call: SubscriptionCall, token: string): AsyncIterableIterator<SubgraphResponse>;
  close(): Promise<void>;
}

/** Events of a stream that may be on their way to a reader: few, so that rights are judged shortly before it is told. */
export const ROOM = 8;
const KEEP_ALIVE_MILLISECONDS = 10_000;
/** A service that does not answer a ping within this time is taken for gone. */
const PONG_MILLISECONDS = 5_000;

/** Opens the way for subscriptions; it connects when the first comes, and again when one comes after it was cut. */
export function openSubgraphSocket(url: string): SubgraphSocket {
  let connected: WebSocket | undefined;
  let impatience: NodeJS.Timeout | undefined;
  const client = createClient({
    url,
    webSocketImpl: WebSocket,
    lazy: true,
    retryAttempts: 0,
    keepAlive: KEEP_ALIVE_MILLISECONDS,
    generateID: ({ extensions }) => String(extensions?.stream),
    on: {
      connected: (socket) => void (connected = socket as WebSocket),
      ping: (isReceived) => {
        if (!isReceived) impatience = setTimeout(() => connected?.terminate(), PONG_MILLISECONDS).unref();
      },
      pong: (isReceived) => isReceived && clearTimeout(impatience),
      closed: () => clearTimeout(impatience),
    },
  });
  const tell = (stream: string, took: number): void => {
    if (connected?.readyState !== WebSocket.OPEN) return;
    // A pong may be sent unasked (graphql-transport-ws), so this is within the protocol.
    connected.send(JSON.stringify({ type: 'pong', payload: { stream, took } }));
  };
  return {
    subscribe: (call, token) => {
      const stream = randomUUID();
      const events = new WaitingEvents<SubgraphResponse>(ROOM, (took) => tell(stream, took));
      events.leave = client.subscribe<Record<string, unknown>>(
        { ...call, extensions: { token, stream, room: ROOM } },
        {
          next: (result) => events.add(result as SubgraphResponse),
          error: (error) => events.end(toError(error)),
          complete: () => events.end(),
        },
      );
      return events;
    },
    close: async () => void (await client.dispose()),
  };
}

/** A list is what the subgraph answered; anything else is what became of the socket. */
function toError(error: unknown): Error {
  if (error instanceof Error) return error;
  if (!Array.isArray(error)) {
    const { code, message } = error as { code?: number; message?: string };
    return new Error(`The way to the subgraph was cut (${code ?? message ?? 'no reason given'}).`);
  }
  const [first] = error as { message: string; extensions?: Record<string, unknown> }[];
  return new GraphQLError(first?.message ?? 'The subscription was refused.', { extensions: first?.extensions ?? {} });
}
