import { totalmem } from 'node:os';
import { join } from 'node:path';
import { readFileIfPresent } from './private-file.js';

const MEGABYTE = 1024 * 1024;
/** What PostgreSQL takes by itself. */
const LEAST = 128;
const MOST = 1024;
/** The rest is for the services, for what each connection works in, and for the files that the system keeps. */
const SHARE = 1 / 8;

/** Megabytes in which a server keeps pages of its tables (`shared_buffers`), on a machine with so many bytes of memory. */
export function pageMemory(bytes: number = memoryAtHand()): number {
  return Math.min(MOST, Math.max(LEAST, Math.floor((bytes * SHARE) / MEGABYTE)));
}

/** The setting of a cluster, unless an operator gave it one by `alter system`: what is said at the start would win. */
export async function pageMemorySetting(cluster: string): Promise<Readonly<Record<string, string>>> {
  const given = await readFileIfPresent(join(cluster, 'postgresql.auto.conf'));
  return /^\s*shared_buffers\s*=/m.test(given ?? '') ? {} : { shared_buffers: `${pageMemory()}MB` };
}

/** A container may have less than its machine. */
function memoryAtHand(): number {
  return Math.min(totalmem(), process.constrainedMemory() || Infinity);
}
