import { createHash, KeyObject, randomUUID, sign, verify } from 'node:crypto';
import { exportJWK, importJWK, type CryptoKey, type JWK } from 'jose';
import { isMunicipalityCode } from '@klantbeeld/domain';
import type { Caller } from '../caller/caller.js';
import { isRole } from '../caller/role.js';
import { isPurpose } from '../purpose/purpose.js';

const ISSUER = 'klantbeeld-gateway';
const ALGORITHM = 'EdDSA';
const HEADER = Buffer.from(JSON.stringify({ alg: ALGORITHM })).toString('base64url');
const COMPACT = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/;
/** A call arrives within this time or not at all. */
const LIFETIME_SECONDS = 30;
/** Clocks of gateway and subgraph may differ this much. */
const CLOCK_SKEW_SECONDS = 5;

/** How long after its first use a token could still be taken: a clock behind at first, ahead of it at last. */
export const LONGEST_USE_SECONDS = LIFETIME_SECONDS + 2 * CLOCK_SKEW_SECONDS;

/** The key of the gateway, or its public half at a subgraph. */
export type InternalKey = CryptoKey | KeyObject | Uint8Array;

/** Why a call between gateway and subgraph was refused; says nothing to the network. */
export class InternalTokenError extends Error {
  override readonly name = 'InternalTokenError';
}

/** SHA-256 of the exact body of a call, base64url. */
export function bodyHash(body: string | Uint8Array): string {
  return createHash('sha256').update(body).digest('base64url');
}

/**
 * A token for one call of the gateway to one subgraph: it names the caller, lasts at most 30 seconds,
 * and is worth nothing with another body or at another subgraph.
 */
export async function mintInternalToken(
  key: InternalKey,
  subgraph: string,
  caller: Caller,
  body: string | Uint8Array,
): Promise<string> {
  const { staffId, name, organisation, municipalities, roles, purposes, purpose, expiresAt, requestId } = caller;
  const now = nowInSeconds();
  const payload = {
    name,
    organisation,
    municipalities,
    roles,
    purposes,
    purpose,
    caller_exp: expiresAt,
    request_id: requestId,
    bh: bodyHash(body),
    iss: ISSUER,
    aud: subgraph,
    sub: staffId,
    jti: randomUUID(),
    iat: now,
    exp: now + LIFETIME_SECONDS,
  };
  const signed = `${HEADER}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}`;
  return `${signed}.${sign(null, Buffer.from(signed), keyObjectOf(key)).toString('base64url')}`;
}

/** A call whose token is right. */
export interface InternalCall {
  readonly caller: Caller;
  /** Id of the token (`jti`), another for each call; null when it has none. */
  readonly tokenId: string | null;
}

/** The call that a token is for. Throws InternalTokenError when anything about token or body is not right. */
export async function verifyInternalCall(
  key: InternalKey,
  subgraph: string,
  token: string,
  body: string | Uint8Array,
): Promise<InternalCall> {
  const payload = payloadOf(keyObjectOf(key), token);
  if (!payload || payload.iss !== ISSUER || payload.aud !== subgraph || !isOfNow(payload)) {
    throw new InternalTokenError('The internal token is not valid.');
  }
  if (payload.bh !== bodyHash(body)) throw new InternalTokenError('The internal token belongs to another body.');
  return { caller: callerOf(payload), tokenId: typeof payload.jti === 'string' ? payload.jti : null };
}

type Payload = Readonly<Record<string, unknown>>;

/** What a token says, when the key signed it; a JWS in compact form (RFC 7515), with the one algorithm there is. */
function payloadOf(key: KeyObject, token: string): Payload | null {
  const [, header, payload, signature] = COMPACT.exec(token) ?? [];
  if (signature === undefined || (jsonOf(header!) as { alg?: unknown } | null)?.alg !== ALGORITHM) return null;
  const isSigned = verify(null, Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'));
  return isSigned ? (jsonOf(payload!) as Payload | null) : null;
}

function jsonOf(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

function isOfNow({ iat, exp }: Payload): boolean {
  if (typeof iat !== 'number' || typeof exp !== 'number') return false;
  const now = nowInSeconds();
  const age = now - iat;
  return age >= -CLOCK_SKEW_SECONDS && age <= LIFETIME_SECONDS + CLOCK_SKEW_SECONDS && exp > now - CLOCK_SKEW_SECONDS;
}

function nowInSeconds(): number {
  return Math.floor(Date.now() / 1_000);
}

const KEY_OBJECTS = new WeakMap<object, KeyObject>();

/** The form of the key that signs and verifies at once: the other takes turns with a pool of threads. */
function keyObjectOf(key: InternalKey): KeyObject {
  const known = KEY_OBJECTS.get(key);
  if (known) return known;
  const object = key instanceof KeyObject ? key : KeyObject.from(key as CryptoKey);
  if (object.asymmetricKeyType !== 'ed25519')
    throw new TypeError('The key between gateway and subgraph is of Ed25519.');
  KEY_OBJECTS.set(key, object);
  return object;
}

function callerOf(payload: Record<string, unknown>): Caller {
  const roles = textsOf(payload.roles).filter(isRole);
  const purpose = typeof payload.purpose === 'string' && isPurpose(payload.purpose) ? payload.purpose : null;
  return {
    staffId: String(payload.sub),
    name: String(payload.name),
    organisation: String(payload.organisation),
    municipalities: textsOf(payload.municipalities).filter(isMunicipalityCode),
    roles,
    purposes: textsOf(payload.purposes).filter(isPurpose),
    purpose,
    expiresAt: Number(payload.caller_exp),
    requestId: String(payload.request_id),
  };
}

function textsOf(claim: unknown): readonly string[] {
  return Array.isArray(claim) ? claim.map(String) : [];
}

/** The public half of the gateway's key, to give to subgraphs. */
export async function publicHalf(key: InternalKey): Promise<JWK> {
  const { kty, crv, x } = await exportJWK(key);
  return { kty, crv, x, alg: ALGORITHM } as JWK;
}

/** A key from its JSON form. */
export async function importInternalKey(jwk: JWK): Promise<InternalKey> {
  return importJWK(jwk, ALGORITHM);
}
