import { setTimeout as pause } from 'node:timers/promises';
import { DeliverPolicy, type ConsumerMessages, type JsMsg } from '@nats-io/jetstream';
import { UNREADABLE, type LoggedEvent } from '../event-log.js';
import { firstAfter } from '../first-after.js';
import type { NatsLine } from './nats-line.js';
import { readEvent } from './nats-message.js';
import { LEFT_BEHIND_MILLISECONDS, type NatsStream } from './nats-stream.js';

/** The end of the stream, read once per process for its tail and all its consumers. */
export interface NatsTail {
  /** Events after a position, at most `limit`; null when memory does not reach that far back. */
  readAfter(position: number, limit: number): readonly LoggedEvent[] | null;
  /** Resolves when it has come to a position, or has not within a second. */
  reached(position: number): Promise<void>;
  /** When the stream that is followed was made; empty before it was reached. */
  made(): string;
  /** Lets go of what is before a position. */
  trimBefore(position: number): void;
  /** Calls back at news, and once a second in case a call was missed; returns what ends it. */
  listen(listener: () => void): () => void;
  close(): Promise<void>;
}

const KEEP = 5_000;
/** Looks this often whether the stream has come further than what was pushed: a push may have been lost. */
const FALLBACK_MILLISECONDS = 1_000;
const RETRY_MILLISECONDS = 250;
const PULL_MILLISECONDS = 30_000;

/** Follows the stream from its end at the first reach. `onUnreadable` is told of each message that is no event of ours. */
export function followNatsStream(
  line: NatsLine,
  stream: NatsStream,
  {
    onError,
    onUnreadable,
  }: { readonly onError: (error: unknown) => void; readonly onUnreadable: (position: number) => void },
): NatsTail {
  const listeners = new Set<() => void>();
  const waiting = new Set<() => void>();
  const ending = new AbortController();
  let kept: LoggedEvent[] = [];
  /** Memory holds everything after this position; unknown before the stream was first reached. */
  let keptAfter = Infinity;
  let end = -1;
  let made = '';
  let current: ConsumerMessages | undefined;
  const ring = (): void => {
    waiting.forEach((check) => check());
    listeners.forEach((listener) => listener());
  };

  const startAt = (position: number): void => {
    kept = [];
    keptAfter = end = position;
  };
  const remember = (message: JsMsg): void => {
    if (message.seq <= end) return;
    const event = readEvent(message.seq, message.subject, message.data);
    if (event.kind === UNREADABLE) onUnreadable(message.seq);
    kept.push(event);
    end = message.seq;
    if (kept.length < 2 * KEEP) return;
    keptAfter = kept[kept.length - KEEP - 1]!.position;
    kept = kept.slice(-KEEP);
  };
  const trimBefore = (position: number): void => {
    if (kept[0] === undefined || kept[0].position >= position) return;
    kept = kept.slice(firstAfter(kept, position - 1));
    keptAfter = Math.min(position - 1, end);
  };
  const follow = async (): Promise<void> => {
    const { created, state } = await stream.info();
    // Another stream of this name, or an older copy: nothing of what was read counts.
    if (created !== made || state.last_seq < end) startAt(state.last_seq);
    made = created;
    const { jetstream } = await stream.open();
    const consumer = await jetstream.consumers.get(stream.name, {
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: end + 1,
      inactive_threshold: LEFT_BEHIND_MILLISECONDS,
    });
    // Nothing waits: what is missing up to there was deleted, and is not waited for.
    if ((await consumer.info(true)).num_pending === 0) end = Math.max(end, state.last_seq);
    try {
      current = await consumer.consume({ max_messages: 1_000, expires: PULL_MILLISECONDS });
      if (ending.signal.aborted) current.stop();
      ring();
      for await (const message of current) {
        remember(message);
        if (current.getPending() === 0) ring();
      }
    } finally {
      // While the broker is away nobody answers; it takes the consumer away by itself.
      if (line.isConnected()) await consumer.delete().catch(() => undefined);
    }
  };
  const keep = async (): Promise<void> => {
    for (let failures = 0; !ending.signal.aborted;) {
      try {
        await follow();
        failures = 0;
      } catch (error) {
        failures += 1;
        if (failures === 1 && !ending.signal.aborted) onError(error);
      }
      await pause(RETRY_MILLISECONDS, undefined, { signal: ending.signal, ref: false }).catch(() => undefined);
    }
  };
  /** Starts following anew when the stream has come further and a second later nothing was pushed, or it is another. */
  let seen = 0;
  const look = async (): Promise<void> => {
    const { created, state } = await stream.info();
    trimBefore(state.first_seq);
    if (created !== made || state.last_seq < end || (seen > end && seen <= state.last_seq)) current?.stop();
    seen = state.last_seq;
  };
  const running = keep();
  const fallback = setInterval(() => {
    look().catch(() => undefined);
    ring();
  }, FALLBACK_MILLISECONDS);
  fallback.unref();
  const forget = line.onReached(() => current?.stop());
  return {
    readAfter: (position, limit) => {
      if (position < keptAfter) return null;
      const first = firstAfter(kept, position);
      return kept.slice(first, first + limit);
    },
    made: () => made,
    trimBefore,
    reached: (position) => {
      if (end >= position) return Promise.resolve();
      return new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          waiting.delete(check);
          resolve();
        };
        const check = (): void => {
          if (end >= position) done();
        };
        const timer = setTimeout(done, FALLBACK_MILLISECONDS);
        waiting.add(check);
      });
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      ending.abort();
      forget();
      clearInterval(fallback);
      current?.stop();
      await running;
    },
  };
}
