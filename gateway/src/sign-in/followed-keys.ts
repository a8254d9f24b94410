import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

/** Where the public keys of an issuer are read from, and how long a reading counts. */
export interface KeySource {
  /** Reads all keys of the moment. */
  readonly read: () => Promise<JSONWebKeySet>;
  /** After this time the keys are read again before they are used: how soon a removed key stops counting. */
  readonly freshMilliseconds: number;
  /** Shortest time between two readings, so that unknown keys cannot make us read without end. */
  readonly restMilliseconds: number;
  /** How long keys still count while they cannot be read again. */
  readonly keptMilliseconds: number;
}

/** The keys of an issuer, followed while it changes them. */
export interface FollowedKeys {
  /** Finds the key of a token. Throws KeysUnavailableError while no keys are known. */
  readonly find: JWTVerifyGetKey;
  /** Whether keys are known that still count. */
  isKnown(): boolean;
  /** Reads the keys now. Rejects when that fails; keys that were read earlier stay. */
  refresh(): Promise<void>;
}

/** The keys of an issuer cannot be read, so nobody can be told to be who they say. */
export class KeysUnavailableError extends Error {
  override readonly name = 'KeysUnavailableError';
}

interface HeldKeys {
  readonly find: JWTVerifyGetKey;
  readonly readAt: number;
}

/** Follows the keys of an issuer: a new key counts as soon as a token names it, a removed one stops to. */
export function followKeys(source: KeySource): FollowedKeys {
  let held: HeldKeys | null = null;
  let lastReading = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | null = null;
  const age = (): number => (held ? performance.now() - held.readAt : Number.POSITIVE_INFINITY);
  const isKnown = (): boolean => age() < source.keptMilliseconds;
  const read = async (): Promise<void> => {
    lastReading = performance.now();
    const find = createLocalJWKSet(await source.read());
    held = { find, readAt: performance.now() };
  };
  const refresh = (): Promise<void> => (reading ??= read().finally(() => (reading = null)));
  /** Waits for a reading when there may be one; whether it worked shows in the keys. */
  const tryRefresh = async (): Promise<void> => {
    if (reading || performance.now() - lastReading >= source.restMilliseconds) await refresh().catch(() => undefined);
  };
  const find: JWTVerifyGetKey = async (header, token) => {
    if (age() >= source.freshMilliseconds) await tryRefresh();
    if (!held || !isKnown()) throw new KeysUnavailableError('The keys of the issuer are not known.');
    const found = await foundIn(held, header, token);
    if (found) return found;
    await tryRefresh();
    return held.find(header, token);
  };
  return { find, isKnown, refresh };
}

type Found = Awaited<ReturnType<JWTVerifyGetKey>>;

/** The key that a token names, or null when it is not among those held. */
async function foundIn(held: HeldKeys, ...[header, token]: Parameters<JWTVerifyGetKey>): Promise<Found | null> {
  try {
    return await held.find(header, token);
  } catch (error) {
    if (error instanceof errors.JWKSNoMatchingKey) return null;
    throw error;
  }
}
