import { setTimeout as delay } from 'node:timers/promises';
import { isSystemError } from './private-file.js';
import { isAlive, type ProcessIdentity } from './process-identity.js';

const pauseMilliseconds = 10;

/**
 * The ways to end a server, each with the milliseconds it gets. SIGINT disconnects clients and writes everything;
 * SIGQUIT leaves the writing to the recovery at the next start; SIGKILL is for a server that hangs.
 */
const stopSteps: [NodeJS.Signals, number][] = [
  ['SIGINT', 30_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
];

/** Ends a postmaster and waits until it is gone. Throws when even SIGKILL did not help. */
export async function stopPostmaster(postmaster: ProcessIdentity): Promise<void> {
  for (const [signal, patienceMilliseconds] of stopSteps) {
    if (!isAlive(postmaster)) return;
    sendSignal(postmaster.pid, signal);
    if (await isGoneWithin(postmaster, patienceMilliseconds)) return;
  }
  throw new Error(`PostgreSQL (process ${postmaster.pid}) does not end.`);
}

/** Sends a signal; a process that has just ended is no error. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!isSystemError(error, 'ESRCH')) throw error;
  }
}

async function isGoneWithin(postmaster: ProcessIdentity, milliseconds: number): Promise<boolean> {
  for (const deadline = Date.now() + milliseconds; Date.now() < deadline;) {
    if (!isAlive(postmaster)) return true;
    await delay(pauseMilliseconds);
  }
  return !isAlive(postmaster);
}
