import { open, stat, truncate, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { isSystemError } from './private-file.js';

const largestLogBytes = 10 * 1024 * 1024;
const tailBytes = 4096;

/** The file that receives what PostgreSQL says. */
export interface ServerLog {
  /** Path of the file. */
  path: string;
  /** Open for appending; the server writes through it, so its account needs no right to the file. */
  handle: FileHandle;
  /** Size in bytes when it was opened: what follows belongs to this start. */
  startsAt: number;
}

/** Opens postgres.log of a data directory, emptied first when it has grown over 10 MB. */
export async function openServerLog(dataDirectory: string): Promise<ServerLog> {
  const path = join(dataDirectory, 'postgres.log');
  if ((await logSize(path)) > largestLogBytes) await truncate(path);
  const handle = await open(path, 'a', 0o600);
  return { path, handle, startsAt: (await handle.stat()).size };
}

/** Size of a log in bytes; 0 when there is none. */
export async function logSize(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return 0;
    throw error;
  }
}

/** The last lines that the server wrote since the log was opened, at most 4 kB. */
export async function readLogTail(log: ServerLog): Promise<string> {
  const handle = await open(log.path, 'r');
  try {
    const { size } = await handle.stat();
    const from = Math.max(log.startsAt, size - tailBytes);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.max(size - from, 0)), 0, null, from);
    return buffer.toString('utf8', 0, bytesRead).trim();
  } finally {
    await handle.close();
  }
}
