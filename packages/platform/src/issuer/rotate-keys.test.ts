import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { decodeProtectedHeader } from 'jose';

import { TestBrowser } from './browser-for-tests.js';
import { TestIssuer } from './issuer-for-tests.js';
import { listKeys, revokeKey, rotateKeys, UnknownKeyError } from './rotate-keys.js';
import { openSigningKeys, SIGNING_KEYS_FILE } from './signing-keys.js';

const HOUR = 3_600;

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'klantbeeld-rotate-'));
});
afterEach(() => rm(directory, { recursive: true }));

function hoursUntil(moment: string | null): number {
  return (Date.parse(moment!) - Date.now()) / (HOUR * 1_000);
}

describe('changing the keys of the embedded issuer', () => {
  test('the new key signs, also in a process that opened the keys before; the former stays for a working day', async () => {
    const opened = await openSigningKeys(directory);
    const [former] = opened.jwks.keys;
    const [signing, retired] = await rotateKeys(directory);
    expect(retired!.kid).toBe(former!.kid);
    expect(hoursUntil(retired!.retiredUntil)).toBeCloseTo(8, 1);
    expect(decodeProtectedHeader(await opened.sign({ sub: 'con-1' }, 60)).kid).toBe(signing!.kid);
    expect(opened.jwks.keys.map(({ kid }) => kid)).toEqual([signing!.kid, former!.kid]);
  });

  test('a key that signed a longer token stays as long as that token', async () => {
    const opened = await openSigningKeys(directory);
    await opened.sign({ sub: 'con-1' }, 100 * HOUR);
    await opened.sign({ sub: 'con-1' }, 30 * HOUR);
    const [, retired] = await rotateKeys(directory);
    expect(hoursUntil(retired!.retiredUntil)).toBeCloseTo(100, 1);
  });

  test('a key whose tokens have all expired is forgotten', async () => {
    await openSigningKeys(directory);
    const path = join(directory, SIGNING_KEYS_FILE);
    await rotateKeys(directory);
    const stored = JSON.parse(await readFile(path, 'utf8')) as { keys: { retiredUntil?: number }[] };
    stored.keys[1]!.retiredUntil = Math.floor(Date.now() / 1_000) - 1;
    await writeFile(path, JSON.stringify(stored));
    expect(await listKeys(directory)).toHaveLength(1);
    expect((await openSigningKeys(directory)).jwks.keys).toHaveLength(1);
  });

  test('ten changes at once all count, and leave nothing behind but the keys', async () => {
    await openSigningKeys(directory);
    await Promise.all(Array.from({ length: 10 }, () => rotateKeys(directory)));
    expect(await listKeys(directory)).toHaveLength(11);
    expect(await readdir(directory)).toEqual([SIGNING_KEYS_FILE]);
  });

  test('a directory that is not there yet is made, with its first key retired at once', async () => {
    const [signing, retired, ...others] = await rotateKeys(join(directory, 'made', 'on-the-way'));
    expect([signing!.retiredUntil, hoursUntil(retired!.retiredUntil)]).toEqual([null, expect.closeTo(8, 1)]);
    expect(others).toEqual([]);
  });

  test('only a key that is there can be revoked', async () => {
    const [signing] = await rotateKeys(directory);
    await expect(revokeKey(directory, 'nobody')).rejects.toThrow(UnknownKeyError);
    const [next] = await revokeKey(directory, signing!.kid);
    expect(next!.kid).not.toBe(signing!.kid);
    await expect(revokeKey(directory, signing!.kid)).rejects.toThrow(UnknownKeyError);
  });

  test('a file of the first version, with one key without a name, goes on to count', async () => {
    const first = await openSigningKeys(directory);
    const path = join(directory, SIGNING_KEYS_FILE);
    const { keys, cookieSecret } = JSON.parse(await readFile(path, 'utf8')) as {
      keys: { key: object }[];
      cookieSecret: string;
    };
    await writeFile(path, JSON.stringify({ key: keys[0]!.key, cookieSecret }));
    const opened = await openSigningKeys(directory);
    expect(opened.jwks).toEqual(first.jwks);
    expect(await rotateKeys(directory)).toMatchObject([{ retiredUntil: null }, { kid: first.jwks.keys[0]!.kid }]);
  });
});

describe('a served issuer whose keys change', () => {
  test('signs with the new key, shows both, and keeps everybody signed in', async () => {
    const issuer = await TestIssuer.open();
    try {
      const tokens = await issuer.signIn(new TestBrowser(), 'con-1');
      const [signing, retired] = await rotateKeys(issuer.directory);
      const shown = async (): Promise<string[]> => {
        const { keys } = (await (await fetch(issuer.discovery.jwks_uri)).json()) as { keys: { kid: string }[] };
        return keys.map(({ kid }) => kid);
      };
      for (const end = Date.now() + 5_000; (await shown()).length < 2; await new Promise((go) => setTimeout(go, 50)))
        expect(Date.now()).toBeLessThan(end);
      expect(await shown()).toEqual([signing!.kid, retired!.kid]);
      const renewed = (await (await issuer.renew(tokens)).json()) as { access_token: string };
      expect(decodeProtectedHeader(renewed.access_token).kid).toBe(signing!.kid);
      expect((await issuer.verify(renewed.access_token)).payload.sub).toBe('con-1');
      expect((await issuer.verify(tokens.access_token)).payload.sub).toBe('con-1');
      expect(issuer.failures).toEqual([]);
    } finally {
      await issuer.close();
    }
  });
});
