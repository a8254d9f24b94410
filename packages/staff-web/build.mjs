// Builds the page into `built/`, unless nothing changed since it was built last.
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const HERE = import.meta.dirname;
const STAMP = join(HERE, 'built/.stamp');

const stamp = stampOf([
  'index.html',
  'package.json',
  'vite.config.ts',
  '../../pnpm-lock.yaml',
  ...globSync('src/**/*.*', { cwd: HERE }).toSorted(),
]);
if (readOr(STAMP, '') !== stamp) {
  const { build } = await import('vite');
  await build({ configFile: join(HERE, 'vite.config.ts'), logLevel: 'warn' });
  writeFileSync(STAMP, stamp);
}

function stampOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths)
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(HERE, path)))
      .update('\0');
  return hash.digest('hex');
}

function readOr(path, otherwise) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}
