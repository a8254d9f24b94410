import { createReadStream, type ReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** What is wrong with an XML file, and where. The message never quotes what stood there. */
export class XmlProblem extends Error {
  override readonly name = 'XmlProblem';
  constructor(
    readonly line: number,
    message: string,
    readonly mend: string,
  ) {
    super(message);
  }
}

/** A file that is read as text, piece by piece. */
export interface TextFile {
  /** The pieces in order. Throws XmlProblem on bytes that are no text of the file’s encoding. */
  pieces(): AsyncGenerator<string, void, void>;
  /** Bytes read so far. */
  bytesRead(): number;
  close(): void;
}

const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  'utf-16': 'utf-16le',
  'iso-8859-1': 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
  'windows-1252': 'windows-1252',
};
const FIRST_LOOK = 256;

/** Opens a file with XML in the encoding that its first bytes or its declaration say; UTF-8 when they say nothing. */
export async function openTextFile(path: string): Promise<TextFile> {
  const encoding = await encodingOf(path);
  const source = createReadStream(path);
  return {
    pieces: () => decoded(source, encoding),
    bytesRead: () => source.bytesRead,
    close: () => void source.destroy(),
  };
}

async function encodingOf(path: string): Promise<string> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(FIRST_LOOK), 0, FIRST_LOOK, 0);
    const start = buffer.subarray(0, bytesRead);
    const mark = start.subarray(0, 2).toString('hex');
    if (mark === 'fffe') return 'utf-16le';
    if (mark === 'feff') return 'utf-16be';
    const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(
      start.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, ''),
    )?.[1];
    const encoding = declared === undefined ? 'utf-8' : ENCODINGS[declared.toLowerCase()];
    if (encoding === undefined)
      throw new XmlProblem(1, 'The file is in an encoding that is not read here.', 'Save it in UTF-8.');
    // A declaration that says UTF-16 in single bytes is wrong about itself.
    return encoding === 'utf-16le' ? 'utf-8' : encoding;
  } finally {
    await handle.close();
  }
}

async function* decoded(source: ReadStream, encoding: string): AsyncGenerator<string, void, void> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  const read = (chunk?: Buffer): string => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new XmlProblem(line, 'From about this line on the file is not in its own encoding.', 'Save it in UTF-8.');
    }
  };
  for await (const chunk of source as AsyncIterable<Buffer>) {
    const text = read(chunk);
    yield text;
    line += newlinesIn(text);
  }
  yield read();
}

/** How many lines a text ends. */
export function newlinesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
