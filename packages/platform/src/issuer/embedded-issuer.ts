import express from 'express';
import type { RequestHandler } from 'express';
import Provider from 'oidc-provider';

import { EMBEDDED_ISSUER } from './identifiers.js';
import { contentSecurityPolicy } from './issuer-pages.js';
import { LOOPBACK_REDIRECT_URIS, providerConfiguration } from './provider-configuration.js';
import type { SigningKeys } from './signing-keys.js';
import type { StaffAccount } from './staff-account.js';
import { staffChoiceRouter } from './staff-choice.js';

/** What the embedded issuer is made of. */
export interface EmbeddedIssuerOptions {
  /** The keys that sign tokens and cookies. */
  readonly keys: SigningKeys;
  /** Whom one can sign in as, in the order of the sign-in page. */
  readonly staff: readonly StaffAccount[];
  /** Where the handler is mounted; a token's issuer does not depend on it. */
  readonly mountPath: '/oidc';
  /**
   * Where the staff page may return to. Left out: `/` and `/sign-in` on this machine, on any port. An address on
   * another machine has to be https and exact.
   */
  readonly redirectUris?: readonly string[];
  /** Is told of failures of the issuer itself, never of refused requests; left out, they go to standard error. */
  readonly onFailure?: (failure: Error) => void;
}

/** The issuer of the demo world, ready to be mounted. */
export interface EmbeddedIssuer {
  /** Serves discovery, keys, sign-in and sign-out: `app.use('/oidc', handler)`. */
  readonly handler: RequestHandler;
}

/**
 * An OpenID Connect issuer without passwords, for the demo world only: whoever reaches the port may be anybody in it.
 * One public client (`staff-web`), code flow with PKCE, rotating refresh tokens, access tokens as JWT (RFC 9068).
 * Throws when a redirect address is not allowed for such a client.
 */
export function createEmbeddedIssuer(options: EmbeddedIssuerOptions): EmbeddedIssuer {
  const { keys, staff, mountPath, redirectUris = LOOPBACK_REDIRECT_URIS } = options;
  const staffById = new Map(staff.map((account) => [account.id, account]));
  const configuration = providerConfiguration({ keys, staffById, mountPath, redirectUris });
  const provider = new Provider(EMBEDDED_ISSUER, configuration);
  const onFailure = options.onFailure ?? console.error;
  provider.on('server_error', (_context, failure) => onFailure(failure));
  const handleProtocol = provider.callback();
  const router = express.Router();
  router.use(safeHeaders(redirectUris));
  router.use(staffChoiceRouter({ provider, staff, mountPath }));
  router.use((request, response) => handleProtocol(request, response));
  return { handler: router };
}

function safeHeaders(redirectUris: readonly string[]): RequestHandler {
  const headers = {
    'content-security-policy': contentSecurityPolicy(redirectUris),
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  };
  return (_request, response, next) => {
    response.set(headers);
    next();
  };
}
