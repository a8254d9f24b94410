import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { servePages } from '@klantbeeld/platform';
import { SCHEMA_FOLDER } from '@klantbeeld/schema';
import { withTableHeld } from '../world/database-trouble.js';
import { assign, consent, registerPerson } from '../world/people.js';
import { send } from '../world/send.js';
import { openTestWorld, type Answer, type TestWorld } from '../world/test-world.js';
import { until } from '../world/until.js';

const PEOPLE = [{ id: 'con-1', name: 'Bo <Verzonnen>', description: 'Consulent', purposes: ['WWB_WORK'] }];
const PATHS = ['/', '/explorer', '/health/live', '/health/ready', '/schema.graphql', '/graphql', '/elsewhere'];
const QUESTION = { 'content-type': 'application/json', 'x-purpose': 'WWB_WORK' };

describe('the door over HTTP', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld({ pages: (app) => servePages(app, PEOPLE) });
  });
  afterAll(() => world?.stop());

  const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
    send(world, { method: 'GET', path, headers });

  test('an operator sees that it lives, and which parts are ready', async () => {
    const [live, ready] = await Promise.all([get('/health/live'), get('/health/ready')]);
    expect([live.status, JSON.parse(live.text)]).toEqual([200, { status: 'live' }]);
    const parts = { 'people-development': true, benefits: true, 'sheltered-employment': true, support: true };
    expect([ready.status, JSON.parse(ready.text)]).toEqual([200, { status: 'ready', parts }]);
  });

  test('a front-end team reads the schema, which is the one in the repository', async () => {
    const { status, headers, text } = await get('/schema.graphql');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    const sorted = (sdl: string): string => printSchema(lexicographicSortSchema(buildSchema(sdl)));
    expect(sorted(text)).toBe(sorted(readFileSync(join(SCHEMA_FOLDER, 'public.graphql'), 'utf8')));
  });

  test.each(['/', '/explorer'])('the page %s is HTML that asks nothing of anybody else', async (path) => {
    const { status, headers, text } = await get(path);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(text.trimStart().slice(0, 15).toLowerCase()).toBe('<!doctype html>');
    const tags = text.replaceAll(/(<script[^>]*>).*?<\/script>/gs, '$1').match(/<[a-z][^>]*>/gi)!;
    expect(tags.length).toBeGreaterThan(3);
    expect(
      tags.filter((tag) => /\s(?:src|href|action|srcset|poster|data)\s*=\s*["']?(?:https?:)?\/\//i.test(tag)),
    ).toEqual([]);
    expect(/@import\s|url\(\s*["']?(?:https?:)?\/\//.test(text)).toBe(false);
    const policy = headers.get('content-security-policy')!;
    expect(policy).toMatch(/^default-src '(none|self)'/);
    expect(policy).not.toMatch(/https?:|\*/);
  });

  test('the start page writes names of people as text', async () => {
    expect((await get('/')).text).toContain('Bo &lt;Verzonnen&gt;');
  });

  test.each(PATHS)('%s says nothing of its software, is kept by nobody and read by no other site', async (path) => {
    const origin = { origin: 'https://elsewhere.example' };
    const preflight = {
      ...origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization',
    };
    for (const answer of [
      await get(path, origin),
      await send(world, { method: 'OPTIONS', path, headers: preflight }),
    ]) {
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
      expect(answer.headers.has('x-powered-by')).toBe(false);
      expect(answer.headers.has('server')).toBe(false);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  test('each request has an id of its own, whatever the caller calls it', async () => {
    const headers = { 'x-request-id': '00000000-0000-4000-8000-000000000000' };
    const ids = (await Promise.all([get('/health/live', headers), get('/health/live', headers)])).map((one) =>
      one.headers.get('x-request-id'),
    );
    expect(new Set([...ids, headers['x-request-id']]).size).toBe(3);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', undefined])(
    'a form on another site cannot act for who is signed in (%s)',
    async (type) => {
      const authorization = `Bearer ${await world.tokenFor('con-1')}`;
      const headers = { authorization, 'x-purpose': 'WWB_WORK', ...(type && { 'content-type': type }) };
      world.counted.reset();
      const body = JSON.stringify({
        query: 'mutation { registerSupportReport(input: {clientId: "1", requestedHelp: "x"}) { __typename } }',
      });
      expect((await send(world, { headers, body })).status).toBe(415);
      expect(world.counted.calls).toEqual([]);
    },
  );

  test.each(['/graphql/', '/GRAPHQL', '/graphql?x=1'])(
    'a question to %s is not answered without a token',
    async (path) => {
      const { status } = await send(world, { path, headers: QUESTION, body: '{"query": "{ viewer { id } }"}' });
      expect(status).toBe(401);
    },
  );
});

test.each([
  ['for the first time', 0],
  ['as before', 1],
])(
  'a consultant whose question, asked %s, is under way when the platform stops gets the answer',
  async (_what, before) => {
    const world = await openTestWorld({ limits: { query: 10_000, mutation: 10_000 } });
    const id = await registerPerson(world);
    await assign(world, 'con-1', id);
    await consent(world, id, 'PRACTICAL_AGREEMENT', 'WWB_WORK');
    const query = `{ client(id: "${id}") { name { full } support { ... on SupportDossier { practicalAgreements { text } } } } }`;
    for (let time = 0; time < before; time += 1) await world.ask('con-1', query, { purpose: 'WWB_WORK' });
    const { asked, stopping } = await withTableHeld(world, 'support', 'practical_agreement', async () => {
      world.counted.reset();
      const asked = world.ask('con-1', query, { purpose: 'WWB_WORK' });
      await until('support is asked', () => world.counted.calls.includes('support: query'));
      const stopping = world.stop();
      await until('nobody new is let in', () =>
        send(world, { method: 'GET', path: '/health/ready' }).then(
          () => false,
          () => true,
        ),
      );
      return { asked, stopping };
    });
    const start = performance.now();
    const answer = await asked;
    expect([answer.status, answer.errors, answer.headers.get('connection')]).toEqual([200, undefined, 'close']);
    expect(answer.data.client).toEqual({ name: { full: 'Mies Zonnevlinder' }, support: { practicalAgreements: [] } });
    await stopping;
    expect(performance.now() - start).toBeLessThan(2_000);
  },
);
