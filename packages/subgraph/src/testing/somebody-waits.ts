import type { SqlExecutor } from '@klantbeeld/database';

const WAITS = `
  select exists (select from pg_locks l join pg_stat_activity a using (pid)
                  where not l.granted and a.datname = current_database()) as waits`;
const PATIENCE_MILLISECONDS = 5_000;

/** Resolves when somebody in a database waits for somebody else. Throws where nobody does for five seconds. */
export async function somebodyWaits(database: SqlExecutor): Promise<void> {
  for (const end = Date.now() + PATIENCE_MILLISECONDS; Date.now() < end;) {
    const [row] = await database.query<{ waits: boolean }>(WAITS);
    if (row!.waits) return;
  }
  throw new Error('Nobody waits.');
}
