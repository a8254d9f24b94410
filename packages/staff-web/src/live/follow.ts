import { createClient, type Client } from 'graphql-ws';
import type { Asker } from '../graph/asker.js';
import type { BoardCursorQuery } from '../graph/generated/graphql.js';
import { nameOf } from '../graph/open-graph.js';

/** What every stream of updates has: the place from which to go on. */
export interface Update {
  readonly cursor: string;
}

/** A stream of updates: the name of its question, and the update in an answer. */
export interface Stream<Answer, One extends Update> {
  readonly question: string;
  readonly of: (answer: Answer) => One;
  /** Whether updates may have been missed, so that all has to be read anew. */
  readonly isReadAnew: (update: One) => boolean;
}

/** Whether a screen is kept up to date: yes, not just now, or not any more. */
export type LiveState = 'live' | 'away' | 'silent';

/** Who is kept up to date. */
export interface Follower<One extends Update> {
  /** Reads everything anew: at the start, and when updates may have been missed. */
  readonly read: () => Promise<void>;
  readonly show: (update: One) => void;
  readonly onState: (state: LiveState) => void;
  /** Where to begin; from now on, after reading, when left out. */
  readonly after?: string | null;
  /** Is told where it begins when that is now: without a place to begin, or when that place is not taken (any more). */
  readonly onBegin?: (cursor: string) => void;
  /** Is told how far the updates were shown. */
  readonly onCursor?: (cursor: string) => void;
}

const PING_MILLISECONDS = 10_000;
const SHORTEST_WAIT = 250;
const LONGEST_WAIT = 30_000;
const LONG_ENOUGH = 60_000;

/**
 * Keeps a screen up to date until `signal` says stop: takes a cursor, reads, then follows from that cursor on, and after
 * every break goes on from the last one, so that nothing is missed and nothing told twice.
 */
export async function follow<Answer, One extends Update>(
  asker: Asker,
  stream: Stream<Answer, One>,
  follower: Follower<One>,
  signal: AbortSignal,
): Promise<void> {
  const client = socketOf(asker);
  addEventListener('offline', () => client.terminate(), { signal });
  let cursor: string | null = follower.after ?? null;
  let failures = 0;
  while (!signal.aborted) {
    const began = Date.now();
    try {
      if (cursor === null) {
        cursor = await readFromNow(client, follower);
        follower.onBegin?.(cursor);
      }
      follower.onState('live');
      for await (const update of updatesAfter(client, stream, cursor, signal)) {
        if (stream.isReadAnew(update)) await follower.read();
        else follower.show(update);
        cursor = update.cursor;
        follower.onCursor?.(cursor);
      }
    } catch (problem) {
      if (isFinal(problem)) return follower.onState('silent');
      if (codesOf(problem).includes('BAD_USER_INPUT')) cursor = null;
    }
    if (signal.aborted) return;
    follower.onState('away');
    failures = Date.now() - began > LONG_ENOUGH ? 0 : failures + 1;
    await pauseBefore(failures, signal);
  }
}

const sockets = new WeakMap<Asker, Client & { terminate(): void }>();

/** The one socket of who asks: a caller has few of them. It closes when nothing is followed. */
function socketOf(asker: Asker): Client & { terminate(): void } {
  const socket = sockets.get(asker) ?? openSocket(asker);
  sockets.set(asker, socket);
  return socket;
}

/** Without retries of its own: those would subscribe again with the cursor they began with. */
function openSocket(asker: Asker): Client & { terminate(): void } {
  return createClient({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    connectionParams: async () => ({ authorization: `Bearer ${await asker.token()}`, 'x-purpose': asker.purpose() }),
    retryAttempts: 0,
    lazyCloseTimeout: 2_000,
    keepAlive: PING_MILLISECONDS,
  });
}

/** The cursor comes before the reading: what happens in between is told, at worst of something already read. */
async function readFromNow(client: Client, { read }: Pick<Follower<Update>, 'read'>): Promise<string> {
  const { value } = await client.iterate<BoardCursorQuery>({ query: '', extensions: nameOf('BoardCursor') }).next();
  if (!value?.data) throw value?.errors ?? new Error('The connection ended before the answer came.');
  await read();
  return value.data.placementUpdatesCursor;
}

/** The updates after a cursor. */
function updatesAfter<Answer, One extends Update>(
  client: Client,
  { question, of }: Stream<Answer, One>,
  after: string,
  signal: AbortSignal,
): AsyncIterable<One> {
  const stream = client.iterate<Answer>({ query: '', extensions: nameOf(question), variables: { after } });
  signal.addEventListener('abort', () => void stream.return?.(undefined), { once: true });
  return {
    [Symbol.asyncIterator]: () => ({
      next: async () => {
        const { done, value } = await stream.next();
        if (done) return { done, value: undefined };
        if (!value.data) throw value.errors ?? new Error('An answer without data.');
        return { done: false, value: of(value.data) };
      },
      return: async () => {
        await stream.return?.(undefined);
        return { done: true, value: undefined };
      },
    }),
  };
}

/** A problem is the close of a socket, an error of the network, or a list of errors of the graph. */
function isFinal(problem: unknown): boolean {
  const { code, reason } = (problem ?? {}) as { readonly code?: number; readonly reason?: string };
  if (code === 4401) return true;
  if (code === 4403) return reason !== 'Token expired';
  return codesOf(problem).some((one) => one === 'GRAPHQL_VALIDATION_FAILED' || one === 'FORBIDDEN');
}

function codesOf(problem: unknown): readonly unknown[] {
  return Array.isArray(problem)
    ? problem.map((error: { readonly extensions?: { readonly code?: unknown } }) => error.extensions?.code)
    : [];
}

/** Longer after each failure, and never exactly as long as the others who wait; at once when the network is back. */
async function pauseBefore(failures: number, signal: AbortSignal): Promise<void> {
  const longest = Math.min(LONGEST_WAIT, SHORTEST_WAIT * 2 ** failures);
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, longest * (0.5 + Math.random() / 2));
    const go = (): void => {
      clearTimeout(timer);
      resolve();
    };
    addEventListener('online', go, { once: true, signal });
    signal.addEventListener('abort', go, { once: true });
  });
}
