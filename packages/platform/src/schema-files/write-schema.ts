import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SchemaFiles } from './compose.js';

/** Writes the files of the contract that differ; returns their paths. */
export async function writeSchema(folder: string, files: SchemaFiles): Promise<readonly string[]> {
  const stale = await staleFiles(folder, files);
  for (const path of stale) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), files.get(path)!);
  }
  return stale;
}

/** Files of the contract that are not what the services say. */
export async function staleFiles(folder: string, files: SchemaFiles): Promise<readonly string[]> {
  const states = [...files].map(async ([path, text]) => {
    const written = await readFile(join(folder, path), 'utf8').catch(() => null);
    return written === text ? [] : [path];
  });
  return (await Promise.all(states)).flat();
}
