import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LogBounds } from '@klantbeeld/events';
import type { Secrets } from '../settings/secrets.js';
import { BackupError } from './backup-error.js';

/** A table of a backup. */
export interface TableCopy {
  /** Path of its file in the folder: one row a line. */
  readonly file: string;
  /** Columns of each row, in the order in which they stand there. */
  readonly columns: readonly string[];
  readonly rows: number;
  /** SHA-256 of the file, in hexadecimal digits. */
  readonly digest: string;
}

/** One database of a backup. */
export interface DatabaseCopy {
  /** Migrations that made its tables, oldest first. */
  readonly migrations: readonly string[];
  readonly tables: Readonly<Record<string, TableCopy>>;
  /** How far its sequences had counted. */
  readonly sequences: Readonly<Record<string, number>>;
  /** Position in the event log of each consumer; empty for the event log itself. */
  readonly positions: Readonly<Record<string, number>>;
  /** The newest seal of its access log; null when there is none. */
  readonly seal: SealCopy | null;
}

/** A seal of an access log by number. */
export interface SealCopy {
  readonly number: number;
  /** In hexadecimal digits. */
  readonly hash: string;
}

/** What a backup holds. There is nothing about a person in it. */
export interface BackupManifest {
  /** Version of this format. */
  readonly format: typeof FORMAT;
  /** The moment of the backup; ISO 8601 in UTC. */
  readonly madeAt: string;
  /** Tells by which secret the data can be read, without telling it. */
  readonly secret: string;
  /** The events of the log at that moment. */
  readonly log: LogBounds;
  /** By name of the service, and `events`. */
  readonly databases: Readonly<Record<string, DatabaseCopy>>;
}

/** File of the manifest; it is written last, so a folder without it is no backup. */
export const MANIFEST_FILE = 'manifest.json';
/** Version of the format that this code writes and reads. */
export const FORMAT = 1;

/** The manifest as it is written, with a seal that only the secret can make. */
export function sealedManifest(manifest: BackupManifest, key: Buffer): string {
  return `${JSON.stringify({ ...manifest, seal: sealOf(manifest, key) }, undefined, 2)}\n`;
}

/** Reads the manifest of a backup. Throws BackupError when it is none, is of another secret, or was changed. */
export async function readManifest(folder: string, { mark, backupKey }: Secrets): Promise<BackupManifest> {
  const { seal = '', ...manifest } = await parsedManifest(folder);
  if (manifest.format !== FORMAT) {
    throw new BackupError(
      `This backup has format ${String(manifest.format)} and this version reads format ${FORMAT}; use the version that made it.`,
    );
  }
  if (manifest.secret !== mark) {
    throw new BackupError(
      'This backup was made with another KLANTBEELD_SECRET: with this one no number of a person in it could be read. Give that one.',
    );
  }
  if (!isSame(seal, sealOf(manifest, backupKey)))
    throw new BackupError(`${MANIFEST_FILE} was changed after the backup was made; use another backup.`);
  return manifest;
}

async function parsedManifest(folder: string): Promise<BackupManifest & { readonly seal?: string }> {
  const text = await readFile(join(folder, MANIFEST_FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
    throw new BackupError(
      `There is no ${MANIFEST_FILE} in ${folder}: it is no backup, or one that was not finished; use another one.`,
    );
  });
  try {
    return Object(JSON.parse(text)) as BackupManifest;
  } catch {
    throw new BackupError(`${MANIFEST_FILE} cannot be read as JSON; use another backup.`);
  }
}

function sealOf(manifest: BackupManifest, key: Buffer): string {
  return createHmac('sha256', key).update(JSON.stringify(manifest)).digest('hex');
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
