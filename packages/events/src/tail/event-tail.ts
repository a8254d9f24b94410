import type { EventLog, LoggedEvent } from '../log/event-log.js';
import { firstAfter } from '../log/first-after.js';

/** Takes events that are new, and the position of the one before them: numbers may be left out in between. */
export type NewsListener = (events: readonly LoggedEvent[], after: number) => void;

/** The end of the log, read once per process for everybody who waits for events. */
export interface EventTail {
  /** Newest position that this process has seen. Throws before the log was reached for the first time. */
  newest(): number;
  /**
   * Events after the position of an event, from memory where it reaches, else from the log; null when the log does not
   * reach there, or never had an event there.
   */
  readAfter(position: number): Promise<readonly LoggedEvent[] | null>;
  /** Calls back with what was read, and the position that came before it, whenever that was something new; returns what ends it. */
  onNews(listener: NewsListener): () => void;
  /** How many are called back at present. */
  listening(): number;
  /** Resolves when it has read everything that was in the log at the time of the call. */
  caughtUp(): Promise<void>;
  stop(): Promise<void>;
}

const KEEP = 10_000;
const BATCH = 1000;
const UNKNOWN = -1;

/**
 * Starts reading the end of the log. Memory holds at most the last 10,000 events. A log that is away is waited for in the
 * background.
 */
export async function startEventTail(log: EventLog, onError?: (error: unknown) => void): Promise<EventTail> {
  let kept: LoggedEvent[] = [];
  /** Below any position while the log was not reached yet. */
  let newest = UNKNOWN;
  let keptAfter = Infinity;
  const findEnd = async (): Promise<void> => {
    newest = (await log.bounds()).newest;
    keptAfter = newest;
  };
  await findEnd().catch((error: unknown) => onError?.(error));
  let isStopped = false;
  let isRung = false;
  let running: Promise<void> | undefined;
  const listeners = new Set<NewsListener>();

  const remember = (events: readonly LoggedEvent[]): void => {
    kept.push(...events);
    const after = newest;
    newest = events.at(-1)!.position;
    if (kept.length > KEEP) {
      keptAfter = kept[kept.length - KEEP - 1]!.position;
      kept = kept.slice(-KEEP);
    }
    listeners.forEach((listener) => listener(events, after));
  };
  const read = async (): Promise<void> => {
    do {
      isRung = false;
      if (newest === UNKNOWN) await findEnd();
      for (let count = BATCH; count === BATCH && !isStopped;) {
        const events = await log.readAfter(newest, BATCH);
        count = events.length;
        if (count > 0) remember(events);
      }
    } while (isRung && !isStopped);
  };
  const ring = (): void => {
    isRung = true;
    if (isStopped) return;
    running ??= read()
      .catch((error: unknown) => onError?.(error))
      .finally(() => (running = undefined));
  };
  const silence = log.onAppended(ring);
  return {
    newest: () => {
      if (newest === UNKNOWN) throw new Error('The event log was not reached yet.');
      return newest;
    },
    readAfter: async (position) => {
      if (position > newest) return readAhead(log, position);
      if (position === newest) return [];
      if (position >= keptAfter) return keptOn(kept, position, keptAfter);
      const { oldest } = await log.bounds();
      const isCut = oldest === 0 || position + 1 < oldest;
      return isCut ? null : readOn(log, position, oldest);
    },
    onNews: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    listening: () => listeners.size,
    caughtUp: async () => {
      const { newest: wanted } = await log.bounds();
      while (newest < wanted && !isStopped) {
        ring();
        await running;
      }
    },
    stop: async () => {
      isStopped = true;
      silence();
      await running;
    },
  };
}

/**
 * What comes after a position that this process has not seen yet: nothing when the log has it, because another process
 * is only a moment ahead; null when it has not, because an older copy of the log was put back.
 */
async function readAhead(log: EventLog, position: number): Promise<readonly LoggedEvent[] | null> {
  const { newest } = await log.bounds();
  return position > newest ? null : [];
}

/** What is in memory after a position; null when no event stands at it, because an older copy of the log was put back. */
function keptOn(kept: readonly LoggedEvent[], position: number, keptAfter: number): readonly LoggedEvent[] | null {
  const next = firstAfter(kept, position);
  if (position !== keptAfter && kept[next - 1]?.position !== position) return null;
  return kept.slice(next, next + BATCH);
}

/** The same from the log itself, which may begin just after the position. */
async function readOn(log: EventLog, position: number, oldest: number): Promise<readonly LoggedEvent[] | null> {
  const events = await log.readAfter(position, BATCH);
  if (position < oldest || events[0]?.position === position + 1) return events;
  const [at] = await log.readAfter(position - 1, 1);
  return at?.position === position ? events : null;
}
