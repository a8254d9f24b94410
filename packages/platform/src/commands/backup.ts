import { checkBackup, describeBackup } from '../backup/check-backup.js';
import { makeBackup } from '../backup/make-backup.js';
import type { BackupManifest } from '../backup/manifest.js';
import { anchorFolderIn } from '../running/start-subgraphs.js';
import { openDatabaseServer } from '../running/database-server.js';
import { knownSecrets, type Secrets } from '../settings/secrets.js';
import { pathAsTyped, settings } from './context.js';
import { UsageError } from './usage-error.js';

/** `klantbeeld backup --out <folder>`: copies all databases of one moment into a new folder, while everything runs on. */
export async function backupMake({ out }: { readonly out?: string }): Promise<void> {
  if (out === undefined) throw new UsageError('Say where the backup goes: klantbeeld backup --out <folder>.');
  const set = settings();
  const secrets = await secretsAtHand(set);
  const folder = pathAsTyped(out);
  const server = await openDatabaseServer(set, { asOwner: false, log: () => undefined });
  try {
    const manifest = await makeBackup({ url: server.url, prefix: set.databasePrefix, secrets }, folder, new Date());
    print([
      ...describeBackup(manifest),
      `The backup is in ${folder}. It holds personal data: keep it encrypted.`,
      `Not in it, and without them it is worth little: the secret, and the second place of the seals (${anchorFolderIn(set.dataDirectory)}).`,
      ...(set.natsUrl === null ? [] : [streamOf(manifest)]),
    ]);
  } finally {
    await server.stop();
  }
}

/** `klantbeeld backup verify`: reads a whole backup and holds it against its manifest; needs no database. */
export async function backupVerify(folder: string): Promise<void> {
  const manifest = await checkBackup(pathAsTyped(folder), await secretsAtHand(settings()));
  print([...describeBackup(manifest), `The backup of ${manifest.madeAt} is whole.`]);
}

/** The keys; a backup without its secret is worth nothing, so none is made here. Throws UsageError. */
export async function secretsAtHand(set: ReturnType<typeof settings>): Promise<Secrets> {
  const secrets = await knownSecrets(set);
  if (secrets) return secrets;
  throw new UsageError(
    `There is no secret: set KLANTBEELD_SECRET, or put the file \`secret\` back into ${set.dataDirectory}.`,
  );
}

/** Writes lines to the standard output. */
export function print(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

function streamOf({ log }: BackupManifest): string {
  const held = log.newest === 0 ? 'PostgreSQL holds none' : `PostgreSQL holds those until ${log.newest}`;
  return `Not in it either: the events in NATS (${held}). Back the stream up too, and let nothing run between the two.`;
}
