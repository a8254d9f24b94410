import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { textOf } from '../architecture/repository.js';
import { until } from '../world/until.js';
import { blocksOf } from './pages.js';
import { finishBlock, runBlock, type RunningBlock } from './shell.js';

const README = { text: textOf('README.md') };
const FRONT_END = { text: textOf('docs/front-end.md') };

/** The block of commands that holds some words. */
function block(page: { readonly text: string }, words: string): string {
  const found = blocksOf(page, 'sh').filter((one) => one.includes(words));
  expect({ words, blocks: found.length }).toEqual({ words, blocks: 1 });
  return found[0]!;
}

/** The page on which one chooses who to be, as the page of staff sends one there. */
async function signInPage(url: string): Promise<string> {
  const wanted = new URLSearchParams({
    client_id: 'staff-web',
    redirect_uri: `${url}/sign-in`,
    response_type: 'code',
    scope: 'openid',
    state: 'readme',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  });
  const sent = await fetch(`${url}/oidc/auth?${wanted}`, { redirect: 'manual' });
  const cookie = sent.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const page = await fetch(new URL(sent.headers.get('location')!, url), { headers: { cookie } });
  return page.text();
}

describe('who does what the README says', () => {
  const settings = { KLANTBEELD_DATA: '', PORT: '0' };
  let started: RunningBlock;
  let url: string;

  beforeAll(async () => {
    settings.KLANTBEELD_DATA = await mkdtemp(join(tmpdir(), 'klantbeeld-readme-'));
    const [start] = blocksOf(README, 'sh');
    started = runBlock(start!, settings);
    url = await addressOf(started);
  });
  afterAll(async () => {
    started.child.kill('SIGTERM');
    await started.ended;
    await rm(settings.KLANTBEELD_DATA, { recursive: true, force: true });
  });

  const tokens = new Map<string, Promise<Awaited<ReturnType<typeof finishBlock>>>>();

  /** What the token command printed for somebody; asked once. */
  function printedToken(staff: string): ReturnType<typeof finishBlock> {
    const known = tokens.get(staff) ?? finishBlock(`npx pnpm --silent run token ${staff}`, settings);
    tokens.set(staff, known);
    return known;
  }

  async function ask(staff: string, purpose: string, query: string): Promise<any> {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${(await printedToken(staff)).output.trim()}`,
      'x-purpose': purpose,
    };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return response.json();
  }

  test('starts everything, and can open each address that was printed', async () => {
    const printed = [...started.output().matchAll(/http:\/\/\S+/g)].map(([address]) => address);
    expect(printed).toEqual(expect.arrayContaining([`${url}/graphql`, `${url}/explorer`, `${url}/health/ready`]));
    const pages = printed.filter((address) => !address.endsWith('/graphql'));
    const answers = await Promise.all(pages.map(async (address) => (await fetch(address)).status));
    expect(answers).toEqual(pages.map(() => 200));
  });

  test('gets a token and nothing else', async () => {
    expect(README.text).toContain('`npx pnpm --silent run token sw-1`');
    const { output, complaints, exitCode } = await printedToken('sw-1');
    expect({ exitCode, complaints }).toEqual({ exitCode: 0, complaints: '' });
    expect(output).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  });

  test('can be everybody in the table, and finds nobody left out of it', async () => {
    const page = await signInPage(url);
    const staff = [...page.matchAll(/ value="([a-z]+-\d)"/g)].map((match) => match[1]!);
    const told = [...README.text.matchAll(/`([a-z]+-\d)`/g)].map((match) => match[1]!);
    expect(staff).toContain('con-1');
    expect(new Set(told)).toEqual(new Set(staff));
  });

  test('asks the question over three laws and reads the answer that stands there', async () => {
    const [question] = blocksOf(README, 'graphql');
    const [answer] = blocksOf(README, 'json');
    expect(README.text).toContain('(`sw-1`, purpose `WORK_DEVELOPMENT`)');
    expect(await ask('sw-1', 'WORK_DEVELOPMENT', question!)).toEqual({ data: JSON.parse(answer!) });
  });

  test('sends the first question of the page for front ends', async () => {
    const question = block(FRONT_END, 'curl').replace('http://localhost:4000', url);
    const { output, exitCode } = await finishBlock(question, settings);
    expect(exitCode).toBe(0);
    const { viewer, caseload } = (JSON.parse(output) as { data: any }).data;
    expect(viewer.purposes).toEqual(['WORK_DEVELOPMENT', 'WSW_EMPLOYMENT']);
    expect(caseload.edges).toHaveLength(3);
  });

  test('tries an import and changes nothing', async () => {
    const { output, exitCode } = await finishBlock(block(README, 'import brp-persons'), settings);
    expect({ output, exitCode }).toMatchObject({
      exitCode: 0,
      output: expect.stringMatching(/^Dry run[^]* 2 created/),
    });
    const again = await finishBlock(block(README, 'import brp-persons'), settings);
    expect(again.output).toContain(' 2 created');
  });

  test('tries to load rules and changes nothing', async () => {
    const { output, exitCode } = await finishBlock(block(README, 'rules load'), settings);
    expect({ output, exitCode }).toMatchObject({
      exitCode: 0,
      output: expect.stringMatching(/^Dry run[^]* 4 created/),
    });
    expect((await finishBlock(block(README, 'rules load'), settings)).output).toContain(' 4 created');
  });

  test('makes a crowd, and those who work with it have 150 clients each', async () => {
    expect(await finishBlock(block(README, 'demo --clients'), settings)).toMatchObject({ exitCode: 0 });
    const { data } = await ask('con-vol', 'WWB_WORK', '{ viewer { caseloadLimit { size } } }');
    expect(data.viewer.caseloadLimit.size).toBe(150);
  });
});

test('who has a PostgreSQL of their own starts on it', async () => {
  const data = await mkdtemp(join(tmpdir(), 'klantbeeld-readme-'));
  const command = blocksOf(README, 'sh').find((one) => one.startsWith('DATABASE_URL='))!;
  const real = command.replace(/postgres:\/\/\S+/, `'${process.env.KLANTBEELD_TEST_DATABASE_URL}'`);
  const settings = { KLANTBEELD_DATA: data, PORT: '0', KLANTBEELD_DATABASE_PREFIX: `readme_${process.pid}` };
  const started = runBlock(real, settings);
  try {
    const url = await addressOf(started);
    expect(await (await fetch(`${url}/health/ready`)).json()).toMatchObject({ status: 'ready' });
    expect(started.output()).toMatch(/database\s+PostgreSQL at/);
  } finally {
    started.child.kill('SIGTERM');
    await started.ended;
    await rm(data, { recursive: true, force: true });
  }
});

/** Waits until the start says that it is ready, and gives its address. */
async function addressOf(started: RunningBlock): Promise<string> {
  const isOver = (): boolean => started.child.exitCode !== null;
  await until('everything started', () => isOver() || /is ready at \S+\n/.test(started.output()), 25_000);
  const address = /is ready at (\S+)\n/.exec(started.output())?.[1];
  if (address === undefined) throw new Error(`It did not start:\n${started.complaints()}`);
  return address;
}
