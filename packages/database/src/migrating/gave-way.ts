import { DEADLOCK_DETECTED, sqlStateOf } from '../writing/deadlocks.js';

/** What PostgreSQL says of a lock that was not given in time. */
const LOCK_NOT_AVAILABLE = '55P03';

/** Whether a migration gave way to work that goes on, and may be tried again. */
export function gaveWay(error: unknown): boolean {
  const state = sqlStateOf(error);
  return state === LOCK_NOT_AVAILABLE || state === DEADLOCK_DETECTED;
}
