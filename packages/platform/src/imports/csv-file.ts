import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Transform, type TransformCallback } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { ImportFailure } from './import-failure.js';

/** One row with the number of its last line in the file, from 1. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** A CSV file that is being read. */
export interface CsvFile {
  /** Size in bytes. */
  readonly size: number;
  /** What stands between its values. */
  readonly delimiter: ';' | ',';
  /** Bytes read so far. */
  bytesRead(): number;
  /** The rows, header first; read on when asked for the next. Throws ImportFailure on what is not CSV or not UTF-8. */
  rows(): AsyncGenerator<CsvRow, void, void>;
  /** Stops reading. */
  close(): Promise<void>;
}

/** A longer row means a quote that was never closed; without a bound it would be read to the end of the file. */
const LONGEST_ROW = 1024 * 1024;
const FIRST_LOOK = 64 * 1024;

/** Opens a CSV file in UTF-8, with or without a byte order mark, separated by `;` or `,`. Throws ImportFailure. */
export async function openCsvFile(file: string): Promise<CsvFile> {
  const size = await sizeOf(file);
  const delimiter = delimiterOf(file, await firstBytes(file));
  const source = createReadStream(file);
  return {
    size,
    delimiter,
    bytesRead: () => source.bytesRead,
    rows: () => rowsOf(file, source, delimiter),
    async close() {
      source.destroy();
    },
  };
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new ImportFailure(
      error.code === 'ENOENT'
        ? `${file}: there is no such file. Check the name and the folder.`
        : `${file}: cannot be read (${error.code ?? error.message}).`,
    );
  });
  if (found.isDirectory()) throw new ImportFailure(`${file}: is a folder. Name the file in it.`);
  if (found.size === 0) throw new ImportFailure(`${file}: the file is empty. Export it again.`);
  return found.size;
}

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    throw new ImportFailure(`${file}: cannot be read (${error.code ?? error.message}).`);
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(FIRST_LOOK), 0, FIRST_LOOK, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function delimiterOf(file: string, start: Buffer): ';' | ',' {
  const mark = start.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') {
    throw new ImportFailure(`${file}:1: the file is in UTF-16. Save it as CSV in UTF-8.`);
  }
  if (start.includes(0)) throw new ImportFailure(`${file}:1: this is not a text file. Save the sheet as CSV in UTF-8.`);
  const header = start.toString('utf8').split(/\r?\n/, 1)[0] ?? '';
  return header.split(';').length >= header.split(',').length ? ';' : ',';
}

async function* rowsOf(
  file: string,
  source: NodeJS.ReadableStream,
  delimiter: string,
): AsyncGenerator<CsvRow, void, void> {
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
  });
  const checked = source.on('error', (error) => checked.destroy(error)).pipe(utf8Only(file));
  checked.on('error', (error) => parser.destroy(error)).pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      yield { cells: record, line: info.lines };
    }
  } catch (error) {
    throw error instanceof CsvError ? notCsv(file, error) : error;
  }
}

/** The parser's own message quotes what it read, so it is not repeated. */
function notCsv(file: string, error: CsvError): ImportFailure {
  const line = Number((error as CsvError & { lines?: number }).lines ?? 1);
  return new ImportFailure(
    `${file}:${line}: this row cannot be read as CSV: a quotation mark is not closed or stands inside a value ` +
      `(${error.code}). Put values with a quotation mark between quotation marks and write it twice.`,
  );
}

function utf8Only(file: string): Transform {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let lines = 1;
  const check = (chunk: Buffer | undefined, done: TransformCallback): void => {
    try {
      decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      const line = lines + linesBeforeFault(chunk ?? Buffer.alloc(0));
      done(new ImportFailure(`${file}:${line}: the file is not in UTF-8. Save it as CSV in UTF-8.`));
      return;
    }
    lines += chunk === undefined ? 0 : newlinesIn(chunk);
    done(null, chunk);
  };
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => check(chunk, done),
    flush: (done) => check(undefined, done),
  });
}

function newlinesIn(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
}

function linesBeforeFault(bytes: Buffer): number {
  let line = 0;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(10, start);
    const isLast = end < 0;
    if (isLast || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return line;
}
