import {
  createTokenVerifier,
  followIssuer,
  followKeys,
  FULL_REACH,
  withMunicipalities,
  type IssuerElsewhere,
  type Tell,
  type TokenVerifier,
} from '@klantbeeld/gateway';
import { EMBEDDED_AUDIENCE, EMBEDDED_ISSUER, SIGNING_ALGORITHM } from '../issuer/identifiers.js';
import { openSigningKeys, type SigningKeys } from '../issuer/signing-keys.js';
import type { Settings } from '../settings/settings.js';

/** How people sign in: at real issuers, or at the embedded one with its demo people. */
export interface SignIn {
  readonly verify: TokenVerifier;
  /** Whether tokens of at least one real issuer can be checked; undefined with the embedded one. */
  readonly canSignIn: (() => boolean) | undefined;
  /** Keys of the embedded issuer; null with a real one. */
  readonly embedded: SigningKeys | null;
  /** Stops following the issuers. */
  close(): void;
}

/**
 * The keys are a small file on this machine, so they may be looked at often: a removed one is refused within seconds, a
 * new one counts before the command that signs with it has printed a token.
 */
const KEYS_OF_FILE = { freshMilliseconds: 2_000, restMilliseconds: 50, keptMilliseconds: Number.POSITIVE_INFINITY };

/** Opens the way to sign in that the settings name. */
export async function openSignIn(
  { oidc, dataDirectory, worksFor }: Pick<Settings, 'oidc' | 'dataDirectory' | 'worksFor'>,
  tell: Tell,
): Promise<SignIn> {
  const signIn = await (oidc ? signInElsewhere(oidc, tell) : signInHere(dataDirectory));
  return { ...signIn, verify: withMunicipalities(signIn.verify, worksFor) };
}

async function signInElsewhere(issuers: readonly IssuerElsewhere[], tell: Tell): Promise<SignIn> {
  const followed = await Promise.all(issuers.map((issuer) => followIssuer(issuer, tell)));
  return {
    verify: createTokenVerifier(...followed.map(({ trusted }) => trusted)),
    canSignIn: () => followed.some((issuer) => issuer.isReady()),
    embedded: null,
    close: () => followed.forEach((issuer) => issuer.close()),
  };
}

async function signInHere(dataDirectory: string): Promise<SignIn> {
  const embedded = await openSigningKeys(dataDirectory);
  const read = async (): Promise<SigningKeys['jwks']> => {
    await embedded.refresh();
    return embedded.jwks;
  };
  const trusted = {
    issuer: EMBEDDED_ISSUER,
    audience: EMBEDDED_AUDIENCE,
    algorithms: [SIGNING_ALGORITHM],
    types: ['at+jwt'],
    keys: followKeys({ read, ...KEYS_OF_FILE }).find,
    reach: FULL_REACH,
  };
  return { verify: createTokenVerifier(trusted), canSignIn: undefined, embedded, close: () => undefined };
}
