import { createReadStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import type { Anchor, AnchoredHead, SealSpan } from './anchor.js';
import type { LogTrim } from './log-trim.js';

/** Heads and trims in a file with one line of JSON each, which is only ever added to; best on another machine's disk. */
export function openFileAnchor(path: string): Anchor {
  const heads = (span?: SealSpan): Promise<Map<number, AnchoredHead>> =>
    readNumbered(path, (line) => headIn(line, span));
  let last: Promise<number> | undefined;
  const look = (): Promise<number> => {
    const looked = heads().then((known) => [...known.keys()].reduce((most, number) => Math.max(most, number), 0));
    // A look that failed says nothing about the next one: the disk may be back.
    looked.catch(() => (last = undefined));
    return looked;
  };
  return {
    heads,
    lastNumber: () => (last ??= look()),
    add: async (head) => {
      await appendLine(path, JSON.stringify(head));
      last = Promise.resolve(Math.max(head.number, (await last) ?? 0));
    },
    addTrim: (trim) => appendLine(path, JSON.stringify({ trim })),
    trims: () => readNumbered(path, trimIn),
  };
}

async function appendLine(path: string, line: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'a', 0o600);
  try {
    // A line that a crash cut short must not swallow this one.
    await file.appendFile(`\n${line}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function readNumbered<Kept extends { readonly number: number }>(
  path: string,
  keptIn: (line: object) => Kept | null,
): Promise<Map<number, Kept>> {
  const all = new Map<number, Kept>();
  try {
    for await (const line of createInterface({ input: createReadStream(path, 'utf8') })) {
      const kept = keptIn(parsed(line));
      if (kept && !all.has(kept.number)) all.set(kept.number, kept);
    }
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error;
  }
  return all;
}

/** What is no whole line says nothing: what it was about then lacks its anchor, which is told. */
function parsed(line: string): object {
  try {
    return Object(JSON.parse(line));
  } catch {
    return {};
  }
}

function headIn(line: object, { after, until }: SealSpan = { after: 0, until: Infinity }): AnchoredHead | null {
  const head = line as AnchoredHead;
  if (typeof head.number !== 'number' || typeof head.hash !== 'string') return null;
  return head.number > after && head.number <= until ? head : null;
}

function trimIn(line: object): LogTrim | null {
  const { trim } = line as { trim?: LogTrim };
  return typeof trim?.number === 'number' && typeof trim.mark === 'string' ? trim : null;
}
