import { BackupError } from './backup-error.js';
import { PLACES } from './make-backup.js';
import { readManifest, type BackupManifest } from './manifest.js';
import { digestOfFile } from './table-file.js';
import type { Secrets } from '../settings/secrets.js';

/**
 * Reads every file of a backup and holds it against the manifest. Throws BackupError with each file that is missing or
 * was changed; changes nothing.
 */
export async function checkBackup(folder: string, secrets: Secrets): Promise<BackupManifest> {
  const manifest = await readManifest(folder, secrets);
  const absent = PLACES.filter((place) => !(place in manifest.databases));
  if (absent.length > 0)
    throw new BackupError(
      `This backup holds no ${absent.join(', ')}; use the version that made it, or another backup.`,
    );
  const problems: string[] = [];
  for (const { tables } of Object.values(manifest.databases)) {
    for (const { file, digest } of Object.values(tables)) {
      const found = await digestOfFile(folder, file);
      if (found === null) problems.push(`${file} is missing`);
      else if (found !== digest) problems.push(`${file} was changed after the backup was made`);
    }
  }
  if (problems.length === 0) return manifest;
  throw new BackupError(`This backup is not whole; use another one.\n${problems.map((one) => `- ${one}`).join('\n')}`);
}

/** How many tables and rows a backup holds of each database, one line each. */
export function describeBackup({ databases }: BackupManifest): readonly string[] {
  return Object.entries(databases).map(([place, { tables }]) => {
    const copies = Object.values(tables);
    const rows = copies.reduce((sum, copy) => sum + copy.rows, 0);
    return `${place}: ${rows} rows in ${copies.length} tables`;
  });
}
