import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readFileIfPresent } from './private-file.js';
import { readProcess, type ProcessFacts } from './process-identity.js';

/** What PostgreSQL writes about its running server into postmaster.pid. */
export interface PostmasterFile {
  /** Process id of the postmaster. */
  pid: number;
  /** Whether it accepts connections. */
  isReady: boolean;
}

/** Reads postmaster.pid of a cluster; undefined when there is none or it is still being written. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | undefined> {
  const lines = (await readFileIfPresent(join(cluster, 'postmaster.pid')))?.split('\n');
  const pid = Number(lines?.[0]);
  if (!lines || !Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, isReady: lines[7]?.trim() === 'ready' };
}

/** The living process that serves a cluster, whoever started it. */
export async function findPostmaster(cluster: string): Promise<ProcessFacts | undefined> {
  const file = await readPostmasterFile(cluster);
  const facts = file && readProcess(file.pid);
  return facts && serves(facts.commandLine, cluster) ? facts : undefined;
}

/**
 * Removes postmaster.pid that no living server stands behind. PostgreSQL does so itself, except when the id in it has
 * meanwhile gone to another process of the same user: then it would refuse to start.
 */
export async function removeStalePostmasterFile(cluster: string): Promise<void> {
  await rm(join(cluster, 'postmaster.pid'), { force: true });
}

function serves(commandLine: string[], cluster: string): boolean {
  const [program = '', ...rest] = commandLine;
  if (rest.length === 0) return program.includes('postgres') && program.includes(` -D ${cluster} `);
  return basename(program) === 'postgres' && rest.includes(cluster);
}
