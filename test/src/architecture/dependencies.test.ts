import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { nameAndVersion, readLockfile } from './lockfile.js';
import { REPOSITORY, textOf } from './repository.js';
import { rooms, type Manifest } from './rooms.js';

/** Packages under the Elastic licence, which may not be in here at all. */
const ELASTIC = [
  '@apollo/gateway',
  '@apollo/composition',
  '@apollo/query-planner',
  '@apollo/query-graphs',
  '@apollo/federation-internals',
];

/** The first version of a package without a known hole: CVE-2026-23897, CVE-2026-34220 and CVE-2026-34221. */
const SAFE_FROM: Readonly<Record<string, string>> = { '@apollo/server': '5.5.0', '@mikro-orm/core': '7.0.6' };

/** Licences that ask more of who uses the product than the EUPL does. */
const REFUSED = /elastic|sspl|server side public|busl|business source|commons clause/i;

const lockfile = readLockfile();

test('no package under the Elastic licence is in the lockfile', () => {
  const names = lockfile.packages.map((known) => nameAndVersion(known)[0]);
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name) => ELASTIC.includes(name))).toEqual([]);
});

test('no package is older than its first safe version', () => {
  const known = lockfile.packages.map(nameAndVersion).filter(([name]) => name in SAFE_FROM);
  expect(new Set(known.map(([name]) => name))).toEqual(new Set(Object.keys(SAFE_FROM)));
  expect(known.filter(([name, version]) => isOlder(version, SAFE_FROM[name]!))).toEqual([]);
});

test('every version in a package.json is exact', () => {
  const root = JSON.parse(textOf('package.json')) as Manifest;
  const loose = [root, ...rooms().map((room) => room.manifest)].flatMap((manifest) =>
    Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies })
      .filter(([, version]) => version !== 'workspace:*' && !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => `${manifest.name}: ${name} ${version}`),
  );
  expect(loose).toEqual([]);
});

test('every package that runs in production names a licence that we can live with', () => {
  const licences = installedLicences();
  // Packages for other machines are in the lockfile, and not on this disk.
  const here = lockfile.production.filter((known) => licences.has(known));
  expect(here).toEqual(expect.arrayContaining([expect.stringMatching(/^pg@/), expect.stringMatching(/^graphql@/)]));
  const told = here.map((known) => [known, licences.get(known)!] as const);
  expect(told.filter(([, licence]) => licence === '' || REFUSED.test(licence))).toEqual([]);
});

/** The licence of each package on this disk, by `name@version`; empty where none is named. */
function installedLicences(): ReadonlyMap<string, string> {
  const store = join(REPOSITORY, 'node_modules/.pnpm');
  const folders = readdirSync(store).flatMap((entry) => packagesIn(join(store, entry, 'node_modules')));
  return new Map(folders.flatMap((folder) => licenceIn(folder)));
}

/** Packages that lie in a folder themselves; links lead to packages that are found elsewhere. */
function packagesIn(folder: string): readonly string[] {
  return foldersIn(folder).flatMap((name) =>
    name.startsWith('@')
      ? foldersIn(join(folder, name)).map((inner) => join(folder, name, inner))
      : [join(folder, name)],
  );
}

function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
  } catch {
    return [];
  }
}

interface PublishedManifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string | { readonly type?: string };
  readonly licenses?: readonly { readonly type?: string }[];
}

function licenceIn(folder: string): [] | [[string, string]] {
  const manifest = readManifest(folder);
  if (!manifest?.name) return [];
  const { license, licenses } = manifest;
  const named =
    typeof license === 'string' ? license : (license?.type ?? licenses?.map((one) => one.type).join(' or '));
  return [[`${manifest.name}@${manifest.version}`, named ?? '']];
}

function readManifest(folder: string): PublishedManifest | null {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PublishedManifest;
  } catch {
    return null;
  }
}

function isOlder(version: string, than: string): boolean {
  const [left, right] = [version, than].map((text) => text.split('-')[0]!.split('.').map(Number));
  const place = left!.findIndex((part, index) => part !== right![index]);
  return place >= 0 && left![place]! < right![place]!;
}
