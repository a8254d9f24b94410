import { beforeAll, describe, expect, test } from '@jest/globals';
import { textOf } from '../architecture/repository.js';
import { brokenLinksOf, commandsOf, readPages } from './pages.js';
import { finishBlock } from './shell.js';

const pages = readPages();
const scripts = (JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }).scripts;
const commands = [
  'start',
  'serve',
  'token',
  'keys',
  'import',
  'rules',
  'demo',
  'schema',
  'audit',
  'retention',
  'export',
  'backup',
  'restore',
  'dead-letters',
  'events',
] as const;
/** Commands whose options stand one word further. */
const HELP_OF: Readonly<Record<string, string>> = {
  audit: 'audit verify',
  rules: 'rules load',
  retention: 'retention run',
  export: 'export client',
  'dead-letters': 'dead-letters replay',
  events: 'events switch',
};

describe('the pages', () => {
  test('link to nothing that is not there', () => {
    const broken = pages.flatMap((page) => brokenLinksOf(page).map((target) => `${page.path} links to ${target}`));
    expect(broken).toEqual([]);
  });

  test('name no script that does not exist', () => {
    const known = [...Object.keys(scripts), 'install', 'exec'];
    const unknown = pages.flatMap((page) =>
      commandsOf(page)
        .filter(({ script }) => !known.includes(script))
        .map(({ script }) => `${page.path} names pnpm ${script}`),
    );
    expect(unknown).toEqual([]);
  });

  test('say run before a script whose name is a command of the package manager too', () => {
    const mistaken = pages.filter((page) => commandsOf(page).some(({ script, isRun }) => script === 'token' && !isRun));
    expect(mistaken.map((page) => page.path)).toEqual([]);
  });

  test('call the package manager in a way that needs nothing but npm', () => {
    const bare = pages.filter(({ text }) =>
      /(?<!npx )\bpnpm (--silent|run|start|test|klantbeeld|schema|build|token)/.test(text),
    );
    expect(bare.map((page) => page.path)).toEqual([]);
  });

  test('name every setting, and none that is not read', () => {
    const sources = ['settings', 'oidc', 'works-for']
      .map((name) => textOf(`packages/platform/src/settings/${name}.ts`))
      .join('\n');
    const read = [...sources.matchAll(/(?:read|address)\('([A-Z_]+)'/g)];
    const settings = new Set(read.map((match) => match[1]!));
    const rows = textOf('README.md')
      .split('\n')
      .filter((line) => /^\| `[A-Z]/.test(line));
    const told = rows.flatMap((row) => [...row.split('|')[1]!.matchAll(/`([A-Z_]+)`/g)].map((match) => match[1]!));
    expect(told.filter((name) => !name.endsWith('_SUBGRAPH_URL')).toSorted()).toEqual([...settings].toSorted());
  });
});

describe('the command line', () => {
  const help = new Map<string, string>();
  beforeAll(async () => {
    const asked = commands.map(
      async (command) =>
        [command, await finishBlock(`npx pnpm klantbeeld ${HELP_OF[command] ?? command} --help`, {})] as const,
    );
    for (const [command, { output }] of await Promise.all(asked)) help.set(command, output);
  });

  test('has every command and option that a page names', () => {
    const wrong = pages.flatMap((page) =>
      commandsOf(page).flatMap(({ script, words }) => {
        const [command, ...rest] = script === 'klantbeeld' ? words : [script, ...words];
        if (!scripts[script]?.includes('cli.js') || command === undefined || command === '--help') return [];
        const missing = rest.filter((word) => word.startsWith('--') && !help.get(command)?.includes(word));
        return help.has(command)
          ? missing.map((word) => `${page.path}: ${command} ${word}`)
          : [`${page.path}: ${command}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('has no command that no page for its users names', () => {
    const doors = pages.filter(({ path }) =>
      ['README.md', 'docs/run-and-carry-on.md', 'docs/front-end.md', 'docs/privacy-officer.md'].includes(path),
    );
    const named = new Set(doors.flatMap(commandsOf).flatMap(({ script, words }) => [script, words[0]]));
    expect(commands.filter((command) => !named.has(command))).toEqual([]);
  });

  test('tells who asks for something that is not there what there is', async () => {
    const settings = { KLANTBEELD_DATA: '/nowhere' };
    const token = await finishBlock('npx pnpm --silent run token con-9', settings);
    expect(token).toMatchObject({ exitCode: 1, output: '' });
    expect(token.complaints).toMatch(/^There is no con-9 .* con-1, con-2, sw-1/);
    const imported = await finishBlock('npx pnpm klantbeeld import brp persons.csv', settings);
    expect(imported).toMatchObject({ exitCode: 1, output: '' });
    expect(imported.complaints).toMatch(/^There is no import brp; choose from brp-persons/);
  });
});
