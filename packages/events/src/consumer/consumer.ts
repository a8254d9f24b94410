import type { SqlExecutor, SqlPool } from '@klantbeeld/database';
import { laneOf, parkBehind, parkFailed } from '../dead-letter/dead-letter.js';
import { describeFailure, factsOf, isPassing } from '../dead-letter/failure.js';
import type { EventLog, LoggedEvent } from '../log/event-log.js';
import { refuseOtherLog, refuseShortLog } from './followed-log.js';

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
  /** Told of a failed batch, which is tried again, and of an event that became a dead letter. */
  readonly onError?: (error: unknown) => void;
  /** Milliseconds of the pauses after a failure, which grow from the shortest to the longest; a quarter of a second to two when left out. */
  readonly pauses?: { readonly shortest: number; readonly longest: number };
}

/** A running consumer. */
export interface Consumer {
  /** Resolves when it has handled everything that was in the log at the time of the call. */
  caughtUp(): Promise<void>;
  stop(): Promise<void>;
}

/** An event was put aside: it fails whenever it is handled. Says nothing of what stands in it. */
export class DeadLetterError extends Error {
  override readonly name = 'DeadLetterError';
  constructor(consumer: string, { position, kind, source }: LoggedEvent, error: unknown) {
    super(
      `${kind} of ${source} at position ${position} is a dead letter of ${consumer} (${describeFailure(factsOf(error))}). ` +
        'What comes after it about the same client waits. See: klantbeeld dead-letters list',
    );
  }
}

const BATCH = 500;
/** So often a batch is tried before its events are handled one by one. */
const TRIES = 3;
/** All goes on within seconds after what passed. */
const PAUSES = { shortest: 250, longest: 2_000 };

// A consumer that is new has a row before its first event: a row that is not there yet cannot be locked, and two
// processes would both begin.
const ENTER = 'insert into consumer_position (consumer, position, log) values ($1, 0, $2) on conflict do nothing';
const ADVANCE = 'update consumer_position set position = $2, log = $3 where consumer = $1';
const POSITION = 'select position, log from consumer_position where consumer = $1 for update';
// Asked once the position is locked: a statement that waits for the lock would not see what was parked meanwhile.
const LANES = 'select distinct lane from dead_letter where consumer = $1';

interface PositionRow {
  readonly position: number;
  /** Name of the log in which the position is. */
  readonly log: string;
}

/** What a handler threw, apart from what went wrong around it. */
class HandlerFailure extends Error {
  constructor(
    override readonly cause: unknown,
    /** The batch: its first and last event. */
    readonly first: LoggedEvent,
    readonly last: LoggedEvent,
  ) {
    super('The handler failed.');
  }
}

/** Starts reading the log from where this consumer was; effects and position commit together. */
export function startConsumer(options: ConsumerOptions): Consumer {
  const steps = new Steps(options);
  let isStopped = false;
  let isRung = false;
  let position = -1;
  let running: Promise<void> | undefined;
  let pause: NodeJS.Timeout | undefined;
  const waiting = new Set<() => void>();

  const work = async (): Promise<void> => {
    do {
      isRung = false;
      for (let isMore = true; isMore && !isStopped;) {
        ({ isMore, position } = await steps.next());
        waiting.forEach((check) => check());
      }
    } while (isRung && !isStopped);
  };
  const ring = (): void => {
    isRung = true;
    if (isStopped || pause) return;
    running ??= work()
      .catch((error: unknown) => {
        options.onError?.(error);
        pause = setTimeout(goOn, steps.pause()).unref();
      })
      .finally(() => (running = undefined));
  };
  const goOn = (): void => {
    pause = undefined;
    ring();
  };
  const silence = options.log.onAppended(ring);
  ring();
  return {
    caughtUp: async () => {
      const { oldest, newest } = await options.log.bounds();
      // There is nothing to read in a log that was emptied.
      if (position >= newest || oldest > newest) return;
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
      clearTimeout(pause);
      silence();
      await running;
      waiting.forEach((check) => check());
    },
  };
}

/** How far one step came. */
interface Step {
  readonly isMore: boolean;
  readonly position: number;
}

/** An event that fails alone, and by what. */
interface Failing {
  readonly event: LoggedEvent;
  readonly error: unknown;
  /** How often it was tried. */
  readonly tries: number;
}

/** Handles batch after batch, and one event at a time where a batch fails for good. */
class Steps {
  /** Failures in a row. */
  private failures = 0;
  /** Failures in a row of the handler that do not pass. */
  private lasting = 0;
  /** Up to here events are handled one by one. */
  private singlyUntil = -1;
  private isLongEnough = false;
  private failing: Failing | undefined;

  constructor(private readonly options: ConsumerOptions) {}

  /** Milliseconds to wait before the next try. */
  pause(): number {
    const { shortest, longest } = this.options.pauses ?? PAUSES;
    return Math.min(shortest * 2 ** (this.failures - 1), longest);
  }

  /** Handles one batch. Throws what went wrong, to be called again after the pause. */
  async next(): Promise<Step> {
    try {
      const step = await this.batch();
      this.tellOfDeadLetter(step.position);
      this.failures = 0;
      this.lasting = 0;
      return step;
    } catch (error) {
      this.failures += 1;
      this.judge(error);
      throw error instanceof HandlerFailure ? error.cause : error;
    }
  }

  /** A log is put back while nothing runs, so once is enough. */
  private async refuseShortLog(row: PositionRow): Promise<void> {
    if (this.isLongEnough) return;
    refuseShortLog(this.options.handler.name, row, (await this.options.log.bounds()).newest);
    this.isLongEnough = true;
  }

  private tellOfDeadLetter(position: number): void {
    if (this.failing === undefined || this.failing.event.position > position) return;
    const { event, error } = this.failing;
    this.failing = undefined;
    this.options.onError?.(new DeadLetterError(this.options.handler.name, event, error));
  }

  private judge(error: unknown): void {
    if (!(error instanceof HandlerFailure) || isPassing(error.cause)) return;
    this.lasting += 1;
    const { first, last, cause } = error;
    // What fails alone after its batch did was tried often enough.
    const failedWithBatch = first.position <= this.singlyUntil;
    if (!failedWithBatch && this.lasting < TRIES) return;
    const tries = failedWithBatch ? TRIES + this.lasting : this.lasting;
    if (first === last) this.failing = { event: first, error: cause, tries };
    this.singlyUntil = Math.max(this.singlyUntil, last.position);
    this.failures = 0;
    this.lasting = 0;
  }

  private batch(): Promise<Step> {
    const { database, log, handler } = this.options;
    return database.transaction(async (transaction) => {
      const name = await log.name();
      const row = await lockPosition(transaction, handler.name, name);
      refuseOtherLog(handler.name, row, name);
      await this.refuseShortLog(row);
      const isSingle = row.position < this.singlyUntil;
      const limit = isSingle ? 1 : BATCH;
      const events = await log.readAfter(row.position, limit);
      const [first, last] = [events[0], events.at(-1)];
      if (!first || !last) return { isMore: false, position: row.position };
      await this.handle(transaction, events, await readLanes(transaction, handler.name));
      await transaction.query(ADVANCE, [handler.name, last.position, name]);
      return { isMore: events.length === limit, position: last.position };
    });
  }

  private async handle(
    transaction: SqlExecutor,
    events: readonly LoggedEvent[],
    lanes: ReadonlySet<string>,
  ): Promise<void> {
    const { handler } = this.options;
    const [first, last] = [events[0]!, events.at(-1)!];
    if (this.failing?.event.position === first.position && events.length === 1) {
      await parkFailed(transaction, handler.name, first, this.failing);
      return;
    }
    const free = events.filter((event) => !lanes.has(laneOf(event)));
    try {
      if (free.length > 0) await handler.handle(transaction, free);
    } catch (error) {
      throw new HandlerFailure(error, first, last);
    }
    await parkBehind(
      transaction,
      handler.name,
      events.filter((event) => lanes.has(laneOf(event))),
    );
  }
}

/** What has dead letters: more about it waits behind them. */
async function readLanes(transaction: SqlExecutor, consumer: string): Promise<ReadonlySet<string>> {
  const rows = await transaction.query<{ lane: string }>(LANES, [consumer]);
  return new Set(rows.map(({ lane }) => lane));
}

/** Where the consumer is; other processes with the same one wait until the transaction ends. */
async function lockPosition(transaction: SqlExecutor, consumer: string, log: string): Promise<PositionRow> {
  const [known] = await transaction.query<PositionRow>(POSITION, [consumer]);
  if (known) return known;
  await transaction.query(ENTER, [consumer, log]);
  const [entered] = await transaction.query<PositionRow>(POSITION, [consumer]);
  return entered!;
}
