import { createHash, randomBytes } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';

import { TestBrowser } from './browser-for-tests.js';
import { EMBEDDED_AUDIENCE, EMBEDDED_ISSUER, STAFF_WEB_CLIENT_ID } from './identifiers.js';
import { TestIssuer } from './issuer-for-tests.js';
import type { Tokens } from './issuer-for-tests.js';

describe('the embedded issuer', () => {
  let issuer: TestIssuer;
  const consoleWarn = jest.spyOn(console, 'warn');
  const consoleInfo = jest.spyOn(console, 'info');

  beforeAll(async () => {
    issuer = await TestIssuer.open();
  });

  afterAll(() => issuer.close());

  test('names itself the same on every port and places its addresses on the one that was asked', async () => {
    expect(issuer.discovery).toMatchObject({
      issuer: EMBEDDED_ISSUER,
      authorization_endpoint: `${issuer.origin}/oidc/auth`,
      token_endpoint: `${issuer.origin}/oidc/token`,
      jwks_uri: `${issuer.origin}/oidc/jwks`,
      end_session_endpoint: `${issuer.origin}/oidc/session/end`,
      id_token_signing_alg_values_supported: ['EdDSA'],
      code_challenge_methods_supported: ['S256'],
      grant_types_supported: ['authorization_code', 'refresh_token'],
      token_endpoint_auth_methods_supported: ['none'],
    });
  });

  test('serves the public key without its private part', async () => {
    const { keys } = (await (await fetch(issuer.discovery.jwks_uri)).json()) as { keys: Record<string, string>[] };
    expect(keys).toHaveLength(1);
    expect(keys[0]).toMatchObject({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA' });
    expect(keys[0]).not.toHaveProperty('d');
  });

  test('shows the demo staff on a page without password, script or anything from outside', async () => {
    const { response } = await issuer.start(new TestBrowser());
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain('<html lang="nl">');
    expect(html).toContain('Kies wie u bent in de demowereld');
    expect(html).toContain('Meike Voorbeeld');
    expect(html).toContain('inkomen &amp; werk in Almelo; ziet de eigen &lt;caseload&gt;.');
    expect(html).toContain('MEDICAL_ADVISOR');
    expect(html).not.toMatch(/type="password"|<script|https?:|<link|<img|@import|url\(/i);
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self' http://localhost:* http://127.0.0.1:*;");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(response.headers.get('cache-control')).toBe('no-store');
    const style = createHash('sha256')
      .update(/<style>([^]*)<\/style>/.exec(html)![1]!)
      .digest('base64');
    expect(policy).toContain(`style-src 'sha256-${style}'`);
  });

  test('signs a consultant in by code and PKCE, and renews their token', async () => {
    const browser = new TestBrowser();
    const { verifier, address } = await issuer.start(browser);
    const back = await issuer.pick(browser, address, 'con-1');
    expect(back.address.origin + back.address.pathname).toBe(`${issuer.origin}/sign-in`);
    expect(back.address.searchParams.get('state')).toBe('state-1');
    expect(back.address.searchParams.get('iss')).toBe(EMBEDDED_ISSUER);
    const response = await issuer.redeem(back.address, verifier);
    const tokens = (await response.json()) as Tokens;
    expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 900 });
    const { payload } = await issuer.verify(tokens.access_token);
    expect(payload).toEqual({
      iss: EMBEDDED_ISSUER,
      aud: EMBEDDED_AUDIENCE,
      sub: 'con-1',
      client_id: STAFF_WEB_CLIENT_ID,
      name: 'Meike Voorbeeld',
      roles: ['WWB_CONSULTANT'],
      organisation: 'GM0141',
      iat: expect.any(Number),
      exp: payload.iat! + 900,
      jti: expect.any(String),
    });

    const renewal = await issuer.renew(tokens);
    const renewed = (await renewal.json()) as Tokens;
    const second = await issuer.verify(renewed.access_token);
    expect(second.payload).toMatchObject({ sub: 'con-1', roles: ['WWB_CONSULTANT'], organisation: 'GM0141' });
    expect(second.payload.jti).not.toBe(payload.jti);
    expect(renewed.refresh_token).not.toBe(tokens.refresh_token);
  });

  test('gives the page an ID token of the same issuer with the name and roles of the person', async () => {
    const { id_token: idToken } = await issuer.signIn(new TestBrowser(), 'med-1');
    const { payload } = await jwtVerify(idToken, createRemoteJWKSet(new URL(issuer.discovery.jwks_uri)), {
      issuer: EMBEDDED_ISSUER,
      audience: STAFF_WEB_CLIENT_ID,
      algorithms: ['EdDSA'],
    });
    expect(payload).toMatchObject({
      sub: 'med-1',
      nonce: 'nonce-1',
      name: 'Ruud Verzonnen',
      roles: ['MEDICAL_ADVISOR'],
    });
  });

  test('a refresh token that is used twice ends the whole sign-in', async () => {
    const first = await issuer.signIn(new TestBrowser(), 'con-1');
    const second = (await (await issuer.renew(first)).json()) as Tokens;
    expect(await (await issuer.renew(first)).json()).toMatchObject({ error: 'invalid_grant' });
    expect(await (await issuer.renew(second)).json()).toMatchObject({ error: 'invalid_grant' });
  });

  test('a staff id that is not in the demo world is refused, and the visitor may choose again', async () => {
    const browser = new TestBrowser();
    const { address } = await issuer.start(browser);
    const refused = await browser.visit(address, { form: { staff: 'con-999' } });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('role="alert"');
    expect((await browser.visit(address, { form: {} })).status).toBe(400);
    expect((await issuer.pick(browser, address, 'con-1')).address.searchParams.has('code')).toBe(true);
  });

  test('a choice made in a browser that did not start it is refused', async () => {
    const { address } = await issuer.start(new TestBrowser());
    const stranger = await new TestBrowser().visit(address, { form: { staff: 'con-1' } });
    expect(stranger.status).toBe(400);
    expect(await stranger.text()).toContain('Aanmelden is niet gelukt');
  });

  test('cancelling goes back to the page without a code', async () => {
    const browser = new TestBrowser();
    const { address } = await issuer.start(browser);
    const cancelled = await browser.visit(`${address.href}/cancel`, { method: 'POST' });
    const back = await issuer.follow(browser, cancelled);
    expect(back.address.searchParams.get('error')).toBe('access_denied');
    expect(back.address.searchParams.has('code')).toBe(false);
  });

  test('a code is worth nothing without the verifier it was asked with', async () => {
    const browser = new TestBrowser();
    const { address } = await issuer.start(browser);
    const back = await issuer.pick(browser, address, 'con-1');
    const response = await issuer.redeem(back.address, randomBytes(32).toString('base64url'));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: 'invalid_grant' });
  });

  test('a request without PKCE, or that wants the code in a page, is sent back without code', async () => {
    const refusals: Record<string, string>[] = [
      { code_challenge: '', code_challenge_method: '' },
      { response_mode: 'form_post' },
    ];
    for (const parameters of refusals) {
      const { response, address } = await issuer.start(new TestBrowser(), parameters);
      const answer = `${address.search}${await response.text()}`;
      expect(answer).toMatch(/invalid_request|unsupported_response_mode/);
      expect(answer).not.toMatch(/[?&]code=/);
    }
  });

  test.each(['http://localhost:5173/', 'http://127.0.0.1:61234/sign-in', 'http://localhost/sign-in'])(
    'the page may return to %s',
    async (address) => {
      const browser = new TestBrowser();
      const started = await issuer.start(browser, { redirect_uri: address });
      const back = await issuer.pick(browser, started.address, 'con-1');
      expect(back.address.href).toMatch(new RegExp(`^${address}\\?code=`));
    },
  );

  test.each([
    'http://localhost:5173/elsewhere',
    'https://localhost/',
    'http://example.org/',
    'http://localhost.example/',
  ])('nobody is sent to %s', async (address) => {
    const { response } = await issuer.start(new TestBrowser(), { redirect_uri: address });
    expect(response.status).toBe(400);
    expect(response.headers.has('location')).toBe(false);
    expect(await response.text()).toContain('invalid_redirect_uri');
  });

  test('another origin cannot redeem a code from its pages', async () => {
    const browser = new TestBrowser();
    const { verifier, address } = await issuer.start(browser);
    const back = await issuer.pick(browser, address, 'con-1');
    const response = await issuer.redeem(back.address, verifier, 'http://example.org');
    expect(response.status).toBe(400);
    expect(response.headers.has('access-control-allow-origin')).toBe(false);
  });

  test('who is signed in returns at once, and may pick someone else when the page asks for it', async () => {
    const browser = new TestBrowser();
    const first = await issuer.signIn(browser, 'con-1');
    expect((await issuer.start(browser)).address.searchParams.has('code')).toBe(true);

    const second = await issuer.signIn(browser, 'med-1', { prompt: 'login' });
    expect(decodeJwt(second.access_token).sub).toBe('med-1');
    const renewal = await issuer.renew(first);
    expect(await renewal.json()).toMatchObject({ error: 'invalid_grant' });
  });

  test('signing out asks once, ends the refresh token and returns to the page', async () => {
    const browser = new TestBrowser();
    const tokens = await issuer.signIn(browser, 'con-1');
    const address = new URL(issuer.discovery.end_session_endpoint);
    address.searchParams.set('id_token_hint', tokens.id_token);
    address.searchParams.set('post_logout_redirect_uri', `${issuer.origin}/`);
    const page = await browser.visit(address);
    const html = await page.text();
    expect(html).toContain('Wilt u zich afmelden?');
    expect(html).not.toMatch(/<script/i);
    const xsrf = /name="xsrf" value="(\w+)"/.exec(html)![1]!;
    const signedOut = await browser.visit(`${issuer.discovery.end_session_endpoint}/confirm`, {
      form: { xsrf, logout: 'yes' },
    });
    expect(signedOut.headers.get('location')).toBe(`${issuer.origin}/`);
    const renewal = await issuer.renew(tokens);
    expect(await renewal.json()).toMatchObject({ error: 'invalid_grant' });
    expect((await issuer.start(browser)).address.pathname).toMatch(/^\/oidc\/interaction\//);
  });

  test('whoever was not signed in and names no page to return to ends on a plain page', async () => {
    const browser = new TestBrowser();
    const page = await browser.visit(issuer.discovery.end_session_endpoint);
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'sha256-[^']+';/);
    const xsrf = /name="xsrf" value="(\w+)"/.exec(await page.text())![1]!;
    const confirmed = await browser.visit(`${issuer.discovery.end_session_endpoint}/confirm`, {
      form: { xsrf, logout: 'yes' },
    });
    const { response } = await issuer.follow(browser, confirmed);
    expect(await response.text()).toContain('U bent afgemeld');
  });

  test('prints no advice about development and has no failures of its own', () => {
    expect(consoleWarn).not.toHaveBeenCalled();
    expect(consoleInfo).not.toHaveBeenCalled();
    expect(issuer.failures).toEqual([]);
  });
});
