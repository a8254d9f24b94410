import { mkdir, mkdtemp, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { AnchoredHead } from './anchor.js';
import { openFileAnchor } from './file-anchor.js';

const NOTHING = { after: null, until: null, count: 0 };

function head(number: number): AnchoredHead {
  return { number, hash: 'ab', sealedAt: '2026-11-23T00:00:00.000Z', processing: NOTHING, audit: NOTHING };
}

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'file-anchor-'));
  path = join(folder, 'benefits.log');
});
afterEach(() => rm(folder, { recursive: true }));

test('a second place that could not be read once is read again when it is back, without a restart', async () => {
  // What cannot be read, also by root: a folder where the file should be.
  await mkdir(path);
  const anchor = openFileAnchor(path);
  await expect(anchor.lastNumber()).rejects.toThrow('EISDIR');
  await rmdir(path);
  await openFileAnchor(path).add(head(7));
  expect(await anchor.lastNumber()).toBe(7);
  await anchor.add(head(8));
  expect(await anchor.lastNumber()).toBe(8);
});

test('a second place is read once, and after that it is known what was added', async () => {
  await openFileAnchor(path).add(head(3));
  const anchor = openFileAnchor(path);
  expect(await anchor.lastNumber()).toBe(3);
  await rm(path);
  expect(await anchor.lastNumber()).toBe(3);
  await anchor.add(head(4));
  expect(await anchor.lastNumber()).toBe(4);
});
