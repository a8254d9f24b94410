import { openPool } from '@klantbeeld/database';
import type { TestWorld } from './test-world.js';

/** Takes every event but the newest out of the log, as keeping it for a limited time would. */
export async function cutEventLog({ prefix }: TestWorld): Promise<void> {
  const url = new URL(process.env.KLANTBEELD_TEST_DATABASE_URL!);
  url.pathname = `/${prefix}_events`;
  const pool = openPool({ url: url.toString(), maximum: 1 });
  await pool.query('delete from event_log where position < (select max(position) from event_log)');
  await pool.close();
}
