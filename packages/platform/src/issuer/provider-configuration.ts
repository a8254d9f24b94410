import { errors, interactionPolicy } from 'oidc-provider';
import type { Configuration, FindAccount, Grant, KoaContextWithOIDC, ResourceServer } from 'oidc-provider';

import { EMBEDDED_AUDIENCE, EMBEDDED_ISSUER, SIGNING_ALGORITHM, STAFF_WEB_CLIENT_ID } from './identifiers.js';
import { problemPage, signOutPage, signedOutPage } from './issuer-pages.js';
import type { IssuerRecords } from './issuer-records.js';
import type { SigningKeys } from './signing-keys.js';
import { staffClaims } from './staff-account.js';
import type { StaffAccount } from './staff-account.js';

const MINUTE = 60;
const WORKING_DAY = 8 * 60 * MINUTE;

/** Resource indicators have to be URIs (RFC 8707), audiences need not: this one stands for the gateway. */
const GATEWAY_RESOURCE = `${EMBEDDED_ISSUER}/resources/${EMBEDDED_AUDIENCE}`;

/** Addresses the staff page may come back to; loopback, so on any port (RFC 8252, section 7.3). */
export const LOOPBACK_REDIRECT_URIS: readonly string[] = [
  'http://localhost/',
  'http://localhost/sign-in',
  'http://127.0.0.1/',
  'http://127.0.0.1/sign-in',
];

/** What the provider needs to know of the demo world. */
export interface ProviderParts {
  /** The keys that sign tokens and cookies. */
  readonly keys: SigningKeys;
  /** Whom one can sign in as, by staff id. */
  readonly staffById: ReadonlyMap<string, StaffAccount>;
  /** Where the issuer is served, for example `/oidc`. */
  readonly mountPath: string;
  /** Where the client may return to after signing in or out. */
  readonly redirectUris: readonly string[];
  /** Where sessions, codes and refresh tokens of a kind are kept; they outlive a change of keys. */
  readonly recordsOf: (kind: string) => IssuerRecords;
}

/** The settings of the provider: one public client, code flow with PKCE, one signature algorithm, own pages. */
export function providerConfiguration(parts: ProviderParts): Configuration {
  return {
    adapter: parts.recordsOf,
    jwks: structuredClone(parts.keys.privateJwks) as NonNullable<Configuration['jwks']>,
    enabledJWA: { idTokenSigningAlgValues: [SIGNING_ALGORITHM] },
    clients: [staffWebClient(parts.redirectUris)],
    clientAuthMethods: ['none'],
    responseTypes: ['code'],
    pkce: { required: () => true },
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub', 'name', 'roles', 'organisation'], profile: ['name'] },
    cookies: { keys: [parts.keys.cookieSecret], long: sessionCookie(parts.mountPath) },
    clientBasedCORS: isOwnHost,
    features: features(),
    interactions: { policy: signInOnly(), url: (_context, { uid }) => `${parts.mountPath}/interaction/${uid}` },
    loadExistingGrant: grantForOwnClient,
    issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    ttl: lifetimes(),
    ...accounts(parts.staffById),
    renderError: (context, { error, error_description: detail }) => {
      context.type = 'html';
      context.body = problemPage(error, detail ?? '');
    },
  };
}

/** `native` because only then a loopback address is accepted on every port. */
function staffWebClient(redirectUris: readonly string[]): NonNullable<Configuration['clients']>[number] {
  return {
    client_id: STAFF_WEB_CLIENT_ID,
    client_name: 'Klantbeeld',
    application_type: 'native',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    // Not form_post: a page of another name that resolves to this machine could read the code from it.
    response_modes: ['query'],
    redirect_uris: [...redirectUris],
    post_logout_redirect_uris: [...redirectUris],
    id_token_signed_response_alg: SIGNING_ALGORITHM,
  };
}

function sessionCookie(path: string): NonNullable<Configuration['cookies']>['long'] {
  return { httpOnly: true, sameSite: 'lax', path };
}

/** Browsers send `Origin` with every POST, also to their own server; a page of another host may not read an answer. */
function isOwnHost(context: KoaContextWithOIDC, origin: string): boolean {
  return URL.parse(origin)?.host === context.host;
}

function features(): NonNullable<Configuration['features']> {
  return {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    userinfo: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context, form) => void (context.body = signOutPage(form)),
      postLogoutSuccessSource: (context) => void (context.body = signedOutPage()),
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => GATEWAY_RESOURCE,
      useGrantedResource: () => true,
      getResourceServerInfo: gatewayAsResource,
    },
  };
}

function gatewayAsResource(_context: KoaContextWithOIDC, resource: string): ResourceServer {
  if (resource !== GATEWAY_RESOURCE) throw new errors.InvalidTarget();
  return {
    scope: '',
    audience: EMBEDDED_AUDIENCE,
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: SIGNING_ALGORITHM } },
  };
}

/** Nobody has to allow our own page to act for them: the consent step is left out. */
function signInOnly(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
}

async function grantForOwnClient(context: KoaContextWithOIDC): Promise<Grant> {
  const { session, client, account, provider, result } = context.oidc;
  const known = result?.consent?.grantId ?? session?.grantIdFor(client!.clientId);
  const existing = known === undefined ? undefined : await provider.Grant.find(known);
  if (existing && existing.accountId === account!.accountId) return existing;
  const grant = new provider.Grant({ clientId: client!.clientId, accountId: account!.accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}

/** In seconds. Access tokens are short because the page renews them; a session lasts one working day. */
function lifetimes(): NonNullable<Configuration['ttl']> {
  return {
    AccessToken: 15 * MINUTE,
    AuthorizationCode: MINUTE,
    IdToken: 15 * MINUTE,
    Interaction: 60 * MINUTE,
    Session: WORKING_DAY,
    Grant: WORKING_DAY,
    RefreshToken: WORKING_DAY,
  };
}

function accounts(
  staffById: ReadonlyMap<string, StaffAccount>,
): Required<Pick<Configuration, 'findAccount' | 'extraTokenClaims'>> {
  const findAccount: FindAccount = (_context, id) => {
    const staff = staffById.get(id);
    return staff && { accountId: id, claims: () => ({ sub: id, ...staffClaims(staff) }) };
  };
  return {
    findAccount,
    extraTokenClaims: (_context, token) => {
      const staff = 'accountId' in token ? staffById.get(token.accountId) : undefined;
      return staff && { ...staffClaims(staff) };
    },
  };
}
