import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BackupError } from './backup-error.js';
import { linesOf } from './lines.js';
import type { TableCopy } from './manifest.js';

/** Writes rows to a file of a backup, one a line, readable by its owner only; as slowly as the disk takes them. */
export async function writeTableFile(
  folder: string,
  file: string,
  rows: AsyncIterable<string>,
): Promise<Omit<TableCopy, 'columns'>> {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  let count = 0;
  const lines = async function* (): AsyncGenerator<string> {
    for await (const row of rows) {
      count += 1;
      yield `${JSON.stringify(row)}\n`;
    }
  };
  const target = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
  await pipeline(Readable.from(lines()), hashing(hash), target);
  return { file, rows: count, digest: hash.digest('hex') };
}

/** The rows of a file that `writeTableFile` wrote. Throws BackupError, without what stands there, at a line that is none. */
export async function* rowsOfTableFile(folder: string, file: string): AsyncGenerator<string> {
  let number = 0;
  for await (const line of linesOf(createReadStream(join(folder, file)))) {
    number += 1;
    const row = parsedRow(line);
    if (row === null) throw new BackupError(`${file} has no row on line ${number}`);
    yield row;
  }
}

/** What is wrong with a file of a backup, in words; null when all its rows can be put back. */
export async function problemOfTableFile(
  folder: string,
  { file, rows, digest }: Omit<TableCopy, 'columns'>,
): Promise<string | null> {
  const found = await digestOfFile(folder, file);
  if (found === null) return `${file} is missing`;
  if (found !== digest) return `${file} was changed after the backup was made`;
  try {
    const count = await countOf(rowsOfTableFile(folder, file));
    return count === rows ? null : `${file} has ${count} rows, and the manifest says ${rows}`;
  } catch (error) {
    if (error instanceof BackupError) return error.message;
    throw error;
  }
}

/** SHA-256 in hexadecimal digits; null when the file is not there. */
async function digestOfFile(folder: string, file: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(join(folder, file))) hash.update(chunk as Buffer);
    return hash.digest('hex');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function parsedRow(line: string): string | null {
  try {
    const row: unknown = JSON.parse(line);
    return typeof row === 'string' ? row : null;
  } catch {
    return null;
  }
}

async function countOf(rows: AsyncIterable<string>): Promise<number> {
  let count = 0;
  for await (const _row of rows) count += 1;
  return count;
}

function hashing(hash: Hash): Transform {
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      done(null, chunk);
    },
  });
}
