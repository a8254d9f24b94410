import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { REPOSITORY } from '../../../world/process.js';

const PRETTIER = join(REPOSITORY, 'node_modules/prettier/bin/prettier.cjs');

const begins = (name: string): string => `<!-- ${name}: written by \`pnpm bench --write\` -->`;
const ends = (name: string): string => `<!-- /${name} -->`;

/** Puts text between the two marks of a name in a file of the repository. Throws when the marks are not there. */
export async function writeBetween(path: string, name: string, text: string): Promise<void> {
  const file = join(REPOSITORY, path);
  const before = await readFile(file, 'utf8');
  const [from, to] = [before.indexOf(begins(name)), before.indexOf(ends(name))];
  if (from < 0 || to < from) throw new Error(`${path} has no place for ${name}.`);
  await writeFile(file, `${before.slice(0, from)}${begins(name)}\n\n${text}\n\n${before.slice(to)}`);
  await promisify(execFile)(process.execPath, [PRETTIER, '--write', file], { cwd: REPOSITORY });
}

/** Writes a file of the repository whole. */
export async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(join(REPOSITORY, path), text);
}
