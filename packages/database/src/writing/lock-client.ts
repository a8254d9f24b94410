import type { SqlExecutor } from '../reading/sql-executor.js';

/** Lets writes about one client take turns until the transaction ends, so that a check and what follows hold together. */
export async function lockClient(transaction: SqlExecutor, clientId: string): Promise<void> {
  await transaction.query('select pg_advisory_xact_lock(hashtextextended(lower($1), 4711))', [clientId]);
}
