import type { SqlExecutor, SqlPool } from '@klantbeeld/database';
import { todayInTheNetherlands, type IsoDate } from '@klantbeeld/domain';

/** Work of a service that the clock asks for and nobody else, such as telling that a term runs out. */
export interface PeriodicWork {
  /** Name under which the processes of a service take turns at it. */
  readonly name: string;
  /**
   * Does a part of it in a transaction of its own, as the house: at most so much that the transaction stays short. Resolves
   * to where the next part goes on, null when there is none; doing a part again changes nothing.
   */
  part(transaction: SqlExecutor, today: IsoDate, after: string | null): Promise<string | null>;
}

/** Settings of periodic work. */
export interface PeriodicWorkOptions {
  readonly database: SqlPool;
  readonly works: readonly PeriodicWork[];
  /** The clock by which it is done. */
  readonly now: () => Date;
  /** Says that events may have been written. */
  readonly committed: () => void;
  /** Told of what failed; the next round tries again. */
  readonly onError: (error: unknown) => void;
  readonly everyMilliseconds?: number;
}

/** Work that is done at the start and then regularly. */
export interface RunningWork {
  /** Does all that is due now. Rejects with what failed. */
  done(): Promise<void>;
  /** Resolves when nothing of it runs any more: after the part that is under way. */
  stop(): Promise<void>;
}

const EVERY_MILLISECONDS = 10 * 60_000;
const ONE_AT_A_TIME = 'select pg_try_advisory_xact_lock(4711006, hashtext($1)) as mine';

/** Starts doing what the clock asks for: now, and then every ten minutes. Several processes take turns, part by part. */
export function startPeriodicWork(options: PeriodicWorkOptions): RunningWork {
  const { works, everyMilliseconds = EVERY_MILLISECONDS } = options;
  if (works.length === 0) return { done: async () => undefined, stop: async () => undefined };
  let isStopping = false;
  let running: Promise<void> | undefined;
  const allParts = async (work: PeriodicWork): Promise<void> => {
    for (let after: string | null | undefined; after !== null && !isStopping;) {
      after = await nextPart(options, work, after ?? null);
    }
  };
  // What fails keeps nothing else from being done, today and every day after.
  const round = async (): Promise<void> => {
    const failed: unknown[] = [];
    for (const work of works) await allParts(work).catch((error: unknown) => failed.push(error));
    if (failed.length > 0) throw failed.length === 1 ? failed[0] : new AggregateError(failed, 'Several works failed.');
  };
  const start = (): Promise<void> => (running ??= round().finally(() => (running = undefined)));
  const inTheBackground = (): void => void start().catch(options.onError);
  const timer = setInterval(inTheBackground, everyMilliseconds);
  timer.unref();
  inTheBackground();
  return {
    done: async () => {
      // A round that is under way may have looked before what the caller means.
      await running?.catch(() => undefined);
      await start();
    },
    stop: async () => {
      isStopping = true;
      clearInterval(timer);
      await running?.catch(() => undefined);
    },
  };
}

/** One part, unless another process is at it: that one goes on with the rest. */
async function nextPart(
  { database, now, committed }: PeriodicWorkOptions,
  work: PeriodicWork,
  after: string | null,
): Promise<string | null> {
  const next = await database.transaction(async (transaction) => {
    const [turn] = await transaction.query<{ mine: boolean }>(ONE_AT_A_TIME, [work.name]);
    return turn?.mine ? work.part(transaction, todayInTheNetherlands(now()), after) : null;
  });
  committed();
  return next;
}
