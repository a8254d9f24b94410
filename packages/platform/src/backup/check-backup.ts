import { BackupError } from './backup-error.js';
import { PLACES } from './make-backup.js';
import { readManifest, type BackupManifest } from './manifest.js';
import { problemOfTableFile } from './table-file.js';
import type { Secrets } from '../settings/secrets.js';

/**
 * Reads every row of a backup and holds each file against the manifest. Throws BackupError with each file that is missing,
 * was changed or cannot be put back; changes nothing.
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
    for (const copy of Object.values(tables)) {
      const problem = await problemOfTableFile(folder, copy);
      if (problem !== null) problems.push(problem);
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
