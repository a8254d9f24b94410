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
    if (response.statusCode >= 500 || (path !== '/graphql' && response.statusCode !== 200)) {
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

const NEW_LINE = 0x0a;

/** Reads an answer that comes as a line, and then a second line once it is written down. Rejects on anything else. */
async function readLogged<Answer>(body: AsyncIterable<Buffer>): Promise<BeingLogged<Answer>> {
  const nextLine = linesOf(body);
  const first = await nextLine();
  if (first === null) throw new Error('The answer broke off.');
  const answer = JSON.parse(first) as Answer;
  const logged = nextLine().then((line) => {
    const { logged: isLogged } = JSON.parse(line ?? '{}') as { logged?: unknown };
    if (isLogged !== true) throw new Error('The answer could not be written down.');
  });
  logged.catch(() => undefined);
  return { answer, logged };
}

/** Lines end at a line feed and nowhere else: other ends of lines stand in what people write. Null when there is none any more. */
function linesOf(body: AsyncIterable<Buffer>): () => Promise<string | null> {
  const chunks = body[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  return async () => {
    for (;;) {
      const end = rest.indexOf(NEW_LINE);
      if (end >= 0) {
        const line = rest.subarray(0, end).toString();
        rest = rest.subarray(end + 1);
        return line;
      }
      const { value, done } = await chunks.next();
      if (done) return null;
      rest = Buffer.concat([rest, value]);
    }
  };
}
