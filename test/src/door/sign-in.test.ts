import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { expectRefused } from '../world/told.js';

const VIEWER = '{ viewer { id purpose } }';

describe('signing in at the door', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world?.stop());

  async function expectNotSignedIn(headers: Record<string, string>, told: RegExp): Promise<void> {
    const answer = await world.ask('con-1', VIEWER, { purpose: 'WWB_WORK', headers });
    expectRefused(answer, 401, 'UNAUTHENTICATED', told);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(answer.text).not.toContain(headers.authorization?.split(' ')[1] || 'Bearer ey');
  }

  test.each([
    ['no token', ''],
    ['a password', 'Basic Y29uLTE6Z2VoZWlt'],
    ['an empty token', 'Bearer '],
    ['two tokens', 'Bearer a.b.c, Bearer d.e.f'],
  ])('who comes with %s is told to send one', async (_what, authorization) => {
    await expectNotSignedIn({ authorization }, /^Send a token: authorization: Bearer/);
  });

  test.each(['nonsense', 'a.b.c', 'eyJhbGciOiJFZERTQSJ9.e30.', `${'e'.repeat(7_000)}.x.y`])(
    'who comes with the malformed token %.20s is told to sign in again',
    (token) => expectNotSignedIn({ authorization: `Bearer ${token}` }, /^The token is not valid; sign in again\.$/),
  );

  test('a token that was changed by one character is worth nothing', async () => {
    const [head, payload, signature] = (await world.tokenFor('con-1')).split('.');
    const claims = JSON.parse(Buffer.from(payload!, 'base64url').toString()) as Record<string, unknown>;
    const raised = encode({ ...claims, roles: ['WMO_CONSULTANT'] });
    await expectNotSignedIn({ authorization: `Bearer ${head}.${raised}.${signature}` }, /not valid/);
  });

  test('a token signed by another key is worth nothing', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    await expectNotSignedIn(
      { authorization: `Bearer ${resigned(await world.tokenFor('con-1'), { alg: 'EdDSA' }, privateKey)}` },
      /not valid/,
    );
  });

  test.each([{ alg: 'none' }, { alg: 'None' }, { alg: 'HS256' }, { alg: 'RS256' }])(
    'a token with the header %j is worth nothing',
    async (header) => {
      const token = resigned(await world.tokenFor('con-1'), header, header.alg === 'HS256' ? 'secret' : null);
      await expectNotSignedIn({ authorization: `Bearer ${token}` }, /not valid/);
    },
  );

  test('a token that has expired is told apart, so that the page signs in again', async () => {
    const token = await world.tokenFor('con-1', { ttlSeconds: -1 });
    await expectNotSignedIn({ authorization: `Bearer ${token}` }, /^The token has expired; sign in again\.$/);
  });

  test.each([{ issuer: 'https://elsewhere.example' }, { audience: 'another-platform' }])(
    'a token for %j is worth nothing here',
    async (options) => {
      await expectNotSignedIn({ authorization: `Bearer ${await world.tokenFor('con-1', options)}` }, /not valid/);
    },
  );

  test('who has two purposes and names none is told which there are', async () => {
    const answer = await world.ask('con-1', VIEWER);
    expectRefused(answer, 403, 'PURPOSE_REQUIRED', /^Name a purpose in x-purpose; yours are WWB_INCOME, WWB_WORK\.$/);
    expect(answer.errors![0]!.extensions.purposes).toEqual(['WWB_INCOME', 'WWB_WORK']);
  });

  test.each(['NO_SUCH_PURPOSE', 'WMO_SUPPORT', 'wwb_work', 'WWB_WORK, WWB_INCOME'])(
    'who names the purpose %j, which is not theirs, is told which are',
    async (purpose) => {
      const answer = await world.ask('con-1', VIEWER, { purpose });
      expectRefused(answer, 403, 'PURPOSE_DENIED', /not one of yours; yours are WWB_INCOME, WWB_WORK\.$/);
    },
  );

  test('a token bound to one purpose serves no other', async () => {
    const token = await world.tokenFor('con-1', { purpose: 'WWB_WORK' });
    expect((await world.ask('con-1', VIEWER, { token })).data.viewer.purpose).toBe('WWB_WORK');
    expectRefused(
      await world.ask('con-1', VIEWER, { token, purpose: 'WWB_INCOME' }),
      403,
      'PURPOSE_DENIED',
      /yours are WWB_WORK\.$/,
    );
  });

  test('who has one purpose may leave it out, and who has none has none', async () => {
    expect((await world.ask('wmo-1', VIEWER)).data.viewer).toEqual({ id: 'wmo-1', purpose: 'WMO_SUPPORT' });
    expect((await world.ask('adm-1', VIEWER)).data.viewer).toEqual({ id: 'adm-1', purpose: null });
    expectRefused(await world.ask('adm-1', VIEWER, { purpose: 'WWB_WORK' }), 403, 'PURPOSE_DENIED', /you have none\.$/);
  });
});

/** The claims of a token under another header, signed by a key, by a shared secret or not at all. */
function resigned(token: string, header: object, key: KeyObject | string | null): string {
  const content = `${encode(header)}.${token.split('.')[1]}`;
  if (key === null) return `${content}.`;
  const signature =
    typeof key === 'string'
      ? createHmac('sha256', key).update(content).digest()
      : sign(null, Buffer.from(content), key);
  return `${content}.${signature.toString('base64url')}`;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
