import { decodeJwt, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { isMunicipalityCode } from '@klantbeeld/domain';
import { gatewayError } from '../errors/told-error.js';
import { LeastRecentlyUsed } from '../execution/plan-cache.js';
import { isAccessToken } from './access-token.js';
import { textAt, textsAt, USUAL_CLAIM_NAMES, type ClaimNames } from './claim-names.js';
import { KeysUnavailableError } from './followed-keys.js';
import { BeyondReachError, mustBeWithin, type IssuerReach } from './issuer-reach.js';

/** What a token proved. */
export interface SignedIn {
  readonly staffId: string;
  readonly name: string;
  readonly organisation: string;
  /** Codes of the municipalities whose clients the organisation works for. */
  readonly municipalities: readonly string[];
  readonly roles: readonly string[];
  /** The one purpose that the token is bound to, or null. */
  readonly boundPurpose: string | null;
  /** End of the token, seconds since 1970. */
  readonly expiresAt: number;
}

/** Proves a bearer token. Throws UNAUTHENTICATED; with `retryable` when it could not be checked. */
export type TokenVerifier = (token: string) => Promise<SignedIn>;

/** An issuer whose tokens are taken. */
export interface TrustedIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** The algorithms that count; which of them is fixed by the key that a token names. */
  readonly algorithms: readonly string[];
  readonly keys: JWTVerifyGetKey;
  /** What it may say of people; a token that says more is refused whole. */
  readonly reach: IssuerReach;
  /** The header `typ` of its access tokens, in small letters; left out, what any issuer may write. */
  readonly types?: readonly string[];
  /** How it names what we need to know; the usual names when left out. */
  readonly claims?: ClaimNames;
}

/** Tokens that are remembered as proved, those used last; a longer token is proved each time, so that memory has a bound. */
const REMEMBERED = 5_000;
const LONGEST_REMEMBERED = 4_000;
/** Clocks may differ this much. */
const CLOCK_SKEW_SECONDS = 30;
/** As often as the keys of an issuer are read anew at most. */
const RETRY_AFTER_SECONDS = 3;

/**
 * Verifies tokens of some issuers, each with its own keys alone: signature, issuer, audience, algorithm, type and time.
 * What a token proved is remembered for as long as its issuer gives the very key that it was proved with.
 */
export function createTokenVerifier(...trusted: readonly TrustedIssuer[]): TokenVerifier {
  const byIssuer = new Map(trusted.map((one) => [one.issuer, one]));
  const remembered = new LeastRecentlyUsed<Proof>(REMEMBERED);
  return async (token) => {
    try {
      const earlier = remembered.get(token);
      if (earlier && (await stillCounts(earlier))) return earlier.person;
      remembered.forget(token);
      const issuer = byIssuer.get(decodeJwt(token).iss ?? '');
      if (!issuer) throw new errors.JWTClaimValidationFailed('unexpected "iss"', {}, 'iss');
      const proof = await prove(token, issuer);
      if (token.length <= LONGEST_REMEMBERED) remembered.keep(token, proof);
      return proof.person;
    } catch (error) {
      throw error instanceof KeysUnavailableError ? cannotCheck() : notSignedIn(reasonOf(error));
    }
  };
}

type VerifyingKey = Awaited<ReturnType<JWTVerifyGetKey>>;

/** What a token proved, and by which key. */
interface Proof {
  readonly person: SignedIn;
  readonly key: VerifyingKey | undefined;
  /** The key that the issuer gives for the token now; rejects when it gives none. */
  readonly keyNow: () => Promise<VerifyingKey>;
}

/** Only its end and its key can change what a token proved. */
async function stillCounts({ person, key, keyNow }: Proof): Promise<boolean> {
  return person.expiresAt > Date.now() / 1000 && (await keyNow()) === key;
}

async function prove(token: string, trusted: TrustedIssuer): Promise<Proof> {
  const { issuer, audience, algorithms, keys, reach, types, claims = USUAL_CLAIM_NAMES } = trusted;
  let keyNow: Proof['keyNow'] = () => Promise.reject(new KeysUnavailableError('No key was asked for.'));
  let key: VerifyingKey | undefined;
  const { payload, protectedHeader } = await jwtVerify(
    token,
    async (header, signed) => {
      keyNow = async () => keys(header, signed);
      return (key = await keyNow());
    },
    {
      issuer,
      audience,
      algorithms: [...algorithms],
      requiredClaims: ['exp'],
      clockTolerance: CLOCK_SKEW_SECONDS,
    },
  );
  const now = Date.now() / 1000;
  // No leeway at the end: an expired token is expired everywhere at the same second. Only `nbf` and `iat` may lag.
  if (payload.exp! <= now) throw new errors.JWTExpired('expired', payload);
  if ((payload.iat ?? 0) > now + CLOCK_SKEW_SECONDS) throw new errors.JWTInvalid('made in the future');
  if (!isAccessToken(protectedHeader, payload, types)) throw new errors.JWTInvalid('no access token');
  const person = signedIn(payload, claims);
  mustBeWithin(reach, person);
  return { person, key, keyNow };
}

function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'The token has expired; sign in again.';
  if (error instanceof BeyondReachError) return error.message;
  return 'The token is not valid; sign in again.';
}

/** The error of who may well be signed in, while nobody's token can be checked: the same one counts again in a while. */
function cannotCheck(): ReturnType<typeof gatewayError> {
  const message = 'Tokens cannot be checked right now; try again in a few seconds.';
  return gatewayError('UNAUTHENTICATED', message, 503, { retryable: true, retryAfterSeconds: RETRY_AFTER_SECONDS });
}

/** The error of who is not signed in. */
export function notSignedIn(message: string): ReturnType<typeof gatewayError> {
  return gatewayError('UNAUTHENTICATED', message, 401);
}

function signedIn(payload: JWTPayload, names: ClaimNames): SignedIn {
  const staffId = textAt(payload, names.staff);
  if (staffId === '') throw new errors.JWTInvalid('names nobody');
  const organisation = textAt(payload, names.organisation);
  return {
    staffId,
    name: typeof payload.name === 'string' ? payload.name : staffId,
    organisation,
    municipalities: isMunicipalityCode(organisation) ? [organisation] : [],
    roles: textsAt(payload, names.roles),
    boundPurpose: typeof payload.purpose === 'string' ? payload.purpose : null,
    expiresAt: payload.exp!,
  };
}
