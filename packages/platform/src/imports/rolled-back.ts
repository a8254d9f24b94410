import type { SqlExecutor } from '@klantbeeld/database';

/** Runs work in a transaction, takes everything back and gives what the work found: a dry run of the real thing. */
export async function rolledBack<Result>(
  inTransaction: <Inner>(work: (transaction: SqlExecutor) => Promise<Inner>) => Promise<Inner>,
  work: (transaction: SqlExecutor) => Promise<Result>,
): Promise<Result> {
  let found: { readonly result: Result } | undefined;
  const takeBack = new Error('dry run');
  try {
    await inTransaction(async (transaction) => {
      found = { result: await work(transaction) };
      throw takeBack;
    });
  } catch (error) {
    if (error !== takeBack) throw error;
  }
  return found!.result;
}
