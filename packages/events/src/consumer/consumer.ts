import type { SqlExecutor, SqlPool } from '@klantbeeld/database';
import type { EventLog, LoggedEvent } from '../log/event-log.js';

/** What a service does with events of others: within one transaction, and harmless when an event comes twice. */
export interface EventHandler {
  /** Name under which its position is kept. */
  readonly name: string;
  /** Handles a batch in order. */
  handle(transaction: SqlExecutor, events: readonly LoggedEvent[]): Promise<void>;
}

/** Settings of a consumer. */
export interface ConsumerOptions {
  readonly database: SqlPool;
  readonly log: EventLog;
  readonly handler: EventHandler;
  /** Told of a failed batch; it is tried again. */
  readonly onError?: (error: unknown) => void;
}

/** A running consumer. */
export interface Consumer {
  /** Resolves when it has handled everything that was in the log at the time of the call. */
  caughtUp(): Promise<void>;
  stop(): Promise<void>;
}

const BATCH = 500;
const RETRY_MILLISECONDS = 500;

// A consumer that is new has a row before its first event: a row that is not there yet cannot be locked, and two
// processes would both begin.
const ENTER = 'insert into consumer_position (consumer, position) values ($1, 0) on conflict do nothing';
const ADVANCE = 'update consumer_position set position = $2 where consumer = $1';
const POSITION = 'select position from consumer_position where consumer = $1 for update';

/** Starts reading the log from where this consumer was; effects and position commit together. */
export function startConsumer(options: ConsumerOptions): Consumer {
  let isStopped = false;
  let isRung = false;
  let position = -1;
  let running: Promise<void> | undefined;
  const waiting = new Set<() => void>();

  const work = async (): Promise<void> => {
    do {
      isRung = false;
      for (let handled = BATCH; handled === BATCH && !isStopped;) {
        ({ handled, position } = await handleBatch(options));
        waiting.forEach((check) => check());
      }
    } while (isRung && !isStopped);
  };
  const ring = (): void => {
    isRung = true;
    if (isStopped) return;
    running ??= work()
      .catch((error: unknown) => {
        options.onError?.(error);
        setTimeout(ring, RETRY_MILLISECONDS).unref();
      })
      .finally(() => (running = undefined));
  };
  const silence = options.log.onAppended(ring);
  ring();
  return {
    caughtUp: async () => {
      const { newest } = await options.log.bounds();
      if (position >= newest) return;
      await new Promise<void>((resolve) => {
        const check = (): void => {
          if (position < newest && !isStopped) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        ring();
      });
    },
    stop: async () => {
      isStopped = true;
      silence();
      await running;
      waiting.forEach((check) => check());
    },
  };
}

async function handleBatch({
  database,
  log,
  handler,
}: ConsumerOptions): Promise<{ handled: number; position: number }> {
  return database.transaction(async (transaction) => {
    const from = await lockPosition(transaction, handler.name);
    const events = await log.readAfter(from, BATCH);
    const position = events.at(-1)?.position ?? from;
    if (events.length > 0) {
      await handler.handle(transaction, events);
      await transaction.query(ADVANCE, [handler.name, position]);
    }
    return { handled: events.length, position };
  });
}

/** Where the consumer is; other processes with the same one wait until the transaction ends. */
async function lockPosition(transaction: SqlExecutor, name: string): Promise<number> {
  const [known] = await transaction.query<{ position: number }>(POSITION, [name]);
  if (known) return known.position;
  await transaction.query(ENTER, [name]);
  const [entered] = await transaction.query<{ position: number }>(POSITION, [name]);
  return entered!.position;
}
