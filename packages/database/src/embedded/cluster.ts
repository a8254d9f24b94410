import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import { EmbeddedServerError } from './embedded-server.errors.js';
import { flushDirectory, readFileIfPresent, writePrivateFile } from './private-file.js';
import type { ServerHome } from './server-home.js';
import { programSettings } from './server-program.js';

/** Name of the superuser of every embedded cluster. */
export const superuser = 'postgres';

const run = promisify(execFile);
const stagingPrefix = 'postgres-new-';

/** What is needed to make a cluster. */
export interface ClusterOptions {
  home: ServerHome;
  binaries: Binaries;
  dataDirectory: string;
  durable: boolean;
}

/** Makes sure that there is a complete cluster and returns the superuser's password. */
export async function prepareCluster(options: ClusterOptions): Promise<string> {
  const passwordPath = join(options.dataDirectory, 'postgres-password');
  const exists = (await readFileIfPresent(join(options.home.cluster, 'PG_VERSION'))) !== undefined;
  const known = await readFileIfPresent(passwordPath);
  if (exists && known) return known;
  if (exists) {
    throw new EmbeddedServerError(
      `The password of the database in ${options.home.cluster} is missing: restore ${passwordPath}, ` +
        `or remove ${options.dataDirectory} to begin with an empty database.`,
    );
  }
  const password = known ?? randomBytes(24).toString('base64url');
  if (!known) await writePrivateFile(passwordPath, password);
  await removeHalfMadeClusters(options.home.directory);
  await makeCluster(options, password);
  return password;
}

/** A cluster is made beside its place and renamed when complete, so that a crash never leaves half of one in use. */
async function makeCluster({ home, binaries, durable }: ClusterOptions, password: string): Promise<void> {
  const staging = await mkdtemp(join(home.directory, stagingPrefix));
  try {
    const passwordFile = join(staging, 'password');
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (home.account) {
      await chown(passwordFile, home.account.uid, home.account.gid);
      await chown(staging, home.account.uid, home.account.gid);
    }
    await runInitdb(binaries.initdb, home, initdbArguments(join(staging, 'cluster'), passwordFile, durable));
    await rename(join(staging, 'cluster'), home.cluster);
    if (durable) await flushDirectory(home.directory);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

function initdbArguments(cluster: string, passwordFile: string, durable: boolean): string[] {
  const access = ['-U', superuser, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  // Sorted byte by byte as in locale C, but lower() and ILIKE know the letters of Özdemir.
  const text = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  return ['-D', cluster, ...access, ...text, '--no-instructions', ...(durable ? [] : ['--no-sync'])];
}

async function runInitdb(initdb: string, home: ServerHome, programArguments: string[]): Promise<void> {
  try {
    await run(initdb, programArguments, programSettings(home));
  } catch (cause) {
    const { stderr = '', message } = cause as Error & { stderr?: string };
    throw new EmbeddedServerError(
      `The embedded PostgreSQL could not be set up in ${home.directory}: ${stderr.trim() || message}\n` +
        'Mend this, or set DATABASE_URL to a PostgreSQL server of your own.',
      { cause },
    );
  }
}

async function removeHalfMadeClusters(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    // An initdb whose launcher was killed may still be writing: it fails soon, hence the retries.
    if (name.startsWith(stagingPrefix)) await rm(join(home, name), { recursive: true, force: true, maxRetries: 5 });
  }
}
