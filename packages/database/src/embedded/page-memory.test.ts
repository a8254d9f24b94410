import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { pageMemory, pageMemorySetting } from './page-memory.js';

const gigabytes = (count: number): number => count * 1024 ** 3;

test('the embedded server keeps pages in an eighth of the memory, never less than its default and never more than a gigabyte', () => {
  expect([0.5, 1, 4, 8, 64].map((count) => pageMemory(gigabytes(count)))).toEqual([128, 128, 512, 1024, 1024]);
});

test('on this machine it is within those bounds as well', () => {
  expect(pageMemory()).toBeGreaterThanOrEqual(128);
  expect(pageMemory()).toBeLessThanOrEqual(1024);
});

test('what an operator gave it by alter system stays', async () => {
  const cluster = await mkdtemp(join(tmpdir(), 'klantbeeld-cluster-'));
  try {
    expect(await pageMemorySetting(cluster)).toEqual({ shared_buffers: `${pageMemory()}MB` });
    const file = join(cluster, 'postgresql.auto.conf');
    await writeFile(file, "# shared_buffers = '1MB'\nwork_mem = '8MB'\n");
    expect(await pageMemorySetting(cluster)).toEqual({ shared_buffers: `${pageMemory()}MB` });
    await writeFile(file, "work_mem = '8MB'\nshared_buffers = '4GB'\n");
    expect(await pageMemorySetting(cluster)).toEqual({});
  } finally {
    await rm(cluster, { recursive: true });
  }
});
