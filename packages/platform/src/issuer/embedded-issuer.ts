import express from 'express';
import type { RequestHandler } from 'express';
import Provider from 'oidc-provider';

import { EMBEDDED_ISSUER } from './identifiers.js';
import { contentSecurityPolicy } from './issuer-pages.js';
import { IssuerRecords } from './issuer-records.js';
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

/** How often the keys are looked at again, for another process may have changed them. */
const KEYS_MILLISECONDS = 1_000;

/**
 * An OpenID Connect issuer without passwords, for the demo world only: whoever reaches the port may be anybody in it.
 * One public client (`staff-web`), code flow with PKCE, rotating refresh tokens, access tokens as JWT (RFC 9068).
 * Follows its keys while it runs. Throws when a redirect address is not allowed for such a client.
 */
export function createEmbeddedIssuer(options: EmbeddedIssuerOptions): EmbeddedIssuer {
  const { keys, staff, mountPath, redirectUris = LOOPBACK_REDIRECT_URIS } = options;
  const createProvider = providerFactory(options, redirectUris);
  let provider = createProvider();
  let lookedAt = performance.now();
  const followKeys: RequestHandler = async (_request, _response, next) => {
    if (performance.now() - lookedAt >= KEYS_MILLISECONDS) {
      lookedAt = performance.now();
      await keys.refresh();
    }
    if (!isMadeOf(provider, keys)) provider = createProvider();
    next();
  };
  const router = express.Router();
  router.use(safeHeaders(redirectUris), followKeys);
  router.use(staffChoiceRouter({ provider: () => provider.oidc, staff, mountPath }));
  router.use((request, response) => provider.handle(request, response));
  return { handler: router };
}

interface ProviderOfKeys {
  readonly oidc: Provider;
  readonly handle: ReturnType<Provider['callback']>;
  /** Names of its keys. */
  readonly keyIds: string;
}

/** Makes a provider of the keys of the moment, each time over the same sessions. */
function providerFactory(
  { keys, staff, mountPath, onFailure = console.error }: EmbeddedIssuerOptions,
  redirectUris: readonly string[],
): () => ProviderOfKeys {
  const staffById = new Map(staff.map((account) => [account.id, account]));
  const records = new Map<string, IssuerRecords>();
  const recordsOf = (kind: string): IssuerRecords => {
    const kept = records.get(kind) ?? new IssuerRecords();
    records.set(kind, kept);
    return kept;
  };
  return () => {
    const configuration = providerConfiguration({ keys, staffById, mountPath, redirectUris, recordsOf });
    const oidc = new Provider(EMBEDDED_ISSUER, configuration);
    oidc.on('server_error', (_context, failure) => onFailure(failure));
    return { oidc, handle: oidc.callback(), keyIds: idsOf(keys) };
  };
}

function isMadeOf({ keyIds }: ProviderOfKeys, keys: SigningKeys): boolean {
  return keyIds === idsOf(keys);
}

function idsOf({ jwks }: SigningKeys): string {
  return jwks.keys.map(({ kid }) => kid).join(' ');
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
