import { createInterface } from 'node:readline';
import { Pool, type Dispatcher } from 'undici';
import { mintInternalToken, packCallers, type BeingLogged, type Caller, type InternalKey } from '@klantbeeld/access';
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
  const { post, postLive } = openPost(pool, subgraph, key);
  return {
    request: ({ query, operationName, variables }, caller, signal) =>
      post({ path: '/graphql', content: { query, operationName, variables }, caller, signal }),
    answer: ({ query, operationName, variables }, callers, signal) => {
      const content = { call: { query, operationName, variables }, callers: packCallers(callers) };
      return postLive({ path: '/live/answer', content, caller: callers[0], signal });
    },
    tell: (call, callers, signal) =>
      postLive({ path: '/live/tell', content: { call, callers: packCallers(callers) }, caller: callers[0], signal }),
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
  const send = async ({ path, content, caller, signal }: Post): Promise<Dispatcher.ResponseData['body']> => {
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
    return response.body;
  };
  return {
    post: async <Answer>(call: Post): Promise<Answer> => (await (await send(call)).json()) as Answer,
    postLive: async <Answer>(call: Post): Promise<BeingLogged<Answer>> => readLogged(await send(call)),
  };
}

/** Reads an answer that comes as a line, and then a second line once it is written down. */
async function readLogged<Answer>(body: Dispatcher.ResponseData['body']): Promise<BeingLogged<Answer>> {
  const lines = createInterface({ input: body, crlfDelay: Infinity })[Symbol.asyncIterator]();
  const broken = new Promise<never>((_resolve, reject) => body.once('error', reject));
  broken.catch(() => undefined);
  const first = await Promise.race([lines.next(), broken]);
  if (first.done) throw new Error('The answer broke off.');
  const logged = Promise.race([lines.next(), broken]).then(({ done }) => {
    if (done) throw new Error('The answer could not be written down.');
  });
  logged.catch(() => undefined);
  return { answer: JSON.parse(first.value) as Answer, logged };
}
