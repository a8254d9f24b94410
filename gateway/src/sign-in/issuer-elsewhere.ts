import type { JSONWebKeySet } from 'jose';
import type { ClaimNames } from './claim-names.js';
import { followKeys, type FollowedKeys } from './followed-keys.js';
import type { IssuerReach } from './issuer-reach.js';
import type { TrustedIssuer } from './token-verifier.js';

/** Asymmetric algorithms that an issuer elsewhere may sign with; symmetric ones and `none` never count. */
export const PUBLIC_KEY_ALGORITHMS: readonly string[] = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA', 'Ed25519'];

/** An issuer elsewhere, and what its tokens have to be. */
export interface IssuerElsewhere {
  /** Exactly the `iss` of its tokens; its discovery document stands below this address. */
  readonly issuer: string;
  readonly audience: string;
  /** The one algorithm of its tokens; null leaves it to the key that a token names. */
  readonly algorithm: string | null;
  readonly claims: ClaimNames;
  readonly reach: IssuerReach;
}

/** An issuer that is followed until it is closed. */
export interface FollowedIssuer {
  readonly trusted: TrustedIssuer;
  /** Whether its tokens can be checked now. */
  isReady(): boolean;
  /** Stops trying to reach it. */
  close(): void;
}

/** What is told of an issuer, for who runs the gateway. */
export type Tell = (line: string) => void;

const SECOND = 1_000;
const TIMING = { freshMilliseconds: 60 * SECOND, restMilliseconds: 3 * SECOND, keptMilliseconds: 15 * 60 * SECOND };
const FETCH_MILLISECONDS = 3 * SECOND;
const FIRST_PAUSE = SECOND / 2;
const LONGEST_PAUSE = 15 * SECOND;

/**
 * Follows an OpenID Connect issuer elsewhere: reads its discovery document and its keys, and reads them again when an
 * unknown key appears and once a minute. Resolves after the first try; when that failed it tells so and goes on trying,
 * so that neither the order of starting nor an issuer that is down for a while matters.
 */
export async function followIssuer(elsewhere: IssuerElsewhere, tell: Tell): Promise<FollowedIssuer> {
  const { issuer, audience, algorithm, claims, reach } = elsewhere;
  const keys = followKeys({ read: keyReader(issuer), ...TIMING });
  const close = await keepReading(issuer, keys, tell);
  const algorithms = algorithm === null ? PUBLIC_KEY_ALGORITHMS : [algorithm];
  return { trusted: { issuer, audience, algorithms, keys: keys.find, claims, reach }, isReady: keys.isKnown, close };
}

/** Reads the keys at once and again and again: each minute when all is well, and sooner when it is not. */
async function keepReading(issuer: string, keys: FollowedKeys, tell: Tell): Promise<() => void> {
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const next = (failures: number, pause: number): void => {
    if (isClosed) return;
    timer = setTimeout(() => void attempt(failures), pause);
    timer.unref();
  };
  const attempt = async (failures: number): Promise<void> => {
    try {
      await keys.refresh();
      if (failures > 0) tell(`OIDC_ISSUER ${issuer} is reached; its people can sign in.`);
      next(0, TIMING.freshMilliseconds);
    } catch (error) {
      if (failures === 0) tell(`${(error as Error).message} Its people may not be able to sign in; trying again.`);
      next(failures + 1, Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE));
    }
  };
  await attempt(0);
  return () => {
    isClosed = true;
    clearTimeout(timer);
  };
}

/** Reads the keys of an issuer, by way of its discovery document, which may move them. */
function keyReader(issuer: string): () => Promise<JSONWebKeySet> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  return async () => {
    const document = await readJson(issuer, address);
    if (document.issuer !== issuer)
      throw new Error(`${address} speaks for ${String(document.issuer)}; set OIDC_ISSUER to exactly that.`);
    const place = URL.parse(String(document.jwks_uri));
    // Keys from an unprotected address would undo the protection of the issuer's own.
    if (!place || !['https:', new URL(issuer).protocol].includes(place.protocol))
      throw new Error(`OIDC_ISSUER ${issuer} names no safe address of its keys.`);
    return (await readJson(issuer, place.href)) as unknown as JSONWebKeySet;
  };
}

async function readJson(issuer: string, address: string): Promise<Record<string, unknown>> {
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(FETCH_MILLISECONDS) }).catch(
    (cause: unknown) => {
      throw new Error(`OIDC_ISSUER ${issuer} cannot be reached at ${address}.`, { cause });
    },
  );
  if (!response.ok) throw new Error(`OIDC_ISSUER ${issuer} answers ${response.status} at ${address}.`);
  return response.json().catch((cause: unknown) => {
    throw new Error(`OIDC_ISSUER ${issuer} answers no JSON at ${address}.`, { cause });
  }) as Promise<Record<string, unknown>>;
}
