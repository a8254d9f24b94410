import { join } from 'node:path';
import { rm } from 'node:fs/promises';
import { readFileIfPresent, writePrivateFile } from './private-file.js';
import { isAlive, type ProcessIdentity } from './process-identity.js';

/** Who owns the running server of a data directory, as kept in owner.json. */
export interface OwnerRecord {
  /** The process that started the server and will stop it. */
  owner: ProcessIdentity;
  /** The server's first process. */
  postmaster: ProcessIdentity;
  /** TCP port on the loopback address. */
  port: number;
}

/** The owner and server of a data directory, when both are alive. */
export async function readLivingOwner(dataDirectory: string): Promise<OwnerRecord | undefined> {
  const text = await readFileIfPresent(recordPath(dataDirectory));
  if (text === undefined) return undefined;
  const record = JSON.parse(text) as OwnerRecord;
  return isAlive(record.owner) && isAlive(record.postmaster) ? record : undefined;
}

/** Tells other processes that this one owns the server. */
export async function writeOwner(dataDirectory: string, record: OwnerRecord): Promise<void> {
  await writePrivateFile(recordPath(dataDirectory), JSON.stringify(record, undefined, 2));
}

/** Withdraws a record, unless a later owner has replaced it. */
export async function removeOwner(dataDirectory: string, record: OwnerRecord): Promise<void> {
  const text = await readFileIfPresent(recordPath(dataDirectory));
  if (text === JSON.stringify(record, undefined, 2)) await rm(recordPath(dataDirectory), { force: true });
}

function recordPath(dataDirectory: string): string {
  return join(dataDirectory, 'owner.json');
}
