import { readFileSync, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EmbeddedServerError } from './embedded-server.errors.js';

/** The unprivileged account that runs the server when we are root: PostgreSQL refuses to run as root. */
export interface ServerAccount {
  /** User id. */
  uid: number;
  /** Group id. */
  gid: number;
}

const preferredNames = ['postgres', 'nobody'];
const readBit = 4;
const enterBit = 1;

/**
 * The account to run the server as; undefined when we are an ordinary user and simply run it ourselves.
 * An existing cluster decides, because PostgreSQL only opens a cluster that its own account owns.
 */
export function chooseServerAccount(existingCluster: Stats | undefined): ServerAccount | undefined {
  if (process.geteuid?.() !== 0) return undefined;
  if (existingCluster && existingCluster.uid !== 0) return { uid: existingCluster.uid, gid: existingCluster.gid };
  // initdb wants an account with an entry here, so no made-up uid will do.
  const lines = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of preferredNames) {
    const entry = lines.find((fields) => fields[0] === name);
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  throw new EmbeddedServerError(
    'PostgreSQL does not run as root and this machine has no account postgres or nobody. ' +
      'Start as an ordinary user, or set DATABASE_URL to a PostgreSQL server of your own.',
  );
}

/** Whether the account can enter every directory above a path. */
export async function canReach(path: string, account: ServerAccount): Promise<boolean> {
  for (let directory = dirname(path); ; directory = dirname(directory)) {
    if (!permits(await stat(directory), account, enterBit)) return false;
    if (directory === dirname(directory)) return true;
  }
}

/** Whether the account can reach and read a file, or reach and enter a directory. */
export async function canUse(path: string, account: ServerAccount): Promise<boolean> {
  const stats = await stat(path);
  const bits = stats.isDirectory() ? enterBit : readBit;
  return permits(stats, account, bits) && (await canReach(path, account));
}

function permits(stats: Stats, account: ServerAccount, bits: number): boolean {
  const shift = stats.uid === account.uid ? 6 : stats.gid === account.gid ? 3 : 0;
  return ((stats.mode >> shift) & bits) === bits;
}
