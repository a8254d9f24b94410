import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, open, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { readOrCreateOnce } from './created-once-file.js';
import { SIGNING_ALGORITHM } from './identifiers.js';

/** An Ed25519 key with its private part (RFC 8037). */
export interface PrivatePoint {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly d: string;
}

/** A key of the issuer as it is kept. */
export interface StoredKey {
  /** Its thumbprint (RFC 7638), by which tokens name it. */
  readonly kid: string;
  readonly key: PrivatePoint;
  /** Moment it was made; absent for keys of before this was kept. */
  readonly madeAt?: string;
  /** End of the longest token that it signed, when that is past a working day; seconds since 1970. */
  readonly signedUntil?: number;
  /** Moment after which all its tokens have expired, for a key that signs no more; seconds since 1970. */
  readonly retiredUntil?: number;
}

/** What the key file holds. */
export interface StoredKeys {
  /** The first one signs; the others verify until their tokens have expired. */
  readonly keys: readonly [StoredKey, ...StoredKey[]];
  /** Signs the cookies of the sign-in page; random per data directory. */
  readonly cookieSecret: string;
}

/** The keys of a data directory were changed by two at once and this one had to wait too long. */
export class KeysBusyError extends Error {
  override readonly name = 'KeysBusyError';
}

const LOCK_MILLISECONDS = 10_000;
const LOCK_PAUSE = 50;

/** Reads the key file; makes it, and the directory, when there is none. Throws when it holds anything else than keys. */
export async function readStoredKeys(path: string): Promise<StoredKeys> {
  return parseStoredKeys(path, await readOrCreateOnce(path, firstKeys));
}

/** A new key. */
export async function newKey(): Promise<StoredKey> {
  const { privateKey } = await generateKeyPair(SIGNING_ALGORITHM, { crv: 'Ed25519', extractable: true });
  const key = (await exportJWK(privateKey)) as unknown as PrivatePoint;
  return { kid: await kidOf(key), key, madeAt: new Date().toISOString() };
}

/** Changes the key file as a whole: readers see it as it was or as it is, and two changes follow each other. */
export async function changeStoredKeys(
  path: string,
  change: (stored: StoredKeys) => Promise<StoredKeys>,
): Promise<StoredKeys> {
  await mkdir(dirname(path), { recursive: true });
  const unlock = await lock(`${path}.lock`);
  try {
    const changed = await change(await readStoredKeys(path));
    const draft = `${path}.${randomUUID()}`;
    await writeFile(draft, written(changed), { flag: 'wx', mode: 0o600, flush: true });
    await rename(draft, path);
    return changed;
  } finally {
    await unlock();
  }
}

/** A lock of a process that is gone is taken over after ten seconds; a change takes a fraction of one. */
async function lock(path: string): Promise<() => Promise<void>> {
  for (const until = Date.now() + LOCK_MILLISECONDS; Date.now() < until; await pause(LOCK_PAUSE)) {
    const file = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      return null;
    });
    if (file) {
      await file.close();
      return () => unlink(path).catch(() => undefined);
    }
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > LOCK_MILLISECONDS) await unlink(path).catch(() => undefined);
  }
  throw new KeysBusyError(`${path} says that the keys are being changed; try again, or remove it.`);
}

async function firstKeys(): Promise<string> {
  return written({ keys: [await newKey()], cookieSecret: randomBytes(32).toString('base64url') });
}

function written(stored: StoredKeys): string {
  return `${JSON.stringify(stored, null, 2)}\n`;
}

async function parseStoredKeys(path: string, content: string): Promise<StoredKeys> {
  const stored = parseJson(content) as { key?: unknown; keys?: unknown; cookieSecret?: unknown } | undefined;
  // The first version kept one key, without a name.
  const keys = Array.isArray(stored?.keys) ? (stored.keys as Partial<StoredKey>[]) : [{ key: stored?.key }];
  const isWhole = typeof stored?.cookieSecret === 'string' && stored.cookieSecret !== '' && keys.length > 0;
  if (isWhole && keys.every((one) => isPrivatePoint(one?.key))) {
    const named = keys.map(async (one) => ({ ...one, kid: await kidOf(one.key as PrivatePoint) }) as StoredKey);
    return { keys: (await Promise.all(named)) as [StoredKey], cookieSecret: stored.cookieSecret as string };
  }
  throw new Error(
    `${path} does not hold the issuer's Ed25519 keys. Remove the file to make a new key; tokens given out before end then.`,
  );
}

function kidOf({ kty, crv, x }: PrivatePoint): Promise<string> {
  return calculateJwkThumbprint({ kty, crv, x });
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

function isPrivatePoint(value: unknown): value is PrivatePoint {
  const { kty, crv, x, d } = (value ?? {}) as Record<string, unknown>;
  return kty === 'OKP' && crv === 'Ed25519' && [x, d].every((text) => typeof text === 'string' && text !== '');
}
