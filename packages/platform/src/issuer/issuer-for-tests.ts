import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import express from 'express';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { JWTVerifyResult } from 'jose';

import type { TestBrowser } from './browser-for-tests.js';
import { createEmbeddedIssuer } from './embedded-issuer.js';
import { EMBEDDED_AUDIENCE, EMBEDDED_ISSUER, STAFF_WEB_CLIENT_ID } from './identifiers.js';
import { openSigningKeys } from './signing-keys.js';
import type { StaffAccount } from './staff-account.js';

/** Two made-up members of staff; the first one's description holds characters that HTML must not take for markup. */
export const TEST_STAFF: readonly StaffAccount[] = [
  {
    id: 'con-1',
    name: 'Meike Voorbeeld',
    roles: ['WWB_CONSULTANT'],
    organisation: 'GM0141',
    purposes: ['WWB_INCOME', 'WWB_WORK'],
    description: 'Consulent inkomen & werk in Almelo; ziet de eigen <caseload>.',
  },
  {
    id: 'med-1',
    name: 'Ruud Verzonnen',
    roles: ['MEDICAL_ADVISOR'],
    organisation: 'ADVIES',
    purposes: ['MEDICAL_ADVICE'],
    description: 'Medisch adviseur.',
  },
];

/** The answer of the token endpoint. */
export interface Tokens {
  readonly access_token: string;
  readonly id_token: string;
  readonly refresh_token: string;
}

/** The addresses in the discovery document. */
export interface Discovery {
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly end_session_endpoint: string;
  readonly jwks_uri: string;
}

/** Where a browser ended up. */
export interface End {
  readonly response: Response;
  readonly address: URL;
}

/** A served issuer with a data directory of its own, and the steps a client takes with it. */
export class TestIssuer {
  private constructor(
    /** Its data directory. */
    readonly directory: string,
    private readonly server: Server,
    /** Where it is served. */
    readonly origin: string,
    /** Its discovery document. */
    readonly discovery: Discovery,
    /** What it reported as its own failures. */
    readonly failures: readonly Error[],
  ) {}

  /** Serves an issuer on a free port. */
  static async open(): Promise<TestIssuer> {
    const directory = await mkdtemp(join(tmpdir(), 'klantbeeld-issuer-'));
    const keys = await openSigningKeys(directory);
    const failures: Error[] = [];
    const onFailure = (failure: Error) => failures.push(failure);
    const { handler } = createEmbeddedIssuer({ keys, staff: TEST_STAFF, mountPath: '/oidc', onFailure });
    const server = express().use('/oidc', handler).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const response = await fetch(`${origin}/oidc/.well-known/openid-configuration`);
    return new TestIssuer(directory, server, origin, (await response.json()) as Discovery, failures);
  }

  /** Stops serving and removes the data directory. */
  async close(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
    await rm(this.directory, { recursive: true });
  }

  /** Starts signing in; the browser ends on the sign-in page or back at the client. */
  async start(browser: TestBrowser, parameters: Record<string, string> = {}): Promise<End & { verifier: string }> {
    const verifier = randomBytes(32).toString('base64url');
    const address = new URL(this.discovery.authorization_endpoint);
    address.search = new URLSearchParams({
      client_id: STAFF_WEB_CLIENT_ID,
      redirect_uri: `${this.origin}/sign-in`,
      response_type: 'code',
      scope: 'openid profile',
      state: 'state-1',
      nonce: 'nonce-1',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...parameters,
    }).toString();
    return { verifier, ...(await this.follow(browser, await browser.visit(address))) };
  }

  /** Picks a person on the sign-in page. */
  async pick(browser: TestBrowser, choice: URL, staff: string): Promise<End> {
    return this.follow(browser, await browser.visit(choice, { form: { staff } }));
  }

  /** Follows redirects until they leave the issuer. */
  follow(browser: TestBrowser, response: Response): Promise<End> {
    return browser.follow(response, `${this.origin}/oidc/`);
  }

  /** Asks the token endpoint, as a page of the given origin. */
  token(form: Record<string, string>, origin = this.origin): Promise<Response> {
    const body = new URLSearchParams({ client_id: STAFF_WEB_CLIENT_ID, ...form });
    return fetch(this.discovery.token_endpoint, { method: 'POST', headers: { origin }, body });
  }

  /** Redeems the code in the address that the browser came back to. */
  redeem(back: URL, verifier: string, origin = this.origin): Promise<Response> {
    const form = {
      grant_type: 'authorization_code',
      code: back.searchParams.get('code') ?? '',
      redirect_uri: `${this.origin}/sign-in`,
      code_verifier: verifier,
    };
    return this.token(form, origin);
  }

  /** Renews the tokens. */
  renew(tokens: Tokens): Promise<Response> {
    return this.token({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token });
  }

  /** Signs a person in, from the first address to the tokens. */
  async signIn(browser: TestBrowser, staff: string, parameters: Record<string, string> = {}): Promise<Tokens> {
    const { verifier, address } = await this.start(browser, parameters);
    const back = await this.pick(browser, address, staff);
    return (await (await this.redeem(back.address, verifier)).json()) as Tokens;
  }

  /** Verifies an access token as the gateway would, with the served keys. */
  verify(accessToken: string): Promise<JWTVerifyResult> {
    return jwtVerify(accessToken, createRemoteJWKSet(new URL(this.discovery.jwks_uri)), {
      issuer: EMBEDDED_ISSUER,
      audience: EMBEDDED_AUDIENCE,
      algorithms: ['EdDSA'],
      typ: 'at+jwt',
    });
  }
}
