import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { gatewayError } from '../errors/told-error.js';

/** What a token proved. */
export interface SignedIn {
  readonly staffId: string;
  readonly name: string;
  readonly organisation: string;
  readonly roles: readonly string[];
  /** The one purpose that the token is bound to, or null. */
  readonly boundPurpose: string | null;
  /** End of the token, seconds since 1970. */
  readonly expiresAt: number;
}

/** Proves a bearer token. Throws UNAUTHENTICATED. */
export type TokenVerifier = (token: string) => Promise<SignedIn>;

/** An issuer whose tokens are taken. */
export interface TrustedIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** The one algorithm that counts. */
  readonly algorithms: readonly string[];
  readonly keys: JWTVerifyGetKey;
}

/** Clocks may differ this much. */
const CLOCK_SKEW_SECONDS = 30;

/** Verifies tokens of one issuer: signature, issuer, audience, algorithm and time. */
export function createTokenVerifier({ issuer, audience, algorithms, keys }: TrustedIssuer): TokenVerifier {
  const options = { issuer, audience, algorithms: [...algorithms], requiredClaims: ['sub', 'exp'] };
  return async (token) => {
    try {
      // No leeway at the end: an expired token is expired everywhere at the same second. Only `nbf` and `iat` may lag.
      const { payload } = await jwtVerify(token, keys, { ...options, clockTolerance: CLOCK_SKEW_SECONDS });
      if (payload.exp! <= Date.now() / 1000) throw new errors.JWTExpired('expired', payload);
      return signedIn(payload);
    } catch (error) {
      throw notSignedIn(
        error instanceof errors.JWTExpired
          ? 'The token has expired; sign in again.'
          : 'The token is not valid; sign in again.',
      );
    }
  };
}

/** The error of who is not signed in. */
export function notSignedIn(message: string): ReturnType<typeof gatewayError> {
  return gatewayError('UNAUTHENTICATED', message, 401);
}

function signedIn(payload: JWTPayload): SignedIn {
  const roles = Array.isArray(payload.roles) ? payload.roles.map(String) : [];
  return {
    staffId: payload.sub!,
    name: typeof payload.name === 'string' ? payload.name : payload.sub!,
    organisation: typeof payload.organisation === 'string' ? payload.organisation : '',
    roles,
    boundPurpose: typeof payload.purpose === 'string' ? payload.purpose : null,
    expiresAt: payload.exp!,
  };
}

/** Asymmetric algorithms that an issuer elsewhere may sign with; symmetric ones and `none` never count. */
const PUBLIC_KEY_ALGORITHMS = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA', 'Ed25519'];

/**
 * Trusts an OpenID Connect issuer elsewhere: reads its discovery document for the address of its keys, which are
 * fetched when needed and again when an unknown key appears. Throws when the document cannot be read or names another issuer.
 */
export async function trustIssuer(issuer: string, audience: string): Promise<TrustedIssuer> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(10_000) }).catch((cause: unknown) => {
    throw new Error(`OIDC_ISSUER ${issuer} cannot be reached; check the address.`, { cause });
  });
  if (!response.ok) throw new Error(`OIDC_ISSUER ${issuer} answers ${response.status} at ${address}.`);
  const document = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (document.issuer !== issuer)
    throw new Error(`${address} speaks for ${String(document.issuer)}; set OIDC_ISSUER to exactly that.`);
  const keys = createRemoteJWKSet(new URL(String(document.jwks_uri)), {
    cooldownDuration: 5_000,
    timeoutDuration: 5_000,
  });
  return { issuer, audience, algorithms: PUBLIC_KEY_ALGORITHMS, keys };
}
