import { createHash, randomUUID, type KeyObject } from 'node:crypto';
import { exportJWK, importJWK, jwtVerify, SignJWT, type CryptoKey, type JWK } from 'jose';
import { isMunicipalityCode } from '@klantbeeld/domain';
import type { Caller } from '../caller/caller.js';
import { isRole } from '../caller/role.js';
import { isPurpose } from '../purpose/purpose.js';

const ISSUER = 'klantbeeld-gateway';
const ALGORITHM = 'EdDSA';
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
  return new SignJWT({
    name,
    organisation,
    municipalities,
    roles,
    purposes,
    purpose,
    caller_exp: expiresAt,
    request_id: requestId,
    bh: bodyHash(body),
  })
    .setProtectedHeader({ alg: ALGORITHM })
    .setIssuer(ISSUER)
    .setAudience(subgraph)
    .setSubject(staffId)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${LIFETIME_SECONDS}s`)
    .sign(key);
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
  const options = {
    issuer: ISSUER,
    audience: subgraph,
    algorithms: [ALGORITHM],
    maxTokenAge: LIFETIME_SECONDS,
    clockTolerance: CLOCK_SKEW_SECONDS,
  };
  const { payload } = await jwtVerify(token, key, options).catch(() => {
    throw new InternalTokenError('The internal token is not valid.');
  });
  if (payload.bh !== bodyHash(body)) throw new InternalTokenError('The internal token belongs to another body.');
  return { caller: callerOf(payload), tokenId: payload.jti ?? null };
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
