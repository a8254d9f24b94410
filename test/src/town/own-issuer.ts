import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { staffOfTests } from '../world/test-staff.js';

/** An issuer of tokens for members of staff of the tests, found as OpenID Connect says. */
export interface OwnIssuer {
  /** Settings with which a gateway trusts it. */
  readonly settings: Readonly<Record<string, string>>;
  tokenFor(staffId: string, ttlSeconds?: number): Promise<string>;
  stop(): Promise<void>;
}

const AUDIENCE = 'klantbeeld';
const HOUR = 3_600;

/** Starts an issuer on a free port of this machine. */
export async function openOwnIssuer(): Promise<OwnIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const key = { ...(await exportJWK(publicKey)), kid: 'key-1' };
  const server = createServer(({ url }, response) => {
    const answer = url === '/keys' ? { keys: [key] } : { issuer, jwks_uri: `${issuer}/keys` };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    settings: {
      OIDC_ISSUER: issuer,
      OIDC_AUDIENCE: AUDIENCE,
      OIDC_ORGANISATIONS: '*',
      OIDC_ROLES: '*',
    },
    tokenFor: async (staffId, ttlSeconds = HOUR) => {
      const { name, roles, organisation } = staffOfTests(staffId);
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({ name, roles, organisation })
        .setProtectedHeader({ alg: 'ES256', kid: 'key-1' })
        .setIssuer(issuer)
        .setAudience(AUDIENCE)
        .setSubject(staffId)
        .setIssuedAt(now)
        .setExpirationTime(now + ttlSeconds)
        .sign(privateKey);
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
