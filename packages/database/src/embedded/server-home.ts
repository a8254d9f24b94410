import type { Stats } from 'node:fs';
import { access, chmod, chown, constants, mkdir, mkdtemp, realpath, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { EmbeddedServerError } from './embedded-server.errors.js';
import { flushDirectory, isSystemError, readFileIfPresent, writePrivateFile } from './private-file.js';
import { canReach, canUse, chooseServerAccount, type ServerAccount } from './server-account.js';

/** Where the server's own files live and which account runs it. */
export interface ServerHome {
  /** The data directory itself, or the place beside it that the server's account can enter. */
  directory: string;
  /** The PostgreSQL cluster inside it. */
  cluster: string;
  /** Set only when we are root. */
  account: ServerAccount | undefined;
}

/** What decides about the place of the server's files. */
export interface ServerHomeOptions {
  /** Real path of the data directory. */
  dataDirectory: string;
  /** Whether the place must survive a restart of the machine. */
  durable: boolean;
  /** Receives a line when the server's files live outside the data directory. */
  log: (line: string) => void;
}

/** Creates the data directory, open to us alone, and returns its real path. */
export async function prepareDataDirectory(path: string): Promise<string> {
  const wanted = resolve(path);
  await mkdir(dirname(wanted), { recursive: true });
  await mkdir(wanted, { mode: 0o700 }).catch((error: unknown) => {
    if (!isSystemError(error, 'EEXIST')) throw error;
  });
  await access(wanted, constants.R_OK | constants.W_OK | constants.X_OK).catch(() => {
    throw new EmbeddedServerError(
      `The data directory ${wanted} belongs to another user. Start as that user, or set KLANTBEELD_DATA to another directory.`,
    );
  });
  return realpath(wanted);
}

/** Finds or makes the place of the server's files. */
export async function prepareServerHome(options: ServerHomeOptions): Promise<ServerHome> {
  const moved = await readMovedHome(options);
  const directory = moved ?? options.dataDirectory;
  const existing = await statIfPresent(join(directory, 'postgres'));
  const account = chooseServerAccount(existing);
  if (!account || moved || (await letEnter(directory, account))) return serverHome(directory, account);
  if (existing) throw unreachable(directory);
  return serverHome(await makeHomeElsewhere(options, account), account);
}

function serverHome(directory: string, account: ServerAccount | undefined): ServerHome {
  return { directory, cluster: join(directory, 'postgres'), account };
}

/** Opens our own private directory to the server's group, for passing through only; never loosens a shared one. */
async function letEnter(directory: string, account: ServerAccount): Promise<boolean> {
  if (await canUse(directory, account)) return true;
  const stats = await stat(directory);
  const isPrivate = stats.uid === process.geteuid?.() && (stats.mode & 0o077) === 0;
  if (!isPrivate || !(await canReach(directory, account))) return false;
  await chown(directory, stats.uid, account.gid);
  await chmod(directory, 0o710);
  return true;
}

async function readMovedHome(options: ServerHomeOptions): Promise<string | undefined> {
  const moved = (await readFileIfPresent(movedHomePath(options.dataDirectory)))?.trim();
  if (moved === undefined || (await statIfPresent(moved))) return moved;
  // Temporary places may be swept by the system; a durable one must never be replaced by an empty one in silence.
  if (!options.durable) return undefined;
  throw new EmbeddedServerError(
    `The database files of ${options.dataDirectory} were in ${moved}, which is gone. Restore it from a backup, ` +
      `or remove ${movedHomePath(options.dataDirectory)} to begin with an empty database.`,
  );
}

async function makeHomeElsewhere(options: ServerHomeOptions, account: ServerAccount): Promise<string> {
  const parent = await findParent(options.durable, account);
  const home = await realpath(await mkdtemp(join(parent, 'klantbeeld-')));
  await chown(home, 0, account.gid);
  await chmod(home, 0o710);
  await writePrivateFile(movedHomePath(options.dataDirectory), `${home}\n`);
  if (options.durable) await flushDirectory(options.dataDirectory);
  options.log(`${options.dataDirectory} is closed to the account that runs PostgreSQL; database files are in ${home}`);
  return home;
}

async function findParent(durable: boolean, account: ServerAccount): Promise<string> {
  const candidates = durable ? ['/var/lib', '/var/tmp', tmpdir()] : [tmpdir(), '/var/tmp', '/tmp'];
  for (const candidate of candidates) {
    const isWritable = await access(candidate, constants.W_OK).then(
      () => true,
      () => false,
    );
    if (isWritable && (await canUse(candidate, account))) return candidate;
  }
  throw unreachable(candidates.join(', '));
}

function unreachable(directory: string): EmbeddedServerError {
  return new EmbeddedServerError(
    `The account that runs PostgreSQL cannot enter ${directory}. Open the directories above it to other accounts ` +
      '(chmod o+x), start as an ordinary user, or set DATABASE_URL to a PostgreSQL server of your own.',
  );
}

function movedHomePath(dataDirectory: string): string {
  return join(dataDirectory, 'postgres-location');
}

async function statIfPresent(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined;
    throw error;
  }
}
