import type { SqlExecutor } from '@klantbeeld/database';
import type { NewEvent } from '@klantbeeld/events';
import type { Period } from '@klantbeeld/domain';

// A job that had ended before the client began to wait is history: it leaves the list as it is.
const LEAVE = `
  update waiting_list_entry
     set left_on = greatest(since_on, $2::date), left_reason = 'JOB_STARTED', version = version + 1
   where client_id = $1 and left_on is null and ($3::date is null or since_on < $3::date)
   returning id, version`;

/** Takes a client off the waiting list on the day a job starts; the event of it, or none when the client was not on it. */
export async function leaveWaitingListForJob(
  transaction: SqlExecutor,
  clientId: string,
  job: Period,
): Promise<readonly NewEvent[]> {
  const left = await transaction.query<{ id: string; version: number }>(LEAVE, [clientId, job.from, job.until]);
  return left.map(({ id, version }) => ({ kind: 'WAITING_LIST_LEFT', clientId, subjectId: id, version }));
}
