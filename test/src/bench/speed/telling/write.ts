import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { REPOSITORY } from '../../../world/process.js';

const begins = (name: string): string => `<!-- ${name}: written by \`pnpm bench --write\` -->`;
const ends = (name: string): string => `<!-- /${name} -->`;

/** Puts text between the two marks of a name in a file of the repository. Throws when the marks are not there. */
export async function writeBetween(path: string, name: string, text: string): Promise<void> {
  const file = join(REPOSITORY, path);
  const before = await readFile(file, 'utf8');
  const [from, to] = [before.indexOf(begins(name)), before.indexOf(ends(name))];
  if (from < 0 || to < from) throw new Error(`${path} has no place for ${name}.`);
  const written = `${before.slice(0, from)}${begins(name)}\n\n${text}\n\n${before.slice(to)}`;
  await writeFile(file, await format(written, { ...(await resolveConfig(file)), filepath: file }));
}

/** Writes a file of the repository whole. */
export async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(join(REPOSITORY, path), text);
}
