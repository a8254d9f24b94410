import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { decodeJwt } from 'jose';
import WebSocket from 'ws';
import { ERROR_CODES } from '@klantbeeld/gateway';
import { assign, registerPerson } from '../world/people.js';
import { openSignedIn, openSocket, type RawSocket } from '../world/raw-socket.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { expectNothingInternal } from '../world/told.js';

const START = `mutation Start($input: StartPlacementInput!) {
  startPlacement(input: $input) { __typename ... on StartPlacementSuccess { placement { jobTitle stage } } }
}`;

describe('the door over WebSocket', () => {
  let world: TestWorld;
  let clientId: string;
  beforeAll(async () => {
    world = await openTestWorld();
    clientId = await registerPerson(world);
    await assign(world, 'con-1', clientId);
  });
  afterAll(() => world?.stop());

  const comeIn = async (): Promise<RawSocket> => openSignedIn(world, await world.tokenFor('con-1'), 'WWB_WORK');
  const ask = (socket: RawSocket, query: string, rest: object = {}): void =>
    socket.send({ id: 'one', type: 'subscribe', payload: { query, ...rest } });

  describe('coming in', () => {
    test('who says nothing within three seconds is sent away', async () => {
      const start = Date.now();
      const { code, at } = await (await openSocket(world)).closed;
      expect(code).toBe(4408);
      expect(at - start).toBeLessThan(4_500);
    });

    test.each([
      ['no payload', undefined],
      ['no token', {}],
      ['a token that is none', { authorization: 'Bearer nonsense' }],
      ['a token that is no text', { authorization: { Bearer: 'x' } }],
    ])('who comes with %s is not signed in', async (_what, payload) => {
      const socket = await openSocket(world);
      socket.send({ type: 'connection_init', payload });
      expect(await socket.closed).toMatchObject({ code: 4401, reason: 'UNAUTHENTICATED' });
    });

    test('who comes with an expired token is not signed in', async () => {
      await expectSentAway({ ttlSeconds: -1 }, 'WWB_WORK', 4401, 'UNAUTHENTICATED');
    });

    test('who comes for a purpose that is not theirs, or for none of two, is sent away', async () => {
      await expectSentAway({}, 'WMO_SUPPORT', 4403, 'PURPOSE_DENIED');
      await expectSentAway({}, undefined, 4403, 'PURPOSE_REQUIRED');
    });

    async function expectSentAway(
      token: { ttlSeconds?: number },
      purpose: string | undefined,
      code: number,
      reason: string,
    ): Promise<void> {
      const socket = await openSocket(world);
      const authorization = `Bearer ${await world.tokenFor('con-1', token)}`;
      socket.send({ type: 'connection_init', payload: { authorization, ...(purpose && { 'x-purpose': purpose }) } });
      expect(await socket.closed).toMatchObject({ code, reason });
    }

    test.each([[['graphql-ws']], [['soap']], [[]]])('who speaks %j is not understood', async (protocols) => {
      const socket = await openSocket(world, { protocols }).catch((error: Error) => error);
      if (socket instanceof Error) expect(socket.message).toMatch(/subprotocol/i);
      else expect((await socket.closed).code).toBe(4406);
    });

    test('there is no socket at another address', async () => {
      await expect(openSocket(world, { path: '/elsewhere' })).rejects.toThrow(
        /Unexpected server response: 4\d\d|socket hang up/,
      );
    });
  });

  describe('being there', () => {
    test('a socket is closed within a second after its token has expired, and not before', async () => {
      const token = await world.tokenFor('con-1', { ttlSeconds: 2 });
      const expiry = decodeJwt(token).exp! * 1000;
      const { code, at } = await (await openSignedIn(world, token, 'WWB_WORK')).closed;
      expect(code).toBe(4403);
      expect(at).toBeGreaterThanOrEqual(expiry - 5);
      expect(at).toBeLessThan(expiry + 1_000);
    });

    test.each([
      ['comes in twice', 4429, { type: 'connection_init' }],
      ['sends half of a JSON text', 4400, '{"type": '],
      ['sends a message that is none', 4400, { type: 'hello' }],
      ['asks without a document', 4400, { id: 'one', type: 'subscribe', payload: {} }],
      ['sends more than 64 KiB at once', 1009, 'x'.repeat(64 * 1024 + 1)],
    ])('who %s is sent away', async (_what, code, message) => {
      const socket = await comeIn();
      socket.send(message);
      expect((await socket.closed).code).toBe(code);
    });

    test('who asks before coming in is not signed in', async () => {
      const socket = await openSocket(world);
      ask(socket, '{ viewer { id } }');
      expect((await socket.closed).code).toBe(4401);
    });

    test('a large question below 64 KiB is answered', async () => {
      const socket = await comeIn();
      ask(socket, `# ${'x'.repeat(63 * 1024)}\n{ viewer { id purpose } }`);
      expect(await socket.next()).toEqual({
        id: 'one',
        type: 'next',
        payload: { data: { viewer: { id: 'con-1', purpose: 'WWB_WORK' } } },
      });
      expect(await socket.next()).toEqual({ id: 'one', type: 'complete' });
      socket.leave();
    });
  });

  describe('asking', () => {
    test('a client library of the page asks and acts over one socket', async () => {
      const authorization = `Bearer ${await world.tokenFor('con-1')}`;
      const client = createClient({
        url: `ws://127.0.0.1:${world.door.port}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: { authorization, 'x-purpose': 'WWB_WORK' },
        retryAttempts: 0,
      });
      const input = { clientId, stage: 'SHELTERED_INSIDE', jobTitle: 'Hovenier', hoursPerWeek: 16, from: '2026-01-01' };
      const { value: acted } = await client.iterate({ query: START, variables: { input } }).next();
      expect(acted).toEqual({
        data: {
          startPlacement: {
            __typename: 'StartPlacementSuccess',
            placement: { jobTitle: 'Hovenier', stage: 'SHELTERED_INSIDE' },
          },
        },
      });
      const read = {
        query: 'query One($id: ID!) { client(id: $id) { name { full } placements { jobTitle } } }',
        variables: { id: clientId },
      };
      const { value: shown } = await client.iterate(read).next();
      expect(shown).toEqual({
        data: { client: { name: { full: 'Mies Zonnevlinder' }, placements: [{ jobTitle: 'Hovenier' }] } },
      });
      await client.dispose();
    });

    const deep = `${'placements { client { '.repeat(10)} id ${'} } '.repeat(10)}`;
    test.each([
      ['a mistake in the syntax', '{ viewer {', {}, 'GRAPHQL_PARSE_FAILED'],
      ['a field that does not exist', '{ viewer { nam } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
      [
        'a day that does not exist',
        'query Q($on: Date) { client(id: "1") { benefits { ... on BenefitsDossier { benefit(on: $on) { id } } } } }',
        { variables: { on: '2026-02-30' } },
        'BAD_USER_INPUT',
      ],
      [
        'a word that an enum does not have',
        START,
        { variables: { input: { clientId: '1', stage: 'NEVER', jobTitle: 'x', hoursPerWeek: 1, from: '2026-01-01' } } },
        'BAD_USER_INPUT',
      ],
      ['no value for a variable', START, {}, 'BAD_USER_INPUT'],
      ['an operation that is not there', 'query A { viewer { id } }', { operationName: 'B' }, 'BAD_USER_INPUT'],
      ['a document that is too deep', `{ client(id: "1") { ${deep} } }`, {}, 'QUERY_REJECTED'],
      ['too many tokens', `{ viewer { ${'id '.repeat(2_000)} } }`, {}, 'QUERY_REJECTED'],
    ])('who sends %s gets an error and may ask on', async (_what, query, rest, code) => {
      const socket = await comeIn();
      world.counted.reset();
      ask(socket, query, rest);
      const refused = await socket.next();
      expect(refused).toMatchObject({
        id: 'one',
        type: 'error',
        payload: [{ extensions: { code, requestId: expect.any(String) } }],
      });
      expectNothingInternal(JSON.stringify(refused));
      expect(world.counted.calls).toEqual([]);
      ask(socket, '{ viewer { id } }');
      expect(await socket.next()).toMatchObject({ type: 'next', payload: { data: { viewer: { id: 'con-1' } } } });
      socket.leave();
    });

    test('what only a service can judge comes as an answer with an error', async () => {
      const socket = await comeIn();
      ask(socket, '{ caseload(first: 0) { edges { cursor } } }');
      const { type, payload } = await socket.next();
      expect(type).toBe('next');
      expect(payload.errors).toEqual([
        expect.objectContaining({
          path: ['caseload'],
          extensions: { code: 'BAD_USER_INPUT', requestId: expect.any(String) },
        }),
      ]);
      expect(ERROR_CODES).toContain(payload.errors[0].extensions.code);
      socket.leave();
    });

    test('two questions under one name are one too many', async () => {
      const socket = await comeIn();
      ask(socket, 'subscription { placementUpdated { cursor } }');
      ask(socket, '{ viewer { id } }');
      expect((await socket.closed).code).toBe(4409);
    });
  });
});

test('when the platform restarts every socket is told so, with a code to come back on', async () => {
  const world = await openTestWorld();
  const sockets = [
    await openSignedIn(world, await world.tokenFor('con-1'), 'WWB_WORK'),
    await openSignedIn(world, await world.tokenFor('wmo-1'), 'WMO_SUPPORT'),
    await openSocket(world),
  ];
  sockets[0]!.send({
    id: 'one',
    type: 'subscribe',
    payload: { query: 'subscription { placementUpdated { cursor } }' },
  });
  const start = performance.now();
  await world.stop();
  expect((await Promise.all(sockets.map(({ closed }) => closed))).map(({ code }) => code)).toEqual([1012, 1012, 1012]);
  expect(performance.now() - start).toBeLessThan(3_000);
});
