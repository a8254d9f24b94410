import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { deriveSecrets, knownSecrets, openSecrets } from './secrets.js';
import { readSettings, SettingsError, type Settings } from './settings.js';

const SECRET = 'kept-in-a-safe-since-the-day-that-we-began';

describe('the secret of an installation', () => {
  let dataDirectory: string;
  let file: string;
  let settings: Settings;
  beforeEach(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'klantbeeld-secret-'));
    file = join(dataDirectory, 'secret');
    settings = readSettings({ KLANTBEELD_DATA: dataDirectory }, '/', []);
  });
  afterEach(() => rm(dataDirectory, { recursive: true }));

  test('is made once, and gives the same keys at each start', async () => {
    expect(await knownSecrets(settings)).toBeNull();
    const { mark } = await openSecrets(settings);
    expect((await openSecrets(settings)).mark).toBe(mark);
    expect((await knownSecrets(settings))!.mark).toBe(mark);
    expect(deriveSecrets(await readFile(file, 'utf8')).mark).toBe(mark);
  });

  test('is the same in the file, with the line feed of an editor behind it, and in KLANTBEELD_SECRET', async () => {
    await writeFile(file, `${SECRET}\r\n`);
    const { mark } = deriveSecrets(SECRET);
    expect((await openSecrets(settings)).mark).toBe(mark);
    expect((await knownSecrets(settings))!.mark).toBe(mark);
    const given = readSettings({ KLANTBEELD_DATA: dataDirectory, KLANTBEELD_SECRET: `${SECRET}\n` }, '/', []);
    expect((await openSecrets(given)).mark).toBe(mark);
  });

  test.each([
    ['nothing', ''],
    ['a line feed', '\n'],
    ['less than KLANTBEELD_SECRET has at least', 'too-short-to-be-a-secret'],
  ])('is not taken from a file with %s in it, of which anybody could make the keys', async (_, kept) => {
    await writeFile(file, kept);
    for (const open of [openSecrets, knownSecrets]) {
      await expect(open(settings)).rejects.toThrow(SettingsError);
      await expect(open(settings)).rejects.toThrow(`the secret in ${file} has at least 32 characters; put back`);
      if (kept.trim()) await expect(open(settings)).rejects.not.toThrow(kept.trim());
    }
    expect(await readFile(file, 'utf8')).toBe(kept);
  });
});
