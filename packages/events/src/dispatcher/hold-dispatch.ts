import type { SqlExecutor } from '@klantbeeld/database';

/** Advisory lock of whoever moves events out of an outbox. */
export const DISPATCH_LOCK = 4711003;

/** Until the transaction ends nothing leaves the outbox of this database; waits for a round that is under way. */
export async function holdDispatch(transaction: SqlExecutor): Promise<void> {
  await transaction.query(`select pg_advisory_xact_lock(${DISPATCH_LOCK})`);
}
