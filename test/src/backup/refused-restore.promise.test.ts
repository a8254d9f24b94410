import { appendFile, cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openDatabase, openPool, provisionDatabases, urlOfSeat } from '@klantbeeld/database';
import {
  anchorFolderIn,
  BackupError,
  checkBackup,
  checkRestored,
  deriveSecrets,
  makeBackup,
  openDatabases,
  restoreBackup,
  seatOf,
  SERVICES,
} from '@klantbeeld/platform';
import { registerPerson } from '../world/people.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { finished } from './restored.js';

const OTHER_SECRET = 'a secret that belongs to another installation';

let world: TestWorld;
let folder: string;
let backup: string;
/** Settings with which the databases of a restore would get names that are not there yet. */
let elsewhere: Readonly<Record<string, string>>;

beforeAll(async () => {
  world = await openTestWorld();
  await registerPerson(world);
  folder = await mkdtemp(join(tmpdir(), 'refused-'));
  backup = join(folder, 'backup');
  expect(await finished(['backup', '--out', backup], world.settings)).toMatchObject({ exitCode: 0 });
  elsewhere = { ...world.settings, KLANTBEELD_DATABASE_PREFIX: `${world.prefix}_new` };
}, 60_000);
afterAll(async () => {
  await world.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Names of databases of this world and of those that a restore would make. */
async function databasesNow(): Promise<readonly string[]> {
  const pool = openPool({ url: world.settings.DATABASE_URL!, maximum: 1 });
  try {
    const sql = `select datname::text as name from pg_database where datname like $1 order by datname`;
    return (await pool.query<{ name: string }>(sql, [`${world.prefix}%`])).map(({ name }) => name);
  } finally {
    await pool.close();
  }
}

/** A copy of the backup in which something was changed. */
async function changedBackup(name: string, change: (path: string) => Promise<unknown>): Promise<string> {
  const path = join(folder, name);
  await cp(backup, path, { recursive: true });
  await change(path);
  return path;
}

/** Tries to restore, and finds that nothing was changed by it. */
async function refusal(
  path: string,
  { prefix = `${world.prefix}_new`, secrets = world.secrets } = {},
): Promise<string> {
  const before = await databasesNow();
  const server = { url: world.settings.DATABASE_URL!, prefix, secrets };
  const attempt = checkBackup(path, secrets).then((manifest) => restoreBackup(server, { folder: path, manifest }));
  const error = await attempt.then(
    () => null,
    (refused: unknown) => refused,
  );
  expect(error).toBeInstanceOf(BackupError);
  expect(await databasesNow()).toEqual(before);
  return (error as BackupError).message;
}

test('a byte that was changed, a file that is missing and rows that were added are named, all at once', async () => {
  const path = await changedBackup('changed', async (copy) => {
    const client = join(copy, 'people-development', 'client.jsonl');
    const text = await readFile(client, 'utf8');
    await writeFile(client, text.replace('Mies', 'Mias'));
    await rm(join(copy, 'benefits', 'access_audit.jsonl'));
    await appendFile(join(copy, 'events', 'event_log.jsonl'), '"()"\n');
  });
  expect(await refusal(path)).toBe(
    'This backup is not whole; use another one.\n' +
      '- people-development/client.jsonl was changed after the backup was made\n' +
      '- benefits/access_audit.jsonl is missing\n' +
      '- events/event_log.jsonl was changed after the backup was made',
  );
  const whole = await checkBackup(backup, world.secrets);
  expect(whole.databases['people-development']!.tables.client!.rows).toBe(1);
}, 60_000);

test('a manifest that was made to fit what was changed is refused, and a folder without one is no backup', async () => {
  const forged = await changedBackup('forged', async (copy) => {
    const manifest = join(copy, 'manifest.json');
    await writeFile(manifest, (await readFile(manifest, 'utf8')).replace('"rows": 0', '"rows": 1'));
  });
  expect(await refusal(forged)).toMatch(/^manifest\.json was changed after the backup was made/);
  const broken = await changedBackup('broken', (copy) => rm(join(copy, 'manifest.json')));
  expect(await refusal(broken)).toMatch(
    /^There is no manifest\.json in .*: it is no backup, or one that was not finished/,
  );
}, 60_000);

test('a cluster that has data is left alone', async () => {
  expect(await refusal(backup, { prefix: world.prefix })).toMatch(
    new RegExp(
      `^A backup is put into a new cluster only, and here are ${world.prefix}_benefits, .* nothing was changed\\.`,
    ),
  );
}, 60_000);

test('another secret is refused, and without one none is made', async () => {
  expect(await refusal(backup, { secrets: deriveSecrets(OTHER_SECRET) })).toMatch(
    /^This backup was made with another KLANTBEELD_SECRET/,
  );
  const { KLANTBEELD_SECRET: _secret, ...without } = elsewhere;
  const data = join(folder, 'no-secret');
  const { exitCode, output } = await finished(['restore', backup], { ...without, KLANTBEELD_DATA: data });
  expect({ exitCode, output }).toEqual({ exitCode: 1, output: expect.stringMatching(/^There is no secret: .*\n$/) });
  await expect(stat(data)).rejects.toThrow('ENOENT');
}, 60_000);

test('a folder that is there is not written into, and databases that are not there give no backup', async () => {
  const server = { url: world.settings.DATABASE_URL!, prefix: world.prefix, secrets: world.secrets };
  await expect(makeBackup(server, backup, new Date())).rejects.toThrow(/backup is there already/);
  const path = join(folder, 'of-nothing');
  const nothing = makeBackup({ ...server, prefix: `${world.prefix}_new` }, path, new Date());
  await expect(nothing).rejects.toThrow(/_people_development cannot be opened/);
  await expect(stat(path)).rejects.toThrow('ENOENT');
});

test('a copy of an older version is put back and brought up to date, one of a newer version is refused', async () => {
  const older = { url: world.settings.DATABASE_URL!, prefix: `${world.prefix}_old`, secrets: world.secrets };
  await (
    await openDatabases(
      older,
      SERVICES.filter(({ name }) => name !== 'people-development'),
    )
  ).close();
  const seat = seatOf(older, 'people-development');
  await provisionDatabases(older.url, [seat]);
  const { database } = SERVICES.find(({ name }) => name === 'people-development')!;
  const url = urlOfSeat(older.url, seat);
  const migrations = database.migrations.filter(({ name }) => !name.includes('work-type'));
  const register = await openDatabase({ ...database, migrations }, { url });
  await register.query(`insert into employer (name, sector) values ('Kwekerij (''De "Kas"\\)', null)`);
  const path = join(folder, 'older');
  await makeBackup(older, path, new Date());
  const target = { ...older, prefix: `${world.prefix}_now` };
  await restoreBackup(target, { folder: path, manifest: await checkBackup(path, world.secrets) });
  const restored = await openDatabases(target, SERVICES);
  const now = restored.databases.get('people-development')!;
  expect(await now.query('select name, sector from employer')).toEqual([
    { name: `Kwekerij ('De "Kas"\\)`, sector: null },
  ]);
  expect(await now.query('select count(*) as types from work_type')).toEqual([{ types: 0 }]);
  await restored.close();

  await register.query(`insert into migration (name) values ('29991231T0000_of-next-version')`);
  await register.close();
  const newer = join(folder, 'newer');
  await makeBackup(older, newer, new Date());
  expect(await refusal(newer)).toMatch(
    /^This backup was made by a newer version: its people-development has 29991231T0000/,
  );
}, 60_000);

test('what is wrong with restored databases is named, check by check', async () => {
  const target = { url: world.settings.DATABASE_URL!, prefix: `${world.prefix}_wrong`, secrets: world.secrets };
  const manifest = await checkBackup(backup, world.secrets);
  await restoreBackup(target, { folder: backup, manifest });
  const open = await openDatabases(target, SERVICES);
  const look = async (): Promise<readonly string[]> => {
    const anchorFolder = anchorFolderIn(world.settings.KLANTBEELD_DATA!);
    const checks = await checkRestored({ ...open, manifest, secrets: world.secrets, anchorFolder, now: new Date() });
    return checks.filter(({ isGood }) => !isGood).map(({ line }) => line);
  };
  try {
    expect(await look()).toEqual([]);
    const [benefits, support] = [open.databases.get('benefits')!, open.databases.get('support')!];
    await benefits.query('update consumer_position set position = 1000000000');
    await support.query(`
      insert into log_seal (number, sealed_at, processing_ids, processing_marks, audit_ids, audit_marks, hash)
      values (1, now(), '{}', '', '{}', '', 'x')`);
    expect(await look()).toEqual([
      expect.stringMatching(/^benefits: .* is ahead of the event log, which ends at \d+: events would be passed over$/),
      'support: the newest seal of the access log is not that of the backup',
    ]);
  } finally {
    await open.close();
  }
}, 60_000);

test('a restore that was killed halfway is not started on, and the next one begins anew', async () => {
  const unfinished = { ...world.settings, KLANTBEELD_DATABASE_PREFIX: `${world.prefix}_half` };
  const pool = openPool({ url: world.settings.DATABASE_URL!, maximum: 1 });
  try {
    await pool.query(`create database ${world.prefix}_half_benefits`);
    await pool.query(`comment on database ${world.prefix}_half_benefits is 'restore not finished'`);
  } finally {
    await pool.close();
  }
  const server = { url: world.settings.DATABASE_URL!, prefix: `${world.prefix}_half`, secrets: world.secrets };
  await expect(openDatabases(server, SERVICES)).rejects.toThrow(
    /^A restore into the database .*_half_benefits was not finished/,
  );
  const restored = await finished(['restore', backup], unfinished);
  expect(restored).toMatchObject({ exitCode: 0, output: expect.stringContaining('All is as it was at') });
}, 60_000);
