import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { calculateJwkThumbprint, createLocalJWKSet, jwtVerify } from 'jose';

import { EMBEDDED_AUDIENCE, EMBEDDED_ISSUER } from './identifiers.js';
import { SIGNING_KEYS_FILE, openSigningKeys } from './signing-keys.js';

const run = promisify(execFile);

/** Opens the keys in a process of its own and returns the id of the key it got. */
async function keyIdOfOtherProcess(directory: string): Promise<string> {
  const module = new URL('./signing-keys.js', import.meta.url).href;
  const script = `const { openSigningKeys } = await import(${JSON.stringify(module)});
    const { jwks } = await openSigningKeys(${JSON.stringify(directory)});
    process.stdout.write(jwks.keys[0].kid);`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script]);
  return stdout;
}

describe('the keys of the embedded issuer', () => {
  let directory: string;

  beforeEach(async () => {
    directory = join(await mkdtemp(join(tmpdir(), 'klantbeeld-keys-')), 'data');
  });

  afterEach(() => rm(join(directory, '..'), { recursive: true }));

  test('twenty openings at once end with one and the same key', async () => {
    const opened = await Promise.all(Array.from({ length: 20 }, () => openSigningKeys(directory)));
    expect(new Set(opened.map(({ jwks }) => jwks.keys[0]?.kid)).size).toBe(1);
    expect(new Set(opened.map(({ cookieSecret }) => cookieSecret)).size).toBe(1);
    expect(await readdir(directory)).toEqual([SIGNING_KEYS_FILE]);
  });

  test('two processes at once end with one and the same key', async () => {
    const [first, second] = await Promise.all([keyIdOfOtherProcess(directory), keyIdOfOtherProcess(directory)]);
    expect(first).toMatch(/^[\w-]{43}$/);
    expect(second).toBe(first);
    expect((await openSigningKeys(directory)).jwks.keys[0]?.kid).toBe(first);
  });

  test('the key file is readable by its owner only', async () => {
    await openSigningKeys(directory);
    expect((await stat(join(directory, SIGNING_KEYS_FILE))).mode & 0o777).toBe(0o600);
  });

  test('the public set holds one Ed25519 key without its private part, named by its thumbprint', async () => {
    const { jwks } = await openSigningKeys(directory);
    expect(jwks.keys).toEqual([
      { kty: 'OKP', crv: 'Ed25519', x: expect.any(String), use: 'sig', alg: 'EdDSA', kid: expect.any(String) },
    ]);
    expect(jwks.keys[0]!.kid).toBe(await calculateJwkThumbprint(jwks.keys[0]!));
  });

  test('a token outlives a restart: keys opened later verify what was signed before', async () => {
    const token = await (await openSigningKeys(directory)).sign({ sub: 'con-1' }, 60);
    const later = createLocalJWKSet((await openSigningKeys(directory)).jwks);
    const { payload, protectedHeader } = await jwtVerify(token, later, {
      issuer: EMBEDDED_ISSUER,
      audience: EMBEDDED_AUDIENCE,
      algorithms: ['EdDSA'],
      typ: 'at+jwt',
    });
    expect(payload.sub).toBe('con-1');
    expect(protectedHeader.kid).toBe((await openSigningKeys(directory)).jwks.keys[0]?.kid);
  });

  test('a damaged key file is refused by name and left as it is', async () => {
    await openSigningKeys(directory);
    const path = join(directory, SIGNING_KEYS_FILE);
    await writeFile(path, '{"key":{"kty":"OKP"');
    await expect(openSigningKeys(directory)).rejects.toThrow(path);
    expect(await readFile(path, 'utf8')).toBe('{"key":{"kty":"OKP"');
  });
});
