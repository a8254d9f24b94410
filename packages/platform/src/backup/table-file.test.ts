import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { problemOfTableFile, rowsOfTableFile, writeTableFile } from './table-file.js';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'table-file-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function* each(rows: readonly string[]): AsyncGenerator<string> {
  yield* rows;
}

test('rows of any text come back as they were, also where they are longer than what is read at once', async () => {
  const controls = Array.from({ length: 0x1f }, (_, index) => String.fromCharCode(index + 1)).join('');
  const rows = [
    '(1,"Groen\u2028voorziening")',
    '(2,"Groen\u2029voorziening")',
    '(3,"one\rtwo\r\nthree\u0085four")',
    '(4,"👩🏽‍🦽 zei: ""ja"" \\\\ nee")',
    `(5,"${controls}\u007f\ufeff")`,
    ...Array.from({ length: 3 }, (_, index) => `(${index},"${'é\u2028👩🏽‍🦽'.repeat(20_000)}")`),
    '',
  ];
  const copy = await writeTableFile(folder, 'any.jsonl', each(rows));
  expect(copy.rows).toBe(rows.length);
  expect(await Readable.from(rowsOfTableFile(folder, 'any.jsonl')).toArray()).toEqual(rows);
  expect(await problemOfTableFile(folder, copy)).toBeNull();
});

describe('what cannot be put back is told, also where the digest fits', () => {
  const problemOf = async (text: string, rows: number): Promise<string | null> => {
    await writeFile(join(folder, 'wrong.jsonl'), text);
    const digest = createHash('sha256').update(text).digest('hex');
    return problemOfTableFile(folder, { file: 'wrong.jsonl', rows, digest });
  };

  test('a line that cannot be read or is no text, by its number and without what stands there', async () => {
    expect(await problemOf('"(1)"\n"(2,Jansen\n', 2)).toBe('wrong.jsonl has no row on line 2');
    expect(await problemOf('"(1)"\n{"name":"Jansen"}\n', 2)).toBe('wrong.jsonl has no row on line 2');
    expect(await problemOf('"(1)"\n\n', 2)).toBe('wrong.jsonl has no row on line 2');
  });

  test('more or fewer rows than the manifest says', async () => {
    expect(await problemOf('"(1)"\n"(2)"\n', 2)).toBeNull();
    expect(await problemOf('"(1)"\n"(2)"\n', 3)).toBe('wrong.jsonl has 2 rows, and the manifest says 3');
    expect(await problemOf('"(1)"\n"(2)"\n', 1)).toBe('wrong.jsonl has 2 rows, and the manifest says 1');
  });

  test('a file that was changed, and one that is not there', async () => {
    const copy = await writeTableFile(folder, 'changed.jsonl', each(['(1)']));
    await writeFile(join(folder, 'changed.jsonl'), (await readFile(join(folder, 'changed.jsonl'), 'utf8')).slice(1));
    expect(await problemOfTableFile(folder, copy)).toBe('changed.jsonl was changed after the backup was made');
    expect(await problemOfTableFile(folder, { ...copy, file: 'none.jsonl' })).toBe('none.jsonl is missing');
  });
});
