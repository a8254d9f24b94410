import { createClient, type Client } from 'graphql-ws';
import { GraphQLError } from 'graphql';
import { Pool } from 'undici';
import WebSocket from 'ws';
import { mintInternalToken, subscriptionBody, type Caller, type InternalKey } from '@klantbeeld/access';
import type { SubgraphRequest, SubgraphResponse } from '../execution/index.js';
import type { SubgraphLink } from './subgraph-link.js';

/** The way to a subgraph in another process. */
export interface NetworkLinkOptions {
  readonly subgraph: string;
  /** Address such as http://127.0.0.1:4101. */
  readonly url: string;
  /** Private key of the gateway, which signs every call. */
  readonly key: InternalKey;
}

const CONNECTIONS = 16;

/** Opens the way to a subgraph over keep-alive HTTP, and over one WebSocket for subscriptions. */
export function openNetworkLink({ subgraph, url, key }: NetworkLinkOptions): SubgraphLink {
  const pool = new Pool(url, { connections: CONNECTIONS, pipelining: 1 });
  const socket = createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    lazy: true,
    retryAttempts: 0,
    keepAlive: 10_000,
  });
  return {
    request: (request, caller, signal) => post(pool, subgraph, key, request, caller, signal),
    subscribe: async (request, caller) => {
      const call = { query: request.query, operationName: request.operationName ?? null, variables: request.variables };
      const token = await mintInternalToken(key, subgraph, caller, subscriptionBody(call));
      return openSubscription(socket, { ...call, extensions: { token } });
    },
    ping: async () => {
      const { statusCode, body } = await pool.request({ path: '/health/ready', method: 'GET', headersTimeout: 2_000 });
      await body.dump();
      if (statusCode !== 200) throw new Error(`${subgraph} is not ready.`);
    },
    close: async () => {
      await socket.dispose();
      await pool.destroy();
    },
  };
}

async function post(
  pool: Pool,
  subgraph: string,
  key: InternalKey,
  request: SubgraphRequest,
  caller: Caller,
  signal: AbortSignal,
): Promise<SubgraphResponse> {
  const { query, operationName, variables } = request;
  const body = JSON.stringify({ query, operationName, variables });
  const token = await mintInternalToken(key, subgraph, caller, body);
  const headers = { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${token}` };
  const response = await pool.request({ path: '/graphql', method: 'POST', headers, body, signal });
  if (response.statusCode === 401) {
    await response.body.dump();
    throw new Error(`${subgraph} does not know this gateway; both need the same KLANTBEELD_SECRET.`);
  }
  if (response.statusCode >= 500) {
    await response.body.dump();
    throw new Error(`${subgraph} answered ${response.statusCode}.`);
  }
  return (await response.body.json()) as SubgraphResponse;
}

type Payload = Parameters<Client['subscribe']>[0];

/** Events of one subscription; return() ends it at once, and an upstream that is cut off is told as an error. */
function openSubscription(client: Client, payload: Payload): AsyncIterableIterator<SubgraphResponse> {
  const waiting: SubgraphResponse[] = [];
  let wake: (() => void) | undefined;
  let isOver = false;
  let failure: unknown;
  const ring = (): void => wake?.();
  const unsubscribe = client.subscribe<Record<string, unknown>>(payload, {
    next: (result) => {
      waiting.push(result as SubgraphResponse);
      ring();
    },
    error: (error) => {
      failure = toError(error);
      isOver = true;
      ring();
    },
    complete: () => {
      isOver = true;
      ring();
    },
  });
  const done = { value: undefined, done: true } as const;
  return {
    next: async () => {
      for (;;) {
        const value = waiting.shift();
        if (value) return { value, done: false };
        if (failure !== undefined) throw take();
        if (isOver) return done;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
    return: async () => {
      isOver = true;
      failure = undefined;
      waiting.length = 0;
      unsubscribe();
      ring();
      return done;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };

  function take(): unknown {
    const error = failure;
    failure = undefined;
    return error;
  }
}

function toError(error: unknown): unknown {
  if (!Array.isArray(error)) return error instanceof Error ? error : new Error('The way to the subgraph was cut.');
  const [first] = error as { message: string; extensions?: Record<string, unknown> }[];
  return new GraphQLError(first?.message ?? 'The subscription was refused.', { extensions: first?.extensions ?? {} });
}
