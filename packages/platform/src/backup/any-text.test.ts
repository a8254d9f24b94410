import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openDatabases } from '../running/databases.js';
import { SERVICES } from '../running/services.js';
import { deriveSecrets } from '../settings/secrets.js';
import { checkBackup } from './check-backup.js';
import { makeBackup } from './make-backup.js';
import { restoreBackup } from './restore-backup.js';

/** As it comes out of a word processor, a form and a telephone. */
const NAMES = [
  'Kwekerij\u2028De Kas',
  'Kwekerij\u2029De Kas',
  'Kwekerij\rDe Kas\r\nin\u0085Almelo\n',
  `'t "Atelier" \\ (één), 👩🏽‍🦽`,
  Array.from({ length: 0x1f }, (_, index) => String.fromCharCode(index + 1)).join(''),
];

test('whatever somebody typed or pasted comes back from a backup byte for byte', async () => {
  const prefix = `t_${randomUUID().slice(0, 8)}`;
  const server = {
    url: process.env.KLANTBEELD_TEST_DATABASE_URL!,
    prefix,
    secrets: deriveSecrets('a secret for tests'),
  };
  const folder = await mkdtemp(join(tmpdir(), 'any-text-'));
  const former = await openDatabases(server, SERVICES);
  try {
    const register = former.databases.get('people-development')!;
    await register.query('insert into employer (name) select unnest($1::text[])', [NAMES]);
    const path = join(folder, 'backup');
    await makeBackup(server, path, new Date());
    const target = { ...server, prefix: `${prefix}_new` };
    await restoreBackup(target, { folder: path, manifest: await checkBackup(path, server.secrets) });
    const restored = await openDatabases(target, SERVICES);
    const rows = await restored.databases
      .get('people-development')!
      .query<{ name: string }>('select name from employer');
    await restored.close();
    expect(rows.map(({ name }) => name)).toEqual(NAMES);
  } finally {
    await former.close();
    await rm(folder, { recursive: true, force: true });
  }
}, 30_000);
