import { Pool } from 'undici';
import { mintInternalToken, subscriptionBody, type Caller, type InternalKey } from '@klantbeeld/access';
import type { SubgraphRequest, SubgraphResponse } from '../execution/index.js';
import type { SubgraphLink } from './subgraph-link.js';
import { openSubgraphSocket } from './subgraph-socket.js';

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
  const socket = openSubgraphSocket(`${url.replace(/^http/, 'ws')}/graphql`);
  return {
    request: (request, caller, signal) => post(pool, subgraph, key, request, caller, signal),
    subscribe: async (request, caller) => {
      const call = { query: request.query, operationName: request.operationName ?? null, variables: request.variables };
      const token = await mintInternalToken(key, subgraph, caller, subscriptionBody(call));
      return socket.subscribe(call, token);
    },
    ping: async () => {
      const { statusCode, body } = await pool.request({ path: '/health/ready', method: 'GET', headersTimeout: 2_000 });
      await body.dump();
      if (statusCode !== 200) throw new Error(`${subgraph} is not ready.`);
    },
    close: async () => {
      await socket.close();
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
