import { posix } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { importsOf, packagesOf, rooms, type Room } from './rooms.js';

const OURS = '@klantbeeld/';

/** Which of our rooms a room may import: arrows point to the quieter room. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  'packages/domain': [],
  'packages/access': ['domain'],
  'packages/database': ['domain'],
  'packages/events': ['domain', 'database'],
  'packages/subgraph': ['domain', 'access', 'database', 'events'],
  'services/*': ['domain', 'access', 'database', 'events', 'subgraph'],
  schema: [],
  gateway: ['domain', 'access', 'events', 'schema'],
  'packages/staff-web': ['domain', 'schema'],
};

/** Rooms that put everything together: they may import every room but test. */
const JOINERS = ['packages/platform', 'test'];

const all = rooms();

function allowedFor({ folder }: Room): readonly string[] | undefined {
  if (!JOINERS.includes(folder)) return ARROWS[folder] ?? ARROWS[folder.replace(/^services\/.*/, 'services/*')];
  return all
    .map((room) => room.manifest.name.slice(OURS.length))
    .filter((name) => name !== 'test' && name !== 'platform');
}

function oursIn(names: Iterable<string>): readonly string[] {
  return [...new Set(names)].filter((name) => name.startsWith(OURS)).map((name) => name.slice(OURS.length));
}

test('the house has all its rooms, and every one of them is checked', () => {
  const folders = all.map((room) => room.folder);
  expect(folders).toEqual(
    expect.arrayContaining(['gateway', 'schema', 'test', 'packages/domain', 'services/benefits']),
  );
  expect(all.filter((room) => allowedFor(room) === undefined).map((room) => room.folder)).toEqual([]);
});

describe.each(all.map((room) => [room.folder, room] as const))('%s', (folder, room) => {
  const { dependencies, devDependencies, optionalDependencies, peerDependencies } = room.manifest;
  const always = { ...dependencies, ...optionalDependencies, ...peerDependencies };
  const allowed = [...(allowedFor(room) ?? []), ...(folder === 'test' ? ['platform'] : [])];

  test('imports only the rooms that its arrows point to', () => {
    const imported = room.sources.flatMap((source) =>
      oursIn(packagesOf(source))
        .filter((name) => !allowed.includes(name))
        .map((name) => `${source.path} imports ${name}`),
    );
    expect(imported).toEqual([]);
  });

  test('depends only on the rooms that its arrows point to', () => {
    const wanted = oursIn([...Object.keys(always), ...Object.keys(devDependencies ?? {})]);
    expect(wanted.filter((name) => !allowed.includes(name))).toEqual([]);
  });

  test('declares every package that it imports', () => {
    const undeclared = room.sources.flatMap((source) => {
      const known = source.isForTests ? { ...always, ...devDependencies } : always;
      return packagesOf(source)
        .filter((name) => !(name in known))
        .map((name) => `${source.path} imports ${name}`);
    });
    expect(undeclared).toEqual([]);
  });

  test('reaches into no other room by a path', () => {
    const reaching = room.sources.flatMap((source) =>
      importsOf(source)
        .filter((name) => name.startsWith('.'))
        .map((name) => posix.join(posix.dirname(source.path), name))
        .filter((path) => !path.startsWith(`${folder}/src/`))
        .map((path) => `${source.path} imports ${path}`),
    );
    expect(reaching).toEqual([]);
  });
});
