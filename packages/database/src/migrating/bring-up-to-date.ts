import { setTimeout as delay } from 'node:timers/promises';
import type { SqlPool } from '../reading/pool.js';
import type { SqlExecutor } from '../reading/sql-executor.js';
import { refuseUnheldRole } from '../walls/held-role.js';
import { refuseUnwalled } from '../walls/unwalled.js';
import { gaveWay } from './gave-way.js';

/** How patient a migration is with work that goes on. */
export interface MigrationPatience {
  /** Times that it is tried when a table is in use. */
  readonly attempts: number;
  /** Milliseconds between two tries, in which those who waited behind it go on. */
  readonly pause: number;
}

const PATIENCE: MigrationPatience = { attempts: 60, pause: 1_000 };

const TURN_MILLISECONDS = 100;

/**
 * Runs the migrations that are still to be done; processes that start at once take turns. Throws the database's error, or
 * that a table was in use all the time, or that walls would not hold the role.
 */
export async function bringUpToDate(
  pool: SqlPool,
  migrate: () => Promise<unknown>,
  patience: MigrationPatience = PATIENCE,
): Promise<void> {
  // Before anything is made: what another role makes is not the service's own.
  await refuseUnheldRole(pool);
  // Each try takes its turn anew: a process that waits for it holds a snapshot, for which an index would wait forever.
  await tryUntilUnlocked(
    () =>
      pool.transaction(async (transaction) => {
        // Whoever is first may take as long as its migrations need.
        await transaction.query('set local statement_timeout = 0');
        await takeTurn(transaction);
        await migrate();
        await refuseUnwalled(transaction);
      }),
    patience,
  );
}

/**
 * Asks again until the others are done. Who waits in the database holds a snapshot meanwhile, and an index that is built
 * while everybody writes waits for every snapshot.
 */
async function takeTurn(transaction: SqlExecutor): Promise<void> {
  for (;;) {
    const [turn] = await transaction.query<{ mine: boolean }>('select pg_try_advisory_xact_lock(4711004) as mine');
    if (turn!.mine) return;
    await delay(TURN_MILLISECONDS);
  }
}

/** A migration that does not get its lock gives up its place in the queue, so that nobody waits behind it for long. */
async function tryUntilUnlocked(
  migrate: () => Promise<unknown>,
  { attempts, pause }: MigrationPatience,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await migrate();
      return;
    } catch (error) {
      if (!gaveWay(error)) throw error;
      if (attempt === attempts) throw new MigrationLockedError(attempts, error as Error);
      await delay(pause);
    }
  }
}

/** A table that a migration changes was in use all the time. */
export class MigrationLockedError extends Error {
  override readonly name = 'MigrationLockedError';

  constructor(attempts: number, cause: Error) {
    super(
      `A table could not be brought up to date: it was in use at each of ${attempts} tries. What was done before it stays done. ` +
        `End what holds it (pg_stat_activity) and start again. PostgreSQL says: ${cause.message}`,
      { cause },
    );
  }
}
