import { beforeAll, describe, expect, test } from '@jest/globals';
import { generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import type { Caller } from '../caller/caller.js';
import {
  bodyHash,
  importInternalKey,
  InternalTokenError,
  mintInternalToken,
  publicHalf,
  verifyInternalCall,
} from './internal-token.js';

const BODY = '{"query":"{ viewer { id } }"}';
const COACH: Caller = {
  staffId: 'sw-1',
  name: 'Jobcoach',
  organisation: 'MOB-TWENTE',
  municipalities: ['GM0141', 'GM1674'],
  roles: ['JOB_COACH'],
  purposes: ['WORK_DEVELOPMENT', 'WSW_EMPLOYMENT'],
  purpose: 'WORK_DEVELOPMENT',
  expiresAt: 1_900_000_000,
  requestId: 'request-1',
};

let gateway: { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey };

beforeAll(async () => {
  gateway = await generateKeyPair('EdDSA', { extractable: true });
});

function mint(subgraph = 'benefits', body = BODY): Promise<string> {
  return mintInternalToken(gateway.privateKey, subgraph, COACH, body);
}

function verify(token: string, subgraph = 'benefits', body = BODY): Promise<Caller> {
  return verifyInternalCall(gateway.publicKey, subgraph, token, body).then(({ caller }) => caller);
}

/** A token as the gateway mints them, signed by the gateway, but for what is given. */
async function minted({ age = 0, life = 30, claims = {}, issuer = 'klantbeeld-gateway' } = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1000) - age;
  return new SignJWT({ roles: ['JOB_COACH'], bh: bodyHash(BODY), ...claims } satisfies JWTPayload)
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(issuer)
    .setAudience('benefits')
    .setSubject('sw-1')
    .setIssuedAt(now)
    .setExpirationTime(now + life)
    .sign(gateway.privateKey);
}

describe('the token between gateway and subgraph', () => {
  test('tells the subgraph exactly who asks and for what', async () => {
    expect(await verify(await mint())).toEqual(COACH);
  });

  test('holds no purpose when the caller has none', async () => {
    const token = await mintInternalToken(gateway.privateKey, 'benefits', { ...COACH, purpose: null }, BODY);
    expect((await verify(token)).purpose).toBeNull();
  });

  test('lives thirty seconds at most', async () => {
    const [, payload] = (await mint()).split('.');
    const { iat, exp } = JSON.parse(Buffer.from(payload!, 'base64url').toString()) as { iat: number; exp: number };
    expect(exp - iat).toBe(30);
  });

  test('is another one each time', async () => {
    expect(await mint()).not.toBe(await mint());
  });

  test('is worth nothing at another subgraph', async () => {
    await expect(verify(await mint('support'))).rejects.toThrow(InternalTokenError);
  });

  test('is worth nothing with another body, not even one space longer', async () => {
    await expect(verify(await mint(), 'benefits', `${BODY} `)).rejects.toThrow(InternalTokenError);
  });

  test('is worth nothing when it is signed by another key', async () => {
    const other = await generateKeyPair('EdDSA');
    const token = await mintInternalToken(other.privateKey, 'benefits', COACH, BODY);
    await expect(verify(token)).rejects.toThrow(InternalTokenError);
  });

  test('is worth nothing without a signature', async () => {
    const [, payload] = (await mint()).split('.');
    const header = Buffer.from('{"alg":"none"}').toString('base64url');
    await expect(verify(`${header}.${payload}.`)).rejects.toThrow(InternalTokenError);
  });

  test('is worth nothing when its text is changed', async () => {
    const [header, payload, signature] = (await mint()).split('.');
    const claims = JSON.parse(Buffer.from(payload!, 'base64url').toString()) as JWTPayload;
    const changed = Buffer.from(JSON.stringify({ ...claims, purpose: 'WWB_INCOME' })).toString('base64url');
    await expect(verify(`${header}.${changed}.${signature}`)).rejects.toThrow(InternalTokenError);
  });

  test('is worth nothing after its time, nor when it claims a longer life', async () => {
    await expect(verify(await minted({ age: 36 }))).rejects.toThrow(InternalTokenError);
    await expect(verify(await minted({ age: 36, life: 3600 }))).rejects.toThrow(InternalTokenError);
  });

  test('is worth nothing from another issuer, or without the hash of a body', async () => {
    await expect(verify(await minted({ issuer: 'somebody-else' }))).rejects.toThrow(InternalTokenError);
    await expect(verify(await minted({ claims: { bh: undefined } }))).rejects.toThrow(InternalTokenError);
  });

  test('gives no role and no purpose that does not exist', async () => {
    const claims = { roles: ['JOB_COACH', 'GOD'], purpose: 'CURIOSITY' };
    const caller = await verify(await minted({ claims }));
    expect(caller).toMatchObject({ roles: ['JOB_COACH'], purpose: null });
  });
});

describe('the key of the gateway', () => {
  test('its public half is enough to verify, and holds nothing private', async () => {
    const half = await publicHalf(gateway.privateKey);
    expect(Object.keys(half).sort()).toEqual(['alg', 'crv', 'kty', 'x']);
    const key = await importInternalKey(half);
    expect((await verifyInternalCall(key, 'benefits', await mint(), BODY)).caller).toEqual(COACH);
  });
});
