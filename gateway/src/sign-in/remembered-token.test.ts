import { beforeAll, describe, expect, test } from '@jest/globals';
import { generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { KeysUnavailableError } from './followed-keys.js';
import { FULL_REACH } from './issuer-reach.js';
import { createTokenVerifier, type TokenVerifier } from './token-verifier.js';

interface Pair {
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
}

/** Stands for what an issuer gives as the key of a token at one moment. */
type Given = CryptoKey | Error;

let first: Pair;
let second: Pair;

beforeAll(async () => {
  [first, second] = await Promise.all([generateKeyPair('EdDSA'), generateKeyPair('EdDSA')]);
});

/** An issuer whose keys change under our hands. */
function issuer(): { verify: TokenVerifier; give(key: Given): void } {
  let given: Given = first.publicKey;
  const keys = async (): Promise<CryptoKey> => {
    if (given instanceof Error) throw given;
    return given;
  };
  const verify = createTokenVerifier({
    issuer: 'https://issuer.test.example',
    audience: 'klantbeeld',
    algorithms: ['EdDSA'],
    reach: FULL_REACH,
    keys,
  });
  return { verify, give: (key) => void (given = key) };
}

function tokenOf(staffId: string, expiresAt = Math.floor(Date.now() / 1000) + 60): Promise<string> {
  return new SignJWT({ name: staffId, roles: ['JOB_COACH'], organisation: 'MOB-TWENTE' })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer('https://issuer.test.example')
    .setAudience('klantbeeld')
    .setSubject(staffId)
    .setIssuedAt(expiresAt - 120)
    .setExpirationTime(expiresAt)
    .sign(first.privateKey);
}

describe('somebody who asks again with the same token', () => {
  test('is the same person', async () => {
    const { verify } = issuer();
    const token = await tokenOf('sw-1');
    expect(await verify(token)).toBe(await verify(token));
  });

  test('is refused from the moment that the issuer no longer stands for the key', async () => {
    const { verify, give } = issuer();
    const token = await tokenOf('sw-1');
    await verify(token);
    give(second.publicKey);
    await expect(verify(token)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    give(new Error('No key fits.'));
    await expect(verify(token)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    give(first.publicKey);
    expect(await verify(token)).toMatchObject({ staffId: 'sw-1' });
  });

  test('is told to come back while the keys cannot be read', async () => {
    const { verify, give } = issuer();
    const token = await tokenOf('sw-1');
    await verify(token);
    give(new KeysUnavailableError('away'));
    await expect(verify(token)).rejects.toMatchObject({ extensions: { retryable: true } });
  });

  test('is refused from the second that the token ends', async () => {
    const { verify } = issuer();
    const token = await tokenOf('sw-1', Math.floor(Date.now() / 1000) + 1);
    const { expiresAt } = await verify(token);
    const late = Date.now;
    try {
      Date.now = () => expiresAt * 1000;
      await expect(verify(token)).rejects.toMatchObject({ message: 'The token has expired; sign in again.' });
    } finally {
      Date.now = late;
    }
  });

  test('is not taken for somebody else whose token has the same beginning', async () => {
    const { verify } = issuer();
    const token = await tokenOf('sw-1');
    await verify(token);
    const [header, , signature] = (await tokenOf('sw-2')).split('.');
    await expect(verify(`${header}.${token.split('.')[1]}.${signature}`)).rejects.toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
    });
  });
});
