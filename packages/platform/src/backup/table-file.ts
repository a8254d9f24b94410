import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
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

/** The rows of a file that `writeTableFile` wrote. */
export async function* rowsOfTableFile(folder: string, file: string): AsyncGenerator<string> {
  const input = createReadStream(join(folder, file), 'utf8');
  for await (const line of createInterface({ input, crlfDelay: Infinity })) yield JSON.parse(line) as string;
}

/** SHA-256 of a file in hexadecimal digits; null when the file is not there. */
export async function digestOfFile(folder: string, file: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(join(folder, file))) hash.update(chunk as Buffer);
    return hash.digest('hex');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function hashing(hash: Hash): Transform {
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      done(null, chunk);
    },
  });
}
