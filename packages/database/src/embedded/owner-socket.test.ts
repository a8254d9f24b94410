import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { takeOwnerSocket, type OwnerSocket } from './owner-socket.js';

let directory: string;
let taken: OwnerSocket[];
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'klantbeeld-socket-'));
  taken = [];
});
afterEach(async () => {
  for (const socket of taken) await socket.release();
  await rm(directory, { recursive: true, force: true });
});

async function take(from = directory): Promise<boolean> {
  const socket = await takeOwnerSocket(from, 0);
  if (socket) taken.push(socket);
  return socket !== undefined;
}

test('a data directory is taken by one until it lets go', async () => {
  expect(await take()).toBe(true);
  expect(await take()).toBe(false);
  await taken[0]!.release();
  await taken[0]!.release();
  expect(await take()).toBe(true);
});

test('so is one in a folder whose path is longer than the system takes for a socket', async () => {
  const deep = join(directory, 'a'.repeat(120), 'b'.repeat(120));
  await mkdir(deep, { recursive: true });
  expect(await take(deep)).toBe(true);
  expect(await take(deep)).toBe(false);
});

test('what a killed owner left is no hindrance, and goes', async () => {
  await writeFile(join(directory, `owner-${randomUUID()}.sock`), '');
  expect(await take()).toBe(true);
  expect(await readdir(directory)).toHaveLength(1);
});

test('a folder that takes no sockets is no hindrance', async () => {
  expect(await takeOwnerSocket('/proc', 0)).toMatchObject({ descriptor: undefined });
});
