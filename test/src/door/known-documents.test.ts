import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { hashOf } from '@klantbeeld/gateway';
import { servePages } from '@klantbeeld/platform';
import { readPersistedDocuments } from '@klantbeeld/schema';
import { assign, registerPerson } from '../world/people.js';
import { openSignedIn, type SocketMessage } from '../world/raw-socket.js';
import { send } from '../world/send.js';
import { openTestWorld, type Answer, type TestWorld } from '../world/test-world.js';
import { expectRefused } from '../world/told.js';

const known = [...readPersistedDocuments()];

/** Hash and text of the known document with this operation. */
function knownOperation(name: string): readonly [hash: string, text: string] {
  return known.find(([, text]) => new RegExp(`^(query|mutation|subscription) ${name}\\b`).test(text))!;
}

const [VIEWER_HASH, VIEWER] = knownOperation('Viewer');
const NOT_KNOWN = '{ viewer { id } }';
const TOLD = /not on the list of known documents/;

let world: TestWorld;
async function post(body: object): Promise<Answer> {
  const authorization = `Bearer ${await world.tokenFor('con-1')}`;
  const headers = { authorization, 'x-purpose': 'WWB_WORK', 'content-type': 'application/json' };
  return send(world, { headers, body: JSON.stringify(body) });
}
async function overSocket(payload: object): Promise<SocketMessage> {
  const socket = await openSignedIn(world, await world.tokenFor('con-1'), 'WWB_WORK');
  socket.send({ id: 'one', type: 'subscribe', payload });
  const answer = await socket.next();
  socket.leave();
  return answer;
}

test('every key of the list is the SHA-256 of its text', () => {
  expect(known.length).toBeGreaterThan(10);
  expect(known.filter(([hash, text]) => hashOf(text) !== hash)).toEqual([]);
});

describe('a door that lets in known documents only', () => {
  beforeAll(async () => {
    const pages = (app: Parameters<typeof servePages>[0]): void => servePages(app, [], { hasExplorer: false });
    world = await openTestWorld({ documents: 'enforce', pages });
    await assign(world, 'con-1', await registerPerson(world));
  });
  afterAll(() => world?.stop());

  test.each([
    ['its hash', { extensions: { persistedQuery: { version: 1, sha256Hash: VIEWER_HASH } } }],
    ['its id', { documentId: VIEWER_HASH }],
    ['its id with the name of the hash', { documentId: `sha256:${VIEWER_HASH}` }],
    ['exactly its text', { query: VIEWER }],
    ['its text and its hash', { query: VIEWER, extensions: { persistedQuery: { sha256Hash: VIEWER_HASH } } }],
  ])('answers a known document that is named by %s, over HTTP and WebSocket', async (_what, named) => {
    expect(await post(named)).toMatchObject({ status: 200, errors: undefined, data: { viewer: { id: 'con-1' } } });
    const answer = await overSocket({ query: '', ...named });
    expect(answer).toMatchObject({ type: 'next', payload: { data: { viewer: { id: 'con-1' } } } });
  });

  test.each([
    ['another document', { query: NOT_KNOWN }],
    ['a known document with one space more', { query: `${VIEWER} ` }],
    ['introspection', { query: '{ __schema { types { name } } }' }],
    ['a mistake in the syntax', { query: '{ viewer {' }],
    ['a hash that nobody knows', { documentId: hashOf(NOT_KNOWN) }],
    ['a hash that is none', { documentId: '../secret' }],
    ['a subscription that is not known', { query: 'subscription { placementUpdated { cursor } }' }],
  ])('refuses %s, and asks no service', async (_what, named) => {
    world.counted.reset();
    expectRefused(await post(named), 400, 'QUERY_REJECTED', TOLD);
    expect(await overSocket({ query: '', ...named })).toMatchObject({
      type: 'error',
      payload: [{ message: expect.stringMatching(TOLD), extensions: { code: 'QUERY_REJECTED' } }],
    });
    expect(world.counted.calls).toEqual([]);
  });

  test('refuses a text under the hash of another', async () => {
    const named = { query: NOT_KNOWN, extensions: { persistedQuery: { sha256Hash: VIEWER_HASH } } };
    expectRefused(await post(named), 400, 'BAD_USER_INPUT', /not the SHA-256 of the query/);
  });

  test('answers a known subscription over WebSocket', async () => {
    const socket = await openSignedIn(world, await world.tokenFor('con-1'), 'WWB_WORK');
    const [hash] = known.find(([, text]) => text.startsWith('subscription'))!;
    socket.send({ id: 'live', type: 'subscribe', payload: { query: '', documentId: hash } });
    socket.send({ id: 'one', type: 'subscribe', payload: { query: VIEWER } });
    expect(await socket.next()).toMatchObject({ id: 'one', type: 'next' });
    socket.leave();
  });

  test('suggests no names to who writes one wrongly', async () => {
    const [hash] = knownOperation('StartPlacement');
    const input = { clientId: '1', stage: 'SHELTERED_INSIDEE', jobTitle: 'x', hoursPerWeek: 1, from: '2026-01-01' };
    const named = { query: '', documentId: hash, variables: { input } };
    const answers = [(await post(named)).text, JSON.stringify(await overSocket(named))];
    for (const text of answers) {
      expect(text).toContain('BAD_USER_INPUT');
      expect(text).not.toMatch(/did you mean|SHELTERED_INSIDE\b/i);
    }
  });

  test('has no explorer, and shows its schema to staff only', async () => {
    const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
      send(world, { method: 'GET', path, headers });
    expect((await get('/explorer')).status).toBe(404);
    expect((await get('/')).text).not.toContain('/explorer');
    expect((await get('/schema.graphql')).status).toBe(401);
    const authorization = `Bearer ${await world.tokenFor('con-1')}`;
    expect((await get('/schema.graphql', { authorization })).text).toContain('type Query');
  });
});

describe('a door that lets in any document', () => {
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world?.stop());

  test('answers what is known by its hash too, and refuses a hash that it does not know', async () => {
    expect((await post({ documentId: VIEWER_HASH })).data.viewer.id).toBe('con-1');
    expectRefused(await post({ documentId: hashOf(NOT_KNOWN) }), 400, 'QUERY_REJECTED', TOLD);
    expect((await post({ query: NOT_KNOWN })).data.viewer.id).toBe('con-1');
  });
});
