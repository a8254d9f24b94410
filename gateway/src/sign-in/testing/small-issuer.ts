import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';

/** A key pair of an issuer of the tests. */
export interface IssuerKey {
  readonly alg: string;
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

/** A key pair under a name. */
export async function issuerKey(kid: string, alg = 'EdDSA'): Promise<IssuerKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { alg, kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

/** A small OpenID Connect issuer on real HTTP: discovery and keys. */
export class SmallIssuer {
  /** The keys that it shows. */
  keys: readonly IssuerKey[] = [];
  /** How often its keys were fetched. */
  fetches = 0;
  private server: Server | null = null;

  private constructor(readonly port: number) {}

  /** An issuer that serves, on a port of its own. */
  static async open(...keys: readonly IssuerKey[]): Promise<SmallIssuer> {
    const issuer = await SmallIssuer.closed(...keys);
    await issuer.start();
    return issuer;
  }

  /** An issuer that does not serve yet; its port is known. */
  static async closed(...keys: readonly IssuerKey[]): Promise<SmallIssuer> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const issuer = new SmallIssuer((server.address() as AddressInfo).port);
    server.close();
    await once(server, 'close');
    issuer.keys = keys;
    return issuer;
  }

  /** Its name and address. */
  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.server = createServer((request, response) => {
      response.setHeader('content-type', 'application/json');
      if (request.url === '/.well-known/openid-configuration')
        return void response.end(JSON.stringify({ issuer: this.url, jwks_uri: `${this.url}/jwks` }));
      this.fetches += 1;
      response.end(JSON.stringify({ keys: this.keys.map(({ publicJwk }) => publicJwk) }));
    }).listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
  }

  async stop(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = null;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  }

  /** A token of con-1 by this issuer with its first key, but for what is given; undefined leaves a claim out. */
  async token({
    key = this.keys[0]!,
    header = {},
    claims = {},
  }: {
    readonly key?: Pick<IssuerKey, 'alg' | 'kid'> & { readonly privateKey: CryptoKey | Uint8Array };
    readonly header?: Readonly<Record<string, unknown>>;
    readonly claims?: JWTPayload;
  } = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const usual = { iss: this.url, aud: 'klantbeeld', sub: 'con-1', iat: now, exp: now + 600 };
    const person = { roles: ['WWB_CONSULTANT'], organisation: 'GM0141', name: 'Marloes' };
    return new SignJWT({ ...usual, ...person, ...claims })
      .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: 'at+jwt', ...header })
      .sign(key.privateKey);
  }
}
