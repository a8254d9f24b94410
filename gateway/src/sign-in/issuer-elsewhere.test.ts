import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { JWTPayload } from 'jose';
import { USUAL_CLAIM_NAMES, type ClaimNames } from './claim-names.js';
import { followIssuer, type FollowedIssuer } from './issuer-elsewhere.js';
import { USUAL_REACH, type IssuerReach } from './issuer-reach.js';
import { issuerKey, SmallIssuer, type IssuerKey } from './testing/small-issuer.js';
import { createTokenVerifier, type TokenVerifier } from './token-verifier.js';

const NOT_VALID = /^The token is not valid; sign in again\.$/;

const followed: FollowedIssuer[] = [];
const told: string[] = [];
let almelo: SmallIssuer;
let company: SmallIssuer;
let rsa: IssuerKey;
let verify: TokenVerifier;

async function follow(
  { url: issuer }: SmallIssuer,
  {
    algorithm = null,
    claims = USUAL_CLAIM_NAMES,
    reach = USUAL_REACH,
  }: { algorithm?: string | null; claims?: ClaimNames; reach?: IssuerReach } = {},
): Promise<FollowedIssuer> {
  const one = await followIssuer({ issuer, audience: 'klantbeeld', algorithm, claims, reach }, (line) =>
    told.push(line),
  );
  followed.push(one);
  return one;
}

async function expectRefused(token: string, reason = NOT_VALID, check = verify): Promise<void> {
  await expect(check(token)).rejects.toMatchObject({
    message: expect.stringMatching(reason),
    extensions: { code: 'UNAUTHENTICATED' },
  });
}

/** Seconds since 1970, some seconds from now. */
function inSeconds(seconds: number): number {
  return Math.floor(Date.now() / 1000) + seconds;
}

beforeAll(async () => {
  rsa = await issuerKey('rsa', 'RS256');
  almelo = await SmallIssuer.open(await issuerKey('one'), await issuerKey('two', 'ES256'), rsa);
  company = await SmallIssuer.open(await issuerKey('one'));
  const trusted = await Promise.all([follow(almelo), follow(company)]);
  verify = createTokenVerifier(...trusted.map((one) => one.trusted));
});
afterAll(async () => {
  followed.forEach((one) => one.close());
  await Promise.all([almelo.stop(), company.stop()]);
});

describe('people of two issuers', () => {
  test('sign in, each with a token of their own issuer', async () => {
    expect(await verify(await almelo.token())).toEqual({
      staffId: 'con-1',
      name: 'Marloes',
      organisation: 'GM0141',
      municipalities: ['GM0141'],
      roles: ['WWB_CONSULTANT'],
      boundPurpose: null,
      expiresAt: expect.any(Number),
    });
    const claims = { sub: 'sw-1', roles: ['JOB_COACH'] };
    expect(await verify(await company.token({ claims }))).toMatchObject({ staffId: 'sw-1', roles: ['JOB_COACH'] });
  });

  test('a token of one issuer signed with the key of the other is refused, though their keys have one name', async () => {
    await expectRefused(await almelo.token({ key: company.keys[0]! }));
    await expectRefused(await company.token({ key: almelo.keys[0]! }));
  });

  test('a token of nobody we trust is refused, and so is one that names no issuer', async () => {
    await expectRefused(await almelo.token({ claims: { iss: 'https://elsewhere.example' } }));
    await expectRefused(await almelo.token({ claims: { iss: `${almelo.url}/` } }));
    await expectRefused(await almelo.token({ claims: { iss: undefined } as unknown as JWTPayload }));
  });

  test('a token for somebody else than us is refused', async () => {
    await expectRefused(await almelo.token({ claims: { aud: 'another-platform' } }));
    await expectRefused(await almelo.token({ claims: { aud: undefined } as unknown as JWTPayload }));
  });
});

describe('the key and algorithm of a token', () => {
  test('are those that its key is for: elliptic, Edwards and RSA keys each sign their own way', async () => {
    for (const key of almelo.keys)
      expect(await verify(await almelo.token({ key }))).toMatchObject({ staffId: 'con-1' });
  });

  test('are not taken from its header: another algorithm under the same name of a key is refused', async () => {
    const [edwards, elliptic] = almelo.keys as [IssuerKey, IssuerKey];
    await expectRefused(await almelo.token({ key: { ...elliptic, kid: edwards.kid } }));
    await expectRefused(await almelo.token({ key: { ...edwards, kid: elliptic.kid } }));
    const pss = await issuerKey(rsa.kid, 'PS256');
    await expectRefused(await almelo.token({ key: pss }));
  });

  test('are never a shared secret made of the public key, nor nothing', async () => {
    const spki = createPublicKey({ key: rsa.publicJwk as JsonWebKey, format: 'jwk' })
      .export({ type: 'spki', format: 'pem' })
      .toString();
    for (const secret of [spki, spki.trim(), JSON.stringify(rsa.publicJwk), String(rsa.publicJwk.n)]) {
      const key = { alg: 'HS256', kid: rsa.kid, privateKey: new TextEncoder().encode(secret) };
      await expectRefused(await almelo.token({ key }));
    }
    const [, payload] = (await almelo.token()).split('.');
    for (const alg of ['none', 'None', 'NONE']) {
      const header = Buffer.from(JSON.stringify({ alg, typ: 'at+jwt' })).toString('base64url');
      await expectRefused(`${header}.${payload}.`);
    }
  });

  test('are never a key that the token itself brings along', async () => {
    const own = await issuerKey('one');
    await expectRefused(await almelo.token({ key: own, header: { jwk: own.publicJwk } }));
    await expectRefused(await almelo.token({ key: own, header: { jku: `${company.url}/jwks` } }));
  });

  test('a token that names no key is refused where more than one would fit', async () => {
    const issuer = await SmallIssuer.open(await issuerKey('one'), await issuerKey('two'));
    const check = createTokenVerifier((await follow(issuer)).trusted);
    await issuer.stop();
    expect(await check(await issuer.token())).toMatchObject({ staffId: 'con-1' });
    await expect(check(await issuer.token({ header: { kid: undefined } }))).rejects.toThrow(NOT_VALID);
  });

  test('one algorithm can be set, and then no other counts', async () => {
    const only = createTokenVerifier((await follow(almelo, { algorithm: 'RS256' })).trusted);
    expect(await only(await almelo.token({ key: rsa }))).toMatchObject({ staffId: 'con-1' });
    await expect(only(await almelo.token())).rejects.toThrow(NOT_VALID);
  });
});

describe('the kind of a token', () => {
  test.each([{ typ: 'at+jwt' }, { typ: 'application/at+jwt' }, { typ: 'AT+JWT' }, { typ: 'JWT' }, { typ: undefined }])(
    'the type %j may be that of an access token',
    async (header) => {
      expect(await verify(await almelo.token({ header }))).toMatchObject({ staffId: 'con-1' });
    },
  );

  test.each(['id+jwt', 'logout+jwt', 'secevent+jwt', 'dpop+jwt', 'token-introspection+jwt', ''])(
    'a token of the type %j opens nothing',
    async (typ) => expectRefused(await almelo.token({ header: { typ } })),
  );

  test.each<JWTPayload>([{ typ: 'ID' }, { typ: 'Refresh' }, { token_use: 'id' }, { at_hash: 'x' }, { c_hash: 'x' }])(
    'an ID token or refresh token, as %j tells it, opens nothing',
    async (claims) => expectRefused(await almelo.token({ header: { typ: 'JWT' }, claims })),
  );

  test('what Keycloak calls a bearer token is an access token', async () => {
    const token = await almelo.token({ header: { typ: 'JWT' }, claims: { typ: 'Bearer' } });
    expect(await verify(token)).toMatchObject({ staffId: 'con-1' });
  });
});

describe('the time of a token', () => {
  test('clocks may differ: half a minute ahead is taken, more is not', async () => {
    for (const name of ['iat', 'nbf']) {
      expect(await verify(await almelo.token({ claims: { [name]: inSeconds(25) } }))).toMatchObject({
        staffId: 'con-1',
      });
      await expectRefused(await almelo.token({ claims: { [name]: inSeconds(40) } }));
    }
  });

  test('has an end, and no leeway after it', async () => {
    await expectRefused(await almelo.token({ claims: { exp: inSeconds(-1) } }), /^The token has expired/);
    await expectRefused(await almelo.token({ claims: { exp: undefined } as unknown as JWTPayload }));
    await expectRefused(await almelo.token({ claims: { exp: '2099-01-01' as unknown as number } }));
  });
});

describe('what an issuer may say', () => {
  async function reaching(reach: IssuerReach): Promise<TokenVerifier> {
    return createTokenVerifier((await follow(almelo, { reach })).trusted, (await follow(company)).trusted);
  }
  const tokenOf = (organisation: string, ...roles: string[]): Promise<string> =>
    almelo.token({ claims: { organisation, roles } });

  test('is only of its own organisations: the staff of another is not its to name', async () => {
    const check = await reaching({ organisations: ['GM1674'], roles: ['*'] });
    await expectRefused(
      await tokenOf('GM0141', 'WWB_CONSULTANT'),
      /^The issuer .+ may not name the organisation GM0141/,
      check,
    );
    expect(await check(await tokenOf('GM1674', 'WWB_CONSULTANT'))).toMatchObject({ organisation: 'GM1674' });
    expect(await check(await company.token())).toMatchObject({ organisation: 'GM0141' });
  });

  test('is only the roles it may give, and one too many refuses the token; roles that are not ours say nothing', async () => {
    const check = await reaching({ organisations: ['*'], roles: ['JOB_COACH'] });
    const refused = /^The issuer .+ may not give the role PRIVACY_OFFICER\.$/;
    await expectRefused(await tokenOf('GM0141', 'JOB_COACH', 'PRIVACY_OFFICER'), refused, check);
    expect(await check(await tokenOf('GM0141', 'JOB_COACH', 'offline_access'))).toMatchObject({ staffId: 'con-1' });
  });

  test('is CLIENT only where that role is named, because its sub is then a client', async () => {
    const plain = await reaching(USUAL_REACH);
    await expectRefused(await tokenOf('', 'CLIENT'), /may not give the role CLIENT/, plain);
    const check = await reaching({ organisations: ['GM0141'], roles: ['CLIENT'] });
    expect(await check(await tokenOf('', 'CLIENT'))).toMatchObject({ roles: ['CLIENT'] });
  });
});

describe('the names that an issuer gives', () => {
  test('can be set, along a path or with dots in them', async () => {
    const claims = { staff: 'employee', roles: 'realm_access.roles', organisation: 'https://almelo.example/code' };
    const named = createTokenVerifier((await follow(almelo, { claims })).trusted);
    const token = await almelo.token({
      claims: {
        employee: 'con-7',
        realm_access: { roles: ['WMO_CONSULTANT', 7] },
        'https://almelo.example/code': 'GM0153',
      },
    });
    expect(await named(token)).toMatchObject({ staffId: 'con-7', roles: ['WMO_CONSULTANT'], organisation: 'GM0153' });
    await expect(named(await almelo.token())).rejects.toThrow(NOT_VALID);
  });

  test('roles may come as one text, and never from the prototype of an object', async () => {
    const claims = { ...USUAL_CLAIM_NAMES, organisation: 'constructor.name' };
    const named = createTokenVerifier((await follow(almelo, { claims })).trusted);
    const token = await almelo.token({ claims: { roles: 'JOB_COACH, WMO_CONSULTANT' } });
    expect(await named(token)).toMatchObject({ roles: ['JOB_COACH', 'WMO_CONSULTANT'], organisation: '' });
  });
});

describe('an issuer that changes its keys', () => {
  test('is followed: a new key counts at once, and unknown names do not make us ask without end', async () => {
    const issuer = await SmallIssuer.open(await issuerKey('first'));
    const following = await follow(issuer);
    const check = createTokenVerifier(following.trusted);
    try {
      const former = await issuer.token();
      issuer.keys = [await issuerKey('second')];
      const stranger = await issuerKey('unknown');
      await until(() => succeeds(issuer.token().then(check)));
      const fetched = issuer.fetches;
      const attempts = Array.from({ length: 20 }, async () => check(await issuer.token({ key: stranger })));
      const outcomes = await Promise.allSettled(attempts);
      expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['rejected']));
      expect(issuer.fetches - fetched).toBeLessThanOrEqual(1);
      await expect(check(former)).rejects.toThrow(NOT_VALID);
    } finally {
      await issuer.stop();
    }
  }, 15_000);

  test('that is down is no reason to send people away: its keys are kept for a while', async () => {
    const issuer = await SmallIssuer.open(await issuerKey('first'));
    const check = createTokenVerifier((await follow(issuer)).trusted);
    await issuer.stop();
    expect(await check(await issuer.token())).toMatchObject({ staffId: 'con-1' });
  });
});

describe('an issuer that is not there yet', () => {
  test('is told of and tried again; people of the others sign in, its own are asked to wait, and then can', async () => {
    const late = await SmallIssuer.closed(await issuerKey('late'));
    told.length = 0;
    const waiting = await follow(late);
    expect(told).toEqual([expect.stringMatching(/^OIDC_ISSUER http\S+ cannot be reached at .+ trying again\.$/)]);
    expect(waiting.isReady()).toBe(false);
    const check = createTokenVerifier(waiting.trusted, (await follow(company)).trusted);
    expect(await check(await company.token())).toMatchObject({ staffId: 'con-1' });
    await expect(check(await late.token())).rejects.toMatchObject({
      message: 'Tokens cannot be checked right now; try again in a few seconds.',
      extensions: { code: 'UNAUTHENTICATED', retryable: true, http: { status: 503 } },
    });
    await late.start();
    await until(() => waiting.isReady());
    expect(await check(await late.token())).toMatchObject({ staffId: 'con-1' });
    await late.stop();
  });
});

function succeeds(attempt: Promise<unknown>): Promise<boolean> {
  return attempt.then(
    () => true,
    () => false,
  );
}

/** Waits until a condition holds, at most some seconds. */
async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  for (const end = Date.now() + 8_000; !(await holds()); await new Promise((resolve) => setTimeout(resolve, 50)))
    expect(Date.now()).toBeLessThan(end);
}
