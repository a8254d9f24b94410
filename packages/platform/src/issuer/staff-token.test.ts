import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';

import { EMBEDDED_AUDIENCE, EMBEDDED_ISSUER } from './identifiers.js';
import { openSigningKeys } from './signing-keys.js';
import type { SigningKeys } from './signing-keys.js';
import type { StaffAccount } from './staff-account.js';
import { issueStaffToken, parseDuration } from './staff-token.js';

const CONSULTANT: StaffAccount = {
  id: 'con-1',
  name: 'Meike Voorbeeld',
  roles: ['WWB_CONSULTANT'],
  organisation: 'GM0141',
  purposes: ['WWB_INCOME', 'WWB_WORK'],
  description: 'Consulent inkomen in Almelo.',
};

describe('a token of the token command', () => {
  let directory: string;
  let keys: SigningKeys;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'klantbeeld-token-'));
    keys = await openSigningKeys(directory);
  });

  afterAll(() => rm(directory, { recursive: true }));

  test('says who the person is, for whom it is meant, and no more', async () => {
    const token = await issueStaffToken({ keys, staff: CONSULTANT, timeToLiveSeconds: 300 });
    expect(decodeJwt(token)).toEqual({
      iss: EMBEDDED_ISSUER,
      aud: EMBEDDED_AUDIENCE,
      sub: 'con-1',
      client_id: 'command-line',
      name: 'Meike Voorbeeld',
      roles: ['WWB_CONSULTANT'],
      organisation: 'GM0141',
      iat: expect.any(Number),
      exp: expect.any(Number),
      jti: expect.any(String),
    });
  });

  test('is bound to one purpose when that is asked', async () => {
    const token = await issueStaffToken({ keys, staff: CONSULTANT, timeToLiveSeconds: 300, purpose: 'WWB_WORK' });
    expect(decodeJwt(token)['purpose']).toBe('WWB_WORK');
  });

  test('of five seconds is valid in the fifth second and not in the sixth', async () => {
    const token = await issueStaffToken({ keys, staff: CONSULTANT, timeToLiveSeconds: parseDuration('5s') });
    const { iat, exp } = decodeJwt(token);
    expect(exp! - iat!).toBe(5);
    const verifyAt = (second: number) =>
      jwtVerify(token, createLocalJWKSet(keys.jwks), {
        issuer: EMBEDDED_ISSUER,
        audience: EMBEDDED_AUDIENCE,
        algorithms: ['EdDSA'],
        currentDate: new Date((iat! + second) * 1_000),
      });
    await expect(verifyAt(4)).resolves.toMatchObject({ payload: { sub: 'con-1' } });
    await expect(verifyAt(5)).rejects.toMatchObject({ code: 'ERR_JWT_EXPIRED' });
  });

  test('is refused by keys of another data directory', async () => {
    const token = await issueStaffToken({ keys, staff: CONSULTANT, timeToLiveSeconds: 300 });
    const others = await openSigningKeys(join(directory, 'other'));
    await expect(jwtVerify(token, createLocalJWKSet(others.jwks))).rejects.toMatchObject({
      code: 'ERR_JWKS_NO_MATCHING_KEY',
    });
  });
});

describe('a duration', () => {
  test.each([
    ['5s', 5],
    ['10m', 600],
    ['8h', 28_800],
    ['2d', 172_800],
  ])('%s is %d seconds', (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds);
  });

  test.each(['', '5', 's', '0s', '-5s', '1.5h', '5 s', '5S', '5w', '1h30m', '999999999999d', '367d'])(
    '"%s" is refused with an example of how to write it',
    (text) => {
      expect(() => parseDuration(text)).toThrow(/write a whole number .*\(5s, 10m, 8h, 2d\)/);
    },
  );
});
