import { access, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isUuid } from '@klantbeeld/subgraph';
import { exportClient, UnknownClientError } from '../inspection/export-client.js';
import { pathAsTyped, tell } from './context.js';
import { UsageError } from './usage-error.js';
import { withDatabases } from './with-databases.js';

/** Options of `klantbeeld export client`. */
export interface ExportOptions {
  readonly by: string;
  readonly out?: string;
}

/**
 * `klantbeeld export client <id>`: all that is kept about one person, as JSON; resolves to the exit code: 0 written, 2
 * nobody has this id.
 */
export async function runExportClient(clientId: string, { by, out }: ExportOptions): Promise<number> {
  if (!isUuid(clientId)) throw new UsageError('The id of a client is a UUID, as the graph gives it; never a BSN.');
  if (!/^[a-zA-Z][\w.@-]{1,59}$/.test(by))
    throw new UsageError('--by is who makes the export: 2 to 60 letters, digits, dots and hyphens, a letter first.');
  const file = out === undefined ? null : await freeFile(pathAsTyped(out));
  try {
    const text = await exported(clientId.toLowerCase(), by);
    if (file === null) process.stdout.write(text);
    else await writeOnce(file, text);
    return 0;
  } catch (error) {
    if (!(error instanceof UnknownClientError)) throw error;
    tell(error.message);
    return 2;
  }
}

function exported(clientId: string, operator: string): Promise<string> {
  return withDatabases(({ databases, secrets: { vault, logKeys } }) =>
    exportClient({ databases, vault, logKeys, clientId, operator, now: new Date() }),
  );
}

/** A path where nothing is yet, with a name that could not be a BSN. */
async function freeFile(path: string): Promise<string> {
  if (/(?<!\d)\d{8,9}(?!\d)/.test(basename(path)))
    throw new UsageError('The name of the file looks like it has a BSN in it; choose another.');
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) throw new UsageError(`${path} is there already; it is not overwritten.`);
  return path;
}

/** Readable by its owner only; a file that came in between is left alone, and half a file is no file. */
async function writeOnce(path: string, text: string): Promise<void> {
  await writeFile(path, text, { flag: 'wx', mode: 0o600 }).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') await rm(path, { force: true });
    throw error;
  });
}
