import { createReadStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import type { Anchor, AnchoredHead } from './anchor.js';

/** Heads in a file with one line of JSON each, which is only ever added to; best on another machine's disk. */
export function openFileAnchor(path: string): Anchor {
  const heads = (): Promise<Map<number, AnchoredHead>> => readHeads(path);
  let last: Promise<number> | undefined;
  return {
    heads,
    lastNumber: () =>
      (last ??= heads().then((known) => [...known.keys()].reduce((most, number) => Math.max(most, number), 0))),
    add: async (head) => {
      await appendLine(path, JSON.stringify(head));
      last = Promise.resolve(Math.max(head.number, (await last) ?? 0));
    },
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

async function readHeads(path: string): Promise<Map<number, AnchoredHead>> {
  const heads = new Map<number, AnchoredHead>();
  try {
    for await (const line of createInterface({ input: createReadStream(path, 'utf8') })) {
      const head = parseHead(line);
      if (head && !heads.has(head.number)) heads.set(head.number, head);
    }
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error;
  }
  return heads;
}

/** What is no whole line is no head: the seal it was about then lacks its anchor, which is told. */
function parseHead(line: string): AnchoredHead | null {
  try {
    const head = JSON.parse(line) as AnchoredHead;
    return typeof head.number === 'number' && typeof head.hash === 'string' ? head : null;
  } catch {
    return null;
  }
}
