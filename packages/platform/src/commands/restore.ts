import { checkBackup, describeBackup } from '../backup/check-backup.js';
import { checkRestored } from '../backup/check-restored.js';
import { restoreBackup } from '../backup/restore-backup.js';
import { openDatabaseServer } from '../running/database-server.js';
import { openDatabases, type DatabaseServer } from '../running/databases.js';
import { SERVICES } from '../running/services.js';
import { anchorFolderIn } from '../running/start-subgraphs.js';
import { print, secretsAtHand } from './backup.js';
import { pathAsTyped, settings } from './context.js';

/**
 * `klantbeeld restore`: puts a backup into new databases and checks them; resolves to the exit code: 0 all is as it was,
 * 1 a check failed.
 */
export async function restore(typed: string): Promise<number> {
  const set = settings();
  const folder = pathAsTyped(typed);
  const secrets = await secretsAtHand(set);
  // Before a server is started, which in a new data folder makes a cluster.
  const manifest = await checkBackup(folder, secrets);
  if (set.natsUrl !== null) print([STREAM_FIRST]);
  const opened = await openDatabaseServer(set, { asOwner: false, log: () => undefined });
  try {
    const server: DatabaseServer = { url: opened.url, prefix: set.databasePrefix, natsUrl: set.natsUrl, secrets };
    await restoreBackup(server, { folder, manifest });
    print(describeBackup(manifest).map((line) => `ok ${line}, as in the backup`));
    const databases = await openDatabases(server, SERVICES);
    try {
      const anchorFolder = anchorFolderIn(set.dataDirectory);
      const checks = await checkRestored({ ...databases, manifest, secrets, anchorFolder, now: new Date() });
      print(checks.map(({ isGood, line }) => `${isGood ? 'ok' : 'WRONG'} ${line}`));
      const isGood = checks.every((check) => check.isGood);
      print(isGood ? afterwards(manifest.madeAt) : ['Do not start on these databases before you know why.']);
      return isGood ? 0 : 1;
    } finally {
      await databases.close();
    }
  } finally {
    await opened.stop();
  }
}

const STREAM_FIRST =
  'The events are in NATS and not in this backup: the stream has to be back already, as it was at that moment; the checks hold the databases against it.';

function afterwards(madeAt: string): readonly string[] {
  return [
    `All is as it was at ${madeAt}. Run \`klantbeeld retention run\` before anybody works with it: what had gone since is back.`,
  ];
}
