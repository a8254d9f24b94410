import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { hashOf } from '@klantbeeld/gateway';
import { readPersistedDocuments } from '@klantbeeld/schema';
import { withoutTable } from '../world/database-trouble.js';
import { assign, registerPerson } from '../world/people.js';
import { send, type RawRequest } from '../world/send.js';
import { openTestWorld, type Answer, type TestWorld, type TestWorldOptions } from '../world/test-world.js';

/** Two who may the same: each asks on a way of their own, so that both have spent the same. */
const STAFF = { plain: 'con-1', usual: 'con-3' } as const;
type Way = keyof typeof STAFF;
/** With anything behind its path a question goes the usual way. */
const PATHS: Readonly<Record<Way, string>> = { plain: '/graphql', usual: '/graphql?usual' };

const PAGE = 'query Page($first: Int) { caseload(first: $first) { edges { node { id name { surname } } } } }';
const LOOK =
  'query Look($id: ID!) { client(id: $id) { id benefits { ... on BenefitsDossier { allBenefits { id } } } } }';
const TWO = 'query One { caseload(first: 1) { edges { node { id } } } } query Two { __typename }';
const WRITE = 'mutation Write($input: GrantBenefitInput!) { grantBenefit(input: $input) { __typename } }';
const LIVE = 'subscription { placementUpdated { cursor } }';
const GRANT = { clientId: '1', householdType: 'SINGLE', from: '2026-02-01', normCents: 1 };
/** The known document that asks who one is. */
const [VIEWER_HASH] = [...readPersistedDocuments()].find(([, text]) => /^query Viewer\b/.test(text))!;

interface Asked extends Omit<RawRequest, 'headers' | 'body'> {
  readonly what: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly leftOut?: string;
  readonly token?: string;
  readonly body: unknown;
}

let world: TestWorld;
let person: string;
/** Requests that came as far as the pages, which lie on the usual way only. */
let usual = 0;

async function open(options: TestWorldOptions = {}): Promise<void> {
  world = await openTestWorld({
    ...options,
    pages: (app) => void app.use((_request, _response, next) => void ((usual += 1), next())),
  });
}

async function ask(way: Way, { headers = {}, leftOut, token, body, method, path }: Asked): Promise<Answer> {
  const all: Record<string, string> = {
    authorization: `Bearer ${token ?? (await world.tokenFor(STAFF[way]))}`,
    'content-type': 'application/json',
    'x-purpose': 'WWB_WORK',
    ...headers,
  };
  if (leftOut) delete all[leftOut];
  const bytes = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  return send(world, {
    headers: all,
    method: method ?? 'POST',
    path: path ?? PATHS[way],
    ...(method !== 'GET' && { body: bytes }),
  });
}

/** All that a caller sees, but for what is another's each time. */
function seen({ status, headers, text }: Answer): unknown {
  const told = Object.fromEntries(headers);
  const id = told['x-request-id']!;
  expect(id).toMatch(/^[\da-f-]{36}$/);
  if (told['ratelimit-reset']) told['ratelimit-reset'] = 'some';
  if (told['retry-after']) told['retry-after'] = 'some';
  const body = text
    .replaceAll(id, 'the id')
    .replace(/in \d+ seconds/, 'in some seconds')
    .replace(/"retryAfterSeconds":\d+/, '');
  // The request id is in the body, from which its tag is computed.
  const { date, 'x-request-id': _id, etag: _tag, ...rest } = told;
  return { status, headers: { ...rest, dated: date !== undefined }, body };
}

async function callsOf(
  act: () => Promise<Answer>,
): Promise<{ answer: Answer; calls: readonly string[]; usual: number }> {
  world.counted.reset();
  usual = 0;
  const answer = await act();
  return { answer, calls: world.counted.calls.toSorted(), usual };
}

/** Asks on both ways, and sees the same; returns how many of the two went the usual way, and the answer. */
async function askBoth(asked: Asked): Promise<{ readonly usual: number; readonly answer: Answer }> {
  const other = await callsOf(() => ask('usual', asked));
  const plain = await callsOf(() => ask('plain', asked));
  expect(seen(plain.answer)).toEqual(seen(other.answer));
  expect(plain.calls).toEqual(other.calls);
  // Who asks by another name is refused before the pages.
  if (!asked.headers?.host) expect(other.usual).toBe(1);
  return { usual: plain.usual, answer: plain.answer };
}

describe('a question that may be answered at once', () => {
  beforeAll(async () => {
    await open();
    person = await registerPerson(world);
    for (const staffId of Object.values(STAFF)) await assign(world, staffId, person);
  });
  afterAll(() => world?.stop());

  const page = { query: PAGE, variables: { first: 5 } };
  const look = { query: LOOK, variables: { id: '0198c0de-0000-7000-8000-000000000000' } };

  test.each<Asked>([
    { what: 'with variables', body: page },
    { what: 'without variables', body: { query: PAGE } },
    { what: 'with null for everything', body: { query: PAGE, variables: null, operationName: null, extensions: null } },
    { what: 'with an operation by name', body: { query: TWO, operationName: 'One' } },
    { what: 'with a variable too many', body: { query: PAGE, variables: { first: 5, second: 6 } } },
    { what: 'with its charset', headers: { 'content-type': 'application/json; charset=utf-8' }, body: page },
    { what: 'after a byte order mark', body: `\ufeff${JSON.stringify(page)}` },
    { what: 'that accepts anything', headers: { accept: '*/*' }, body: page },
    {
      what: 'that accepts the media type of GraphQL',
      headers: { accept: 'application/graphql-response+json' },
      body: page,
    },
    {
      what: 'that prefers one of two media types',
      headers: { accept: 'application/json;q=0.5, application/graphql-response+json' },
      body: page,
    },
    { what: 'about the schema', body: { query: '{ __schema { queryType { name } } }' } },
    { what: 'by its own name', headers: { host: 'localhost' }, body: page },
    { what: 'by hash and text', body: { query: PAGE, extensions: { persistedQuery: { sha256Hash: hashOf(PAGE) } } } },
  ])('$what is answered at once, as on the usual way', async (asked) => {
    // The document and the media type pass the usual way first.
    await ask('usual', asked);
    await ask('plain', { ...asked, path: PATHS.usual });
    const { answer, usual: ways } = await askBoth(asked);
    expect([answer.status, answer.errors, ways]).toEqual([200, undefined, 0]);
  });

  test('whose body comes in pieces is answered at once too', async () => {
    const headers = { authorization: `Bearer ${await world.tokenFor(STAFF.plain)}`, 'x-purpose': 'WWB_WORK' };
    const body = Buffer.from(JSON.stringify({ query: PAGE, padding: 'x'.repeat(90_000) }));
    const told = { ...headers, 'content-type': 'application/json', 'content-length': body.length };
    usual = 0;
    const asking = request({
      host: '127.0.0.1',
      port: world.door.port,
      path: '/graphql',
      method: 'POST',
      headers: told,
    });
    asking.write(body.subarray(0, 10));
    await new Promise((resolve) => asking.once('socket', (socket) => socket.once('connect', resolve)));
    asking.write(body.subarray(10, 50_000));
    await new Promise(setImmediate);
    asking.end(body.subarray(50_000));
    const [answer] = (await once(asking, 'response')) as [IncomingMessage];
    const text = Buffer.concat(await answer.toArray()).toString();
    expect([answer.statusCode, usual, JSON.parse(text)]).toMatchObject([200, 0, { data: { caseload: {} } }]);
    // The other way is paid for too, so that both have spent the same.
    await ask('usual', { what: '', body: { query: PAGE } });
  });

  const WRONG: readonly (Asked & { readonly status: number })[] = [
    { what: 'a wrong token', status: 401, token: 'e30.e30.e30', body: page },
    { what: 'no token', status: 401, leftOut: 'authorization', body: page },
    { what: 'no purpose where there is a choice', status: 403, leftOut: 'x-purpose', body: page },
    { what: 'the purpose of others', status: 403, headers: { 'x-purpose': 'MEDICAL_ADVICE' }, body: page },
    { what: 'another site', status: 403, headers: { origin: 'https://elsewhere.example' }, body: page },
    { what: 'another host', status: 403, headers: { host: 'elsewhere.example' }, body: page },
    { what: 'a body that is too large', status: 413, body: { ...page, padding: 'x'.repeat(110_000) } },
    { what: 'a body that is no JSON', status: 400, body: '{"query": ' },
    { what: 'a body that is a text', status: 400, body: '"query"' },
    { what: 'a body of spaces', status: 400, body: '   ' },
    { what: 'no body', status: 400, body: '' },
    { what: 'a list of questions', status: 400, body: [page] },
    { what: 'no document', status: 400, body: { variables: {} } },
    { what: 'a document that is a number', status: 400, body: { query: 1 } },
    { what: 'variables that are a list', status: 400, body: { query: PAGE, variables: [] } },
    { what: 'a form', status: 415, headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query=x' },
    { what: 'a plain text', status: 415, headers: { 'content-type': 'text/plain' }, body: page },
    {
      what: 'another charset',
      status: 415,
      headers: { 'content-type': 'application/json; charset=koi8-r' },
      body: page,
    },
    { what: 'a body that nobody can read', status: 415, headers: { 'content-encoding': 'compress' }, body: page },
    { what: 'an answer that nobody gives', status: 406, headers: { accept: 'text/html' }, body: page },
    { what: 'a variable of another type', status: 400, body: { query: PAGE, variables: { first: 'five' } } },
    { what: 'a variable that is missing', status: 400, body: { query: LOOK } },
    { what: 'no syntax', status: 400, body: { query: '{ nonsense' } },
    { what: 'an unknown field', status: 400, body: { query: '{ nonsense }' } },
    { what: 'no operation by that name', status: 400, body: { query: TWO, operationName: 'Three' } },
    { what: 'an empty name', status: 400, body: { query: TWO, operationName: '' } },
    { what: 'two operations and no name', status: 400, body: { query: TWO } },
    { what: 'a document that is too deep', status: 400, body: { query: nested(16) } },
    { what: 'a document that costs too much', status: 400, body: { query: costly() } },
    { what: 'an unknown hash', status: 400, body: { documentId: 'f'.repeat(64) } },
    { what: 'a hash of another text', status: 400, body: { query: PAGE, documentId: VIEWER_HASH } },
    { what: 'a subscription', status: 400, body: { query: LIVE } },
    { what: 'a client that is not theirs', status: 200, body: look },
    { what: 'a mutation about nobody', status: 200, body: { query: WRITE, variables: { input: GRANT } } },
    { what: 'GET', status: 405, method: 'GET', path: '/graphql', body: null },
    { what: 'PUT', status: 405, method: 'PUT', body: page },
  ];

  test.each(WRONG)('$what is told as on the usual way, each time', async ({ status, ...asked }) => {
    await askBoth(asked);
    const { answer } = await askBoth(asked);
    expect(answer.status).toBe(status);
  });

  test('a question that is not plain is still answered', async () => {
    const body = gzipSync(JSON.stringify(page));
    const { answer, usual: ways } = await askBoth({ what: '', headers: { 'content-encoding': 'gzip' }, body });
    expect([answer.status, ways]).toEqual([200, 1]);
  });

  test('an answer that lacks a part is told as on the usual way, and nothing is asked twice for it', async () => {
    const asked: Asked = { what: '', body: { query: LOOK, variables: { id: person } } };
    const whole = await askBoth(asked);
    expect(whole.answer.data.client.id).toBe(person);
    const { answer, usual: ways } = await withoutTable(world, 'benefits', 'benefit', () => askBoth(asked));
    expect(answer.errors).toHaveLength(1);
    expect([answer.status, ways]).toEqual([200, 1]);
  });
});

describe('a question to a door with other rules', () => {
  afterEach(() => world?.stop());

  test('runs only when it is known, and is told no names that resemble its own', async () => {
    await open({ documents: 'enforce' });
    const known: Asked = { what: '', body: { documentId: VIEWER_HASH } };
    await ask('usual', known);
    expect((await callsOf(() => ask('plain', known))).usual).toBe(0);
    for (const query of [PAGE, '{ viewr { id } }', '{ __schema { queryType { name } } }']) {
      expect((await askBoth({ what: '', body: { query } })).answer.status).toBe(400);
    }
    const wrong = { documentId: VIEWER_HASH, operationName: 'Viewr' };
    expect((await askBoth({ what: '', body: wrong })).answer.status).toBe(400);
  });

  test('waits when the points of the minute are spent', async () => {
    await open({ doorLimits: { pointsPerMinute: 300 } });
    const asked: Asked = { what: '', body: { query: PAGE, variables: { first: 20 } } };
    expect((await askBoth(asked)).answer.status).toBe(200);
    const { answer, usual: ways } = await askBoth({ ...asked, body: { query: PAGE, variables: { first: 50 } } });
    expect([answer.status, ways, answer.headers.get('retry-after')]).toEqual([429, 1, expect.any(String)]);
  });
});

function nested(levels: number): string {
  return `query { caseload { edges { node { ${'placements { client { '.repeat(levels)} id ${'} } '.repeat(levels)} } } } }`;
}

function costly(): string {
  const fields = Array.from({ length: 20 }, (_none, place) => `f${place}: placements { stage client { id } }`);
  return `{ caseload(first: 100) { edges { node { ${fields.join(' ')} } } } }`;
}
