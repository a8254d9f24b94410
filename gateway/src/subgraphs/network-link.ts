import { Pool } from 'undici';
import { mintInternalToken, packCallers, type Caller, type InternalKey } from '@klantbeeld/access';
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

/** Opens the way to a subgraph over keep-alive HTTP. */
export function openNetworkLink({ subgraph, url, key }: NetworkLinkOptions): SubgraphLink {
  const pool = new Pool(url, { connections: CONNECTIONS, pipelining: 1 });
  const post = openPost(pool, subgraph, key);
  return {
    request: ({ query, operationName, variables }, caller, signal) =>
      post({ path: '/graphql', content: { query, operationName, variables }, caller, signal }),
    answer: ({ query, operationName, variables }, callers, signal) => {
      const content = { call: { query, operationName, variables }, callers: packCallers(callers) };
      return post({ path: '/live/answer', content, caller: callers[0], signal });
    },
    tell: (call, callers, signal) =>
      post({ path: '/live/tell', content: { call, callers: packCallers(callers) }, caller: callers[0], signal }),
    ping: async () => {
      const { statusCode, body } = await pool.request({ path: '/health/ready', method: 'GET', headersTimeout: 2_000 });
      await body.dump();
      if (statusCode !== 200) throw new Error(`${subgraph} is not ready.`);
    },
    close: async () => {
      await pool.destroy();
    },
  };
}

/** A call on its way to a subgraph. */
interface Post {
  readonly path: string;
  readonly content: object;
  readonly caller: Caller;
  readonly signal: AbortSignal;
}

/** Sends calls to a subgraph, each with a token of its own that is bound to its body. */
function openPost(pool: Pool, subgraph: string, key: InternalKey) {
  return async <Answer>({ path, content, caller, signal }: Post): Promise<Answer> => {
    const body = JSON.stringify(content);
    const token = await mintInternalToken(key, subgraph, caller, body);
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      authorization: `Bearer ${token}`,
    };
    const response = await pool.request({ path, method: 'POST', headers, body, signal });
    if (response.statusCode === 401) {
      await response.body.dump();
      throw new Error(`${subgraph} does not know this gateway; both need the same KLANTBEELD_SECRET.`);
    }
    if (response.statusCode >= 500) {
      await response.body.dump();
      throw new Error(`${subgraph} answered ${response.statusCode}.`);
    }
    return (await response.body.json()) as Answer;
  };
}
