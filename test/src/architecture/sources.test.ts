import { expect, test } from '@jest/globals';
import { placesOf, sources, textOf, writtenFiles } from './repository.js';

const MOST_LINES = 400;
const all = sources();
const inProduction = all.filter((source) => !source.isForTests);

test('no source is longer than 400 lines', () => {
  const long = all.filter((source) => source.text.trimEnd().split('\n').length > MOST_LINES);
  expect(long.map((source) => source.path)).toEqual([]);
});

test('settings are read in one place: nothing else looks at the environment, but to hand PATH to a program', () => {
  const elsewhere = inProduction.filter(({ path }) => !/^packages\/platform\/src\/(settings|commands)\//.test(path));
  expect(placesOf(/process\.env\b(?!\.PATH\b)/, elsewhere.map(withoutTypes))).toEqual([]);
});

test('no live stream is an async generator, which unsubscribing cannot end before its next event', () => {
  // These read files and tables to their end; nobody subscribes to them.
  const reading = /^packages\/(platform\/src\/(imports|backup)|database\/src\/copying)\//;
  const streaming = inProduction.filter(({ path }) => !reading.test(path));
  expect(placesOf(/async\s*\*|async\s+function\s*\*/, streaming)).toEqual([]);
});

test('nothing is imported from outside of the tests that serves tests only', () => {
  expect(placesOf(/from '[^']*(\/testing\/|-for-tests\.js|\.test\.js)/, inProduction)).toEqual([]);
});

test('no file tells of the machine it was written on', () => {
  const files = writtenFiles().filter((path) => path !== 'pnpm-lock.yaml');
  const place = /(^|[\s"'`(=:])[/](work|home|Users|root)[/]\w/;
  expect(
    placesOf(
      place,
      files.map((path) => ({ path, text: textOf(path) })),
    ),
  ).toEqual([]);
});

function withoutTypes({ path, text }: { readonly path: string; readonly text: string }): {
  path: string;
  text: string;
} {
  return { path, text: text.replaceAll('NodeJS.ProcessEnv', '') };
}
