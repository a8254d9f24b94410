import { join } from 'node:path';
import { lasting, nowInSeconds, SIGNING_KEYS_FILE, WORKING_DAY_SECONDS } from './signing-keys.js';
import { changeStoredKeys, newKey, readStoredKeys, type StoredKey } from './stored-keys.js';

/** A key of the embedded issuer, for who looks after it; nothing private. */
export interface KeyState {
  readonly kid: string;
  /** Moment it was made; null for a key of before this was kept. */
  readonly madeAt: string | null;
  /** Null for the key that signs; else the moment after which it is forgotten. */
  readonly retiredUntil: string | null;
}

/** There is no such key. */
export class UnknownKeyError extends Error {
  override readonly name = 'UnknownKeyError';
}

/** Every key that counts: the one that signs first. */
export async function listKeys(dataDirectory: string): Promise<readonly KeyState[]> {
  const { keys } = await readStoredKeys(fileIn(dataDirectory));
  return lasting(keys).map(stateOf);
}

/** Makes a new key that signs from now on; the former verifies until its tokens have expired. The new state. */
export async function rotateKeys(dataDirectory: string): Promise<readonly KeyState[]> {
  const made = await newKey();
  const { keys } = await changeStoredKeys(fileIn(dataDirectory), async ({ keys: [signing, ...former], ...rest }) => ({
    ...rest,
    keys: [made, retired(signing), ...lasting(former)],
  }));
  return keys.map(stateOf);
}

/**
 * Removes a key: its tokens end within seconds. When it is the one that signs, a new one takes its place.
 * The new state. Throws UnknownKeyError when there is no such key.
 */
export async function revokeKey(dataDirectory: string, kid: string): Promise<readonly KeyState[]> {
  const { keys } = await changeStoredKeys(fileIn(dataDirectory), async ({ keys: known, ...rest }) => {
    const others = lasting(known).filter((one) => one.kid !== kid);
    if (others.length === lasting(known).length)
      throw new UnknownKeyError(`There is no key ${kid}; there are ${known.map((one) => one.kid).join(', ')}.`);
    const [signing, ...former] = known[0].kid === kid ? [await newKey(), ...others] : others;
    return { ...rest, keys: [signing!, ...former] };
  });
  return keys.map(stateOf);
}

function retired(key: StoredKey): StoredKey {
  return { ...key, retiredUntil: Math.max(key.signedUntil ?? 0, nowInSeconds() + WORKING_DAY_SECONDS) };
}

function stateOf({ kid, madeAt, retiredUntil }: StoredKey): KeyState {
  const until = retiredUntil === undefined ? null : new Date(retiredUntil * 1_000).toISOString();
  return { kid, madeAt: madeAt ?? null, retiredUntil: until };
}

function fileIn(dataDirectory: string): string {
  return join(dataDirectory, SIGNING_KEYS_FILE);
}
