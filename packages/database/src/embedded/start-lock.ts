import { randomUUID } from 'node:crypto';
import { link, rm, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedServerError } from './embedded-server.errors.js';
import { isSystemError, readFileIfPresent } from './private-file.js';
import { isAlive, ownIdentity, type ProcessIdentity } from './process-identity.js';

const longestWaitMilliseconds = 120_000;
const pauseMilliseconds = 20;

/** Runs the work while this is the only process, and the only call within it, that holds the lock file. */
export async function withStartLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  await acquire(path);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function acquire(path: string): Promise<void> {
  const deadline = Date.now() + longestWaitMilliseconds;
  while (!(await create(path))) {
    const holder = await readHolder(path);
    if (!holder) continue;
    if (!isAlive(holder)) {
      await removeAbandoned(path, holder);
      continue;
    }
    if (Date.now() > deadline) {
      throw new EmbeddedServerError(
        `Process ${holder.pid} has been starting the database for too long (${path}). Stop that process and try again.`,
      );
    }
    await delay(pauseMilliseconds);
  }
}

/** Linking a file that is already written means that nobody ever reads a lock without its holder. */
async function create(path: string): Promise<boolean> {
  const written = `${path}.${randomUUID()}`;
  await writeFile(written, JSON.stringify(ownIdentity()), { mode: 0o600, flag: 'wx' });
  try {
    await link(written, path);
    return true;
  } catch (error) {
    if (isSystemError(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(written, { force: true });
  }
}

/**
 * Only the holder of a second lock may remove a dead holder's lock, and only after looking again: otherwise two
 * processes that saw the same dead holder could remove each other's fresh lock.
 */
async function removeAbandoned(path: string, dead: ProcessIdentity): Promise<void> {
  await withStartLock(`${path}.takeover`, async () => {
    const holder = await readHolder(path);
    if (holder?.pid === dead.pid && holder.startedAt === dead.startedAt) await rm(path, { force: true });
  });
}

async function readHolder(path: string): Promise<ProcessIdentity | undefined> {
  const text = await readFileIfPresent(path);
  return text === undefined ? undefined : (JSON.parse(text) as ProcessIdentity);
}
