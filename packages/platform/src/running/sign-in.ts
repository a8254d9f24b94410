import { createLocalJWKSet } from 'jose';
import { createTokenVerifier, trustIssuer, type TokenVerifier } from '@klantbeeld/gateway';
import { EMBEDDED_AUDIENCE, EMBEDDED_ISSUER, SIGNING_ALGORITHM } from '../issuer/identifiers.js';
import { openSigningKeys, type SigningKeys } from '../issuer/signing-keys.js';
import type { Settings } from '../settings/settings.js';

/** How people sign in: at a real issuer, or at the embedded one with its demo people. */
export interface SignIn {
  readonly verify: TokenVerifier;
  /** Keys of the embedded issuer; null with a real one. */
  readonly embedded: SigningKeys | null;
}

/** Opens the way to sign in that the settings name. */
export async function openSignIn(settings: Pick<Settings, 'oidc' | 'dataDirectory'>): Promise<SignIn> {
  if (settings.oidc) {
    const trusted = await trustIssuer(settings.oidc.issuer, settings.oidc.audience);
    return { verify: createTokenVerifier(trusted), embedded: null };
  }
  const embedded = await openSigningKeys(settings.dataDirectory);
  const keys = createLocalJWKSet(embedded.jwks);
  const trusted = { issuer: EMBEDDED_ISSUER, audience: EMBEDDED_AUDIENCE, algorithms: [SIGNING_ALGORITHM], keys };
  return { verify: createTokenVerifier(trusted), embedded };
}
