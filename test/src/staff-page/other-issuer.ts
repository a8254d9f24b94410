import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { interactionPolicy, type Configuration } from 'oidc-provider';
import { exportJWK, generateKeyPair } from 'jose';

/** Somebody of an organisation that has people sign in with an issuer of its own. */
export interface Employee {
  /** As the issuer calls them. */
  readonly account: string;
  /** As the organisation calls them, in a claim of its own name. */
  readonly staffId: string;
  readonly roles: readonly string[];
  readonly organisation: string;
}

/** An OpenID Connect issuer of an organisation: another origin, another algorithm, names of its own for everything. */
export interface OtherIssuer {
  /** What the gateway has to be told of it. */
  readonly settings: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const AUDIENCE = 'api://klantbeeld';
const CLIENT = 'klantbeeld-page';
/** How long a token of it lasts. */
export const TOKEN_SECONDS = 300;
const RESOURCE = 'https://issuer.test.example/klantbeeld';

/** Starts an issuer at which everybody who comes is the same person, after one press of a button. */
export async function openOtherIssuer(employee: Employee): Promise<OtherIssuer> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, await configurationFor(employee));
  serve(server, provider, employee);
  return {
    settings: {
      OIDC_ISSUER: issuer,
      OIDC_AUDIENCE: AUDIENCE,
      OIDC_ALGORITHM: 'RS256',
      OIDC_CLIENT_ID: CLIENT,
      OIDC_STAFF_CLAIM: 'employee_number',
      OIDC_ROLES_CLAIM: 'realm_access.roles',
      OIDC_ORGANISATION_CLAIM: 'works_for',
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function configurationFor({ account, staffId, roles, organisation }: Employee): Promise<Configuration> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return {
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'of-the-organisation', alg: 'RS256', use: 'sig' }] },
    clients: [
      {
        client_id: CLIENT,
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: ['http://localhost/sign-in'],
        post_logout_redirect_uris: ['http://localhost/'],
      },
    ],
    clientAuthMethods: ['none'],
    pkce: { required: () => true },
    ttl: { AccessToken: TOKEN_SECONDS, IdToken: TOKEN_SECONDS },
    cookies: { keys: ['a secret of this test alone'] },
    clientBasedCORS: () => true,
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience: AUDIENCE,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    interactions: { policy, url: (_context, { uid }) => `/press/${uid}` },
    issueRefreshToken: () => true,
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: CLIENT, accountId: account });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    findAccount: () => ({ accountId: account, claims: () => ({ sub: account }) }),
    extraTokenClaims: () => ({ employee_number: staffId, realm_access: { roles }, works_for: organisation }),
  };
}

/** One page with one button; everything else is the provider's. */
function serve(server: Server, provider: Provider, { account }: Employee): void {
  const handle = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/press/')) return void handle(request, response);
    if (request.method === 'POST')
      return void provider.interactionFinished(request, response, { login: { accountId: account } });
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      '<!doctype html><html lang="nl"><head><link rel="icon" href="data:,"><title>Uw organisatie</title></head><form method="post"><button>Ga verder</button></form></html>',
    );
    return undefined;
  });
}
