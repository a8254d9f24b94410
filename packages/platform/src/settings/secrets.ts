import { createPrivateKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createAccessLogKeys, type AccessLogKeys } from '@klantbeeld/access';
import { createBsnVault, type BsnVault } from '@klantbeeld/domain';
import { readOrCreateOnce } from '../issuer/created-once-file.js';
import { SettingsError, SHORTEST_SECRET, type Settings } from './settings.js';

/** Keys of this installation, all derived from one secret. */
export interface Secrets {
  readonly vault: BsnVault;
  /** Keys of the access log. */
  readonly logKeys: AccessLogKeys;
  /** Signs cursors of live streams. */
  readonly cursorSecret: Buffer;
  /** Ed25519: the gateway signs its calls with it. */
  readonly gatewayKey: KeyObject;
  /** Key of the seal on the manifest of a backup. */
  readonly backupKey: Buffer;
  /** Tells two secrets apart without telling either. */
  readonly mark: string;
  /** Password of the role that owns a database. */
  passwordOf(database: string): string;
}

const SECRET_FILE = 'secret';
/** An Ed25519 private key in PKCS #8 is this and its 32 bytes (RFC 8410). */
const ED25519_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * Opens the keys: from KLANTBEELD_SECRET, or from a secret that is made once and kept in the data folder. Throws
 * SettingsError when what is kept cannot be a secret.
 */
export async function openSecrets(settings: Settings): Promise<Secrets> {
  return deriveSecrets(settings.secret ?? (await keptSecret(settings.dataDirectory)));
}

/**
 * The keys of a secret that is there already; null when there is none, and then none is made. Throws SettingsError when
 * what is kept cannot be a secret.
 */
export async function knownSecrets({ secret, dataDirectory }: Settings): Promise<Secrets | null> {
  if (secret !== null) return deriveSecrets(secret);
  const path = join(dataDirectory, SECRET_FILE);
  const kept = await readFile(path, 'utf8').catch(absent);
  return kept === null ? null : deriveSecrets(secretOf(kept, path));
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

/** All keys of one secret. */
export function deriveSecrets(secret: string): Secrets {
  const derive = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `klantbeeld ${purpose}`, 32));
  return {
    vault: createBsnVault(derive('bsn vault')),
    logKeys: createAccessLogKeys(derive('access log')),
    cursorSecret: derive('cursors'),
    gatewayKey: createPrivateKey({
      key: Buffer.concat([ED25519_PKCS8, derive('gateway key')]),
      format: 'der',
      type: 'pkcs8',
    }),
    backupKey: derive('backup manifest'),
    mark: `secret ${derive('mark').toString('hex').slice(0, 16)}`,
    passwordOf: (database) => derive(`database ${database}`).toString('base64url'),
  };
}

async function keptSecret(dataDirectory: string): Promise<string> {
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
  const path = join(dataDirectory, SECRET_FILE);
  return secretOf(await readOrCreateOnce(path, async () => randomBytes(48).toString('base64url')), path);
}

/** Read as KLANTBEELD_SECRET is: an editor puts a line feed behind it, and of an empty file anybody could make the keys. */
function secretOf(kept: string, path: string): string {
  const secret = kept.trim();
  if (secret.length >= SHORTEST_SECRET) return secret;
  throw new SettingsError([
    `the secret in ${path} has at least ${SHORTEST_SECRET} characters; put back the one that the data belong to, or remove the file where there are no data yet`,
  ]);
}
