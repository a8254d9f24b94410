import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { klantbeeld, type RunningCommand } from '../world/process.js';
import { until } from '../world/until.js';

let settings: Record<string, string>;
let running: RunningCommand[] = [];
beforeEach(async () => {
  settings = {
    KLANTBEELD_DATA: await mkdtemp(join(tmpdir(), 'klantbeeld-keys-')),
    KLANTBEELD_SECRET: randomBytes(32).toString('hex'),
  };
});
afterEach(async () => {
  running.forEach((one) => one.child.kill('SIGTERM'));
  await Promise.all(running.map((one) => one.ended()));
  running = [];
  await rm(settings.KLANTBEELD_DATA!, { recursive: true, force: true });
});

/** A gateway in a process of its own; services are not needed to be let in. */
async function startGateway(more: Readonly<Record<string, string>> = {}): Promise<string> {
  const gateway = klantbeeld(['serve', 'gateway', '--port', '0'], { ...settings, ...more });
  running.push(gateway);
  const [, url] = await gateway.printed(/gateway is ready at (http:\/\/\S+)/);
  return url!;
}

/** Whether the door takes a token; what is behind it is out of order. */
async function letsIn(url: string, token: string): Promise<boolean> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-purpose': 'WWB_WORK' },
    body: JSON.stringify({ query: '{ viewer { id } }' }),
  });
  const { errors } = (await response.json()) as { errors: [{ extensions: { code: string; retryable?: boolean } }] };
  const { code, retryable } = errors[0].extensions;
  expect(['UNAUTHENTICATED', 'SUBGRAPH_UNAVAILABLE']).toContain(code);
  expect(response.status).toBe(code !== 'UNAUTHENTICATED' ? 200 : retryable ? 503 : 401);
  return code !== 'UNAUTHENTICATED';
}

/** What a command printed, which has to end well. */
async function printed(...parameters: string[]): Promise<string> {
  const command = klantbeeld(parameters, settings);
  const code = await command.ended();
  const output = command.output().trim();
  expect({ code, output }).toEqual({ code: 0, output });
  return output;
}

describe('the keys of the embedded issuer, while the gateway runs', () => {
  test('rotate: the new key counts at once, the former until its tokens expire, and a revoked one no more', async () => {
    const url = await startGateway();
    const former = await printed('token', 'con-1');
    expect(await letsIn(url, former)).toBe(true);

    const [signing, retired] = (await printed('keys', 'rotate')).split('\n');
    expect(signing).toMatch(/^[\w-]{43} {2}signs, made /);
    expect(retired).toMatch(/^[\w-]{43} {2}verifies until \d{4}-\d\d-\d\dT.+, made /);
    const next = await printed('token', 'con-1');
    expect(await letsIn(url, next)).toBe(true);
    expect(await letsIn(url, former)).toBe(true);

    const [kid] = retired!.split(' ');
    expect((await printed('keys', 'revoke', kid!)).split('\n')).toEqual([signing]);
    await until('the former key counts no more', async () => !(await letsIn(url, former)), 5_000);
    expect(await letsIn(url, next)).toBe(true);

    // Revoked while it signs: another takes its place, and the stolen one opens nothing.
    const kept = await printed('keys', 'revoke', signing!.split(' ')[0]!);
    expect(kept).toMatch(/^[\w-]{43} {2}signs, made \S+$/);
    await until('the stolen key counts no more', async () => !(await letsIn(url, next)), 5_000);
    expect(await letsIn(url, await printed('token', 'con-1'))).toBe(true);
  }, 60_000);
});

test.each(['-hEY2kEY2kEY2kEY2kEY2kEY2kEY2kEY2kEY2kEY2kE', '--EY2kEY2kEY2kEY2kEY2kEY2kEY2kEY2kEY2kEY2kEY2'])(
  'a key that is called %s is taken for a key, and not for an option',
  async (kid) => {
    const command = klantbeeld(['keys', 'revoke', kid], settings);
    expect(await command.ended()).toBe(1);
    expect(command.output()).toContain(`There is no key ${kid}; there are `);
  },
);

describe('a gateway that is started before its issuer', () => {
  let issuer: Server;
  beforeEach(async () => {
    issuer = createServer().listen(0, '127.0.0.1');
    await once(issuer, 'listening');
  });
  afterEach(() => void issuer.close());

  test('says so, is not ready, lets nobody in, and does when the issuer is there', async () => {
    const { port } = issuer.address() as AddressInfo;
    issuer.close();
    await once(issuer, 'close');
    const name = `http://127.0.0.1:${port}`;
    const url = await startGateway({
      OIDC_ISSUER: `${name} https://nowhere.invalid`,
      OIDC_AUDIENCE: 'klantbeeld',
      OIDC_ORGANISATIONS: 'GM0141 GM1674',
      OIDC_ROLES: 'WWB_CONSULTANT WMO_CONSULTANT',
    });
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    const now = Math.floor(Date.now() / 1000);
    const token = await new SignJWT({ sub: 'con-1', roles: ['WWB_CONSULTANT'] })
      .setProtectedHeader({ alg: 'ES256', kid: 'key-1' })
      .setIssuer(name)
      .setAudience('klantbeeld')
      .setExpirationTime(now + 600)
      .sign(privateKey);
    const parts = async (): Promise<Record<string, boolean>> => {
      const health = await fetch(`${url}/health/ready`);
      expect(health.status).toBe(503);
      return ((await health.json()) as { parts: Record<string, boolean> }).parts;
    };
    expect(running[0]!.output()).toContain(`OIDC_ISSUER ${name} cannot be reached`);
    expect(await parts()).toMatchObject({ 'sign-in': false });
    expect(await letsIn(url, token)).toBe(false);

    const key = { ...(await exportJWK(publicKey)), kid: 'key-1' };
    issuer = createServer(({ url: path }, response) => {
      const answer = path === '/keys' ? { keys: [key] } : { issuer: name, jwks_uri: `${name}/keys` };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    }).listen(port, '127.0.0.1');
    await until('people can sign in', () => letsIn(url, token), 20_000);
    expect(await parts()).toMatchObject({ 'sign-in': true });
  }, 60_000);
});
