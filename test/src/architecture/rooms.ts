import { isBuiltin } from 'node:module';
import { dirname } from 'node:path';
import { sources, textOf, writtenFiles, type Source } from './repository.js';

/** The parts of a package.json that these tests read. */
export interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** A room of the house: a package of the workspace. */
export interface Room {
  /** Folder from the root, such as services/benefits. */
  readonly folder: string;
  readonly manifest: Manifest;
  readonly sources: readonly Source[];
}

/** Other products that benchmarks run beside ours: installed apart from the workspace, so no room. */
const APART = 'test/bench/peers/package.json';

/** Every room; the root itself is none. */
export function rooms(): readonly Room[] {
  const all = sources();
  return writtenFiles()
    .filter((path) => path.endsWith('/package.json') && path !== APART)
    .map((path) => {
      const folder = dirname(path);
      return {
        folder,
        manifest: JSON.parse(textOf(path)) as Manifest,
        sources: all.filter((source) => source.path.startsWith(`${folder}/src/`)),
      };
    });
}

const STATEMENT = /(?:^|\n)\s*(?:import|export)\s[^;'"`]*?from\s+'([^']+)'/g;
const SIDE_EFFECT = /(?:^|\n)\s*import\s+'([^']+)'/g;
const DYNAMIC = /\bimport\(\s*'([^']+)'\s*\)/g;

/** What a source imports, as it is written: packages, builtins and relative paths. */
export function importsOf({ text }: Pick<Source, 'text'>): readonly string[] {
  return [STATEMENT, SIDE_EFFECT, DYNAMIC].flatMap((form) => [...text.matchAll(form)].map((match) => match[1]!));
}

/** The packages a source imports, without the path inside them; builtins and own files are left out. */
export function packagesOf(source: Pick<Source, 'text'>): readonly string[] {
  return importsOf(source)
    .filter((name) => !name.startsWith('.') && !isBuiltin(name))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}
