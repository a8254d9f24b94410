import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';

import { SignJWT, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose';
import type { JSONWebKeySet, JWK, JWTPayload } from 'jose';

import { readOrCreateOnce } from './created-once-file.js';
import { EMBEDDED_AUDIENCE, EMBEDDED_ISSUER, SIGNING_ALGORITHM } from './identifiers.js';

/** The name of the file in the data directory that holds the private key; readable by its owner only. */
export const SIGNING_KEYS_FILE = 'issuer-keys.json';

/** The keys of the embedded issuer, the same for every process on one data directory. */
export interface SigningKeys {
  /** The public keys, for whoever verifies tokens (RFC 7517). */
  readonly jwks: JSONWebKeySet;
  /** The private keys, for the issuer itself; never to be logged or sent. */
  readonly privateJwks: JSONWebKeySet;
  /** Signs the cookies of the sign-in page; random per data directory. */
  readonly cookieSecret: string;
  /**
   * Signs an access token (RFC 9068) with the given claims; adds issuer, audience, moments and a token id.
   * `ttlSeconds` is its life in whole seconds.
   */
  sign(claims: JWTPayload, ttlSeconds: number): Promise<string>;
}

interface StoredKeys {
  readonly key: { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string; readonly d: string };
  readonly cookieSecret: string;
}

/**
 * Opens the issuer's keys in a data directory and makes them, and the directory, when they do not exist yet.
 * Throws when the file cannot be read or written, or does not hold an Ed25519 key.
 */
export async function openSigningKeys(dataDirectory: string): Promise<SigningKeys> {
  const path = join(dataDirectory, SIGNING_KEYS_FILE);
  const stored = parseStoredKeys(path, await readOrCreateOnce(path, createStoredKeys));
  const { d, ...point } = stored.key;
  const publicKey: JWK = { ...point, use: 'sig', alg: SIGNING_ALGORITHM, kid: await calculateJwkThumbprint(point) };
  const privateKey: JWK = { ...publicKey, d };
  const signingKey = await importJWK(privateKey, SIGNING_ALGORITHM);
  return {
    jwks: { keys: [publicKey] },
    privateJwks: { keys: [privateKey] },
    cookieSecret: stored.cookieSecret,
    sign: (claims, ttlSeconds) => accessToken(claims, ttlSeconds, publicKey.kid!).sign(signingKey),
  };
}

function accessToken(claims: JWTPayload, ttlSeconds: number, keyId: string): SignJWT {
  const now = Math.floor(Date.now() / 1_000);
  return new SignJWT(claims)
    .setProtectedHeader({ alg: SIGNING_ALGORITHM, typ: 'at+jwt', kid: keyId })
    .setIssuer(EMBEDDED_ISSUER)
    .setAudience(EMBEDDED_AUDIENCE)
    .setIssuedAt(now)
    .setExpirationTime(now + ttlSeconds)
    .setJti(randomUUID());
}

async function createStoredKeys(): Promise<string> {
  const { privateKey } = await generateKeyPair(SIGNING_ALGORITHM, { crv: 'Ed25519', extractable: true });
  const cookieSecret = randomBytes(32).toString('base64url');
  return `${JSON.stringify({ key: await exportJWK(privateKey), cookieSecret }, null, 2)}\n`;
}

function parseStoredKeys(path: string, content: string): StoredKeys {
  const stored = parseJson(content);
  if (isStoredKeys(stored)) return stored;
  throw new Error(
    `${path} does not hold the issuer's Ed25519 key. Remove the file to make a new key; tokens given out before end then.`,
  );
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

function isStoredKeys(value: unknown): value is StoredKeys {
  const { key, cookieSecret } = (value ?? {}) as { key?: Record<string, unknown>; cookieSecret?: unknown };
  const isKey = key?.['kty'] === 'OKP' && key['crv'] === 'Ed25519';
  return isKey && [key['x'], key['d'], cookieSecret].every((text) => typeof text === 'string' && text !== '');
}
