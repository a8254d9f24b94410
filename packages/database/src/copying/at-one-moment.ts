import type { SqlPool } from '../reading/pool.js';
import type { SqlExecutor } from '../reading/sql-executor.js';

/**
 * Reads several databases as they were at one moment. `hold` is run in a transaction of each database first and keeps
 * from moving what goes from one to another; it lasts until all snapshots are taken and `held` is done, not until the
 * work is. Each pool needs two connections.
 */
export async function atOneMoment<Held, Result>(
  pools: readonly SqlPool[],
  {
    hold,
    held,
    work,
  }: {
    readonly hold: (transaction: SqlExecutor) => Promise<unknown>;
    readonly held: (snapshots: readonly SqlExecutor[]) => Promise<Held>;
    readonly work: (snapshots: readonly SqlExecutor[], held: Held) => Promise<Result>;
  },
): Promise<Result> {
  const taken = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const holding = inTransactions(pools, hold, async () => {
    taken.resolve();
    await released.promise;
  });
  holding.catch(taken.reject);
  try {
    await taken.promise;
    return await inTransactions(pools, beginSnapshot, async (snapshots) => {
      const seen = await held(snapshots);
      released.resolve();
      await holding;
      return work(snapshots, seen);
    });
  } finally {
    released.resolve();
    await holding.catch(() => undefined);
  }
}

/** The first statement after it settles what the transaction sees. */
async function beginSnapshot(transaction: SqlExecutor): Promise<void> {
  await transaction.query('set transaction isolation level repeatable read, read only');
  await transaction.query('select 1');
}

/** Opens a transaction of each pool, one inside the other. */
async function inTransactions<Result>(
  pools: readonly SqlPool[],
  begin: (transaction: SqlExecutor) => Promise<unknown>,
  work: (transactions: readonly SqlExecutor[]) => Promise<Result>,
  open: readonly SqlExecutor[] = [],
): Promise<Result> {
  const [pool, ...rest] = pools;
  if (!pool) return work(open);
  return pool.transaction(async (transaction) => {
    await begin(transaction);
    return inTransactions(rest, begin, work, [...open, transaction]);
  });
}
