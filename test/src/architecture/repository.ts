import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Root of the repository. */
export const REPOSITORY = join(import.meta.dirname, '../../..');

/** Folders that are made, not written. */
const MADE = new Set(['node_modules', 'dist', 'built', 'generated', '.git', '.klantbeeld']);
const MADE_FILES = /\.(tsbuildinfo|log)$/;

/** Every file that somebody wrote, by its path from the root, with `/` between the folders. */
export function writtenFiles(folder = REPOSITORY): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return MADE.has(entry.name) ? [] : writtenFiles(path);
    return entry.isFile() && !MADE_FILES.test(entry.name) ? [relative(REPOSITORY, path).split(sep).join('/')] : [];
  });
}

/** The text of a file of the repository. */
export function textOf(path: string): string {
  return readFileSync(join(REPOSITORY, path), 'utf8');
}

/** A file of TypeScript, as this test reads it. */
export interface Source {
  /** Path from the root. */
  readonly path: string;
  readonly text: string;
  /** Whether it serves tests only, so that it may use what is not there in production. */
  readonly isForTests: boolean;
}

/** Every TypeScript source of the repository. */
export function sources(): readonly Source[] {
  return writtenFiles()
    .filter((path) => /\/src\/.*\.tsx?$/.test(path))
    .map((path) => ({ path, text: textOf(path), isForTests: isForTests(path) }));
}

function isForTests(path: string): boolean {
  return path.startsWith('test/') || /\/testing\/|\.test\.tsx?$|-for-tests\.ts$/.test(path);
}

/** Lines of sources in which something stands that should not, as `path:line`. */
export function placesOf(pattern: RegExp, within: readonly Pick<Source, 'path' | 'text'>[]): readonly string[] {
  return within.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}
