import { createClient, type ExecutionResult } from 'graphql-ws';
import WebSocket from 'ws';
import type { AskOptions, TestWorld } from './test-world.js';
import { until } from './until.js';

/** An answer to one event, as a client sees it. */
export interface LiveAnswer {
  // Answers are read by path in the tests; a wrong path fails there.
  readonly data: any;
  readonly errors: readonly { message: string; extensions: Record<string, unknown> }[] | undefined;
}

/** A subscription of a member of staff, over a real WebSocket of its own. */
export interface LiveStream {
  /** Everything that arrived so far. */
  readonly arrived: readonly LiveAnswer[];
  /** The next answer that was not taken yet; rejects when none comes within `milliseconds`. */
  next(milliseconds?: number): Promise<LiveAnswer>;
  /** Ends the subscription; resolves once its stream is freed. The socket closes behind it. */
  leave(): Promise<void>;
  /** Close code of the socket, once it is closed. */
  readonly closed: Promise<number>;
}

const PATIENCE_MILLISECONDS = 2_000;

/** Subscribes as a member of staff; resolves once events are followed. Rejects when the subscription is not opened. */
export async function follow(
  world: TestWorld,
  staffId: string,
  document: string,
  options: AskOptions = {},
): Promise<LiveStream> {
  const before = openStreams(world);
  const stream = await attemptToFollow(world, staffId, document, options);
  await until(`${staffId} follows`, () => openStreams(world) > before);
  return stream;
}

/** Asks for a subscription that may be refused; the refusal comes as its first answer. */
export async function attemptToFollow(
  world: TestWorld,
  staffId: string,
  document: string,
  { variables, purpose, token }: AskOptions = {},
): Promise<LiveStream> {
  const authorization = `Bearer ${token ?? (await world.tokenFor(staffId))}`;
  const { promise: closed, resolve: close } = Promise.withResolvers<number>();
  const client = createClient({
    url: `ws://127.0.0.1:${world.door.port}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization, ...(purpose && { 'x-purpose': purpose }) },
    retryAttempts: 0,
    on: { closed: (event) => close((event as { code: number }).code) },
  });
  const arrived: LiveAnswer[] = [];
  const news = new EventTarget();
  const unsubscribe = client.subscribe<Record<string, unknown>>(
    { query: document, variables: variables ?? {} },
    {
      next: (result) => {
        arrived.push(result as ExecutionResult as LiveAnswer);
        news.dispatchEvent(new Event('news'));
      },
      // How a socket ended is told by its close code.
      error: () => undefined,
      complete: () => undefined,
    },
  );
  const leave = async (): Promise<void> => {
    const before = openStreams(world);
    unsubscribe();
    await until(`the stream of ${staffId} is freed`, () => openStreams(world) < before, 1_000);
  };
  return { arrived, next: takeInOrder(arrived, news), leave, closed };
}

/** How many subscriptions are open at the gateway. */
export function openStreams({ door }: TestWorld): number {
  return door.live.readers();
}

function takeInOrder(arrived: readonly LiveAnswer[], news: EventTarget): LiveStream['next'] {
  let taken = 0;
  return async (milliseconds = PATIENCE_MILLISECONDS) => {
    const patience = AbortSignal.timeout(milliseconds);
    while (arrived.length <= taken) {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      news.addEventListener('news', () => resolve(), { once: true });
      patience.addEventListener('abort', () => reject(new Error(`No event came within ${milliseconds} ms.`)));
      await promise;
    }
    return arrived[taken++]!;
  };
}
