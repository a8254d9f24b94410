import { setTimeout as pause } from 'node:timers/promises';

const MILLISECONDS = 2_000;

/**
 * Waits for what ends by itself at a stop: the transaction that is under way. Where a database does not answer it ends
 * when its connections are closed, and not before.
 */
export async function forAWhile(ending: Promise<unknown>): Promise<void> {
  await Promise.race([ending, pause(MILLISECONDS, undefined, { ref: false })]);
}
