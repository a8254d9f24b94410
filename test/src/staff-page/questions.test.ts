import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { readPersistedDocuments } from '@klantbeeld/schema';
import { REPOSITORY, textOf } from '../architecture/repository.js';

test('the questions of the page and their types are what the schema says', async () => {
  const generate = join(REPOSITORY, 'packages/staff-web/generate.mjs');
  await promisify(execFile)(process.execPath, [generate, '--check']);
});

test('every question of the page is on the list of known documents, under the hash that the page names', () => {
  const hashes = [...textOf('packages/staff-web/src/graph/generated/hashes.ts').matchAll(/(\w+):\s+'([0-9a-f]{64})'/g)];
  const known = readPersistedDocuments();
  expect(hashes.length).toBeGreaterThan(10);
  expect(hashes.filter(([, name, hash]) => !known.get(hash!)?.includes(` ${name}`)).map(([, name]) => name)).toEqual(
    [],
  );
});
