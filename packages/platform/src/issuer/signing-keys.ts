import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import { SignJWT, importJWK } from 'jose';
import type { JSONWebKeySet, JWK, JWTPayload } from 'jose';

import { EMBEDDED_AUDIENCE, EMBEDDED_ISSUER, SIGNING_ALGORITHM } from './identifiers.js';
import { changeStoredKeys, readStoredKeys } from './stored-keys.js';
import type { StoredKey } from './stored-keys.js';

/** The name of the file in the data directory that holds the private keys; readable by its owner only. */
export const SIGNING_KEYS_FILE = 'issuer-keys.json';

/** The usual longest life of a token: a working day. A key that signed none longer lasts this much after its last. */
export const WORKING_DAY_SECONDS = 8 * 60 * 60;

/** The keys of the embedded issuer, the same for every process on one data directory. */
export interface SigningKeys {
  /** The public keys of the last reading, for whoever verifies tokens (RFC 7517); the one that signs comes first. */
  readonly jwks: JSONWebKeySet;
  /** The private keys, for the issuer itself; never to be logged or sent. */
  readonly privateJwks: JSONWebKeySet;
  /** Signs the cookies of the sign-in page; random per data directory. */
  readonly cookieSecret: string;
  /** Reads the keys again, as another process may have changed them; resolves to whether they did change. */
  refresh(): Promise<boolean>;
  /**
   * Signs an access token (RFC 9068) with the given claims; adds issuer, audience, moments and a token id.
   * `ttlSeconds` is its life in whole seconds.
   */
  sign(claims: JWTPayload, ttlSeconds: number): Promise<string>;
}

/**
 * Opens the issuer's keys in a data directory and makes them, and the directory, when they do not exist yet.
 * Throws when the file cannot be read or written, or does not hold Ed25519 keys.
 */
export async function openSigningKeys(dataDirectory: string): Promise<SigningKeys> {
  const path = join(dataDirectory, SIGNING_KEYS_FILE);
  let stored = await readStoredKeys(path);
  const refresh = async (): Promise<boolean> => {
    const former = namesOf(stored.keys);
    stored = await readStoredKeys(path);
    return namesOf(stored.keys) !== former;
  };
  return {
    get jwks() {
      return { keys: lasting(stored.keys).map(publicKeyOf) };
    },
    get privateJwks() {
      return { keys: lasting(stored.keys).map((one) => ({ ...publicKeyOf(one), d: one.key.d })) };
    },
    get cookieSecret() {
      return stored.cookieSecret;
    },
    refresh,
    sign: async (claims, ttlSeconds) => {
      await refresh();
      if (ttlSeconds > WORKING_DAY_SECONDS) stored = await noteLongToken(path, nowInSeconds() + ttlSeconds);
      return sign(stored.keys[0], claims, ttlSeconds);
    },
  };
}

/** Remembers that the key that signs has to be known longer than usual. */
function noteLongToken(path: string, until: number): ReturnType<typeof changeStoredKeys> {
  return changeStoredKeys(path, async ({ keys: [signing, ...former], ...rest }) => {
    const signedUntil = Math.max(signing.signedUntil ?? 0, until);
    return { ...rest, keys: [{ ...signing, signedUntil }, ...former] };
  });
}

/** The key that signs, and those whose tokens have not all expired. */
export function lasting(keys: readonly StoredKey[]): readonly StoredKey[] {
  const now = nowInSeconds();
  return keys.filter(({ retiredUntil }) => retiredUntil === undefined || retiredUntil > now);
}

/** Seconds since 1970. */
export function nowInSeconds(): number {
  return Math.floor(Date.now() / 1_000);
}

function namesOf(keys: readonly StoredKey[]): string {
  return lasting(keys)
    .map(({ kid }) => kid)
    .join(' ');
}

function publicKeyOf({ kid, key: { kty, crv, x } }: StoredKey): JWK {
  return { kty, crv, x, use: 'sig', alg: SIGNING_ALGORITHM, kid };
}

async function sign({ kid, key }: StoredKey, claims: JWTPayload, ttlSeconds: number): Promise<string> {
  const now = nowInSeconds();
  return new SignJWT(claims)
    .setProtectedHeader({ alg: SIGNING_ALGORITHM, typ: 'at+jwt', kid })
    .setIssuer(EMBEDDED_ISSUER)
    .setAudience(EMBEDDED_AUDIENCE)
    .setIssuedAt(now)
    .setExpirationTime(now + ttlSeconds)
    .setJti(randomUUID())
    .sign(await importJWK({ ...key }, SIGNING_ALGORITHM));
}
