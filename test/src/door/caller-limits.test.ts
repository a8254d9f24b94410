import { afterEach, describe, expect, test } from '@jest/globals';
import { openSignedIn, openSocket, type RawSocket } from '../world/raw-socket.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { expectRefused } from '../world/told.js';
import { until } from '../world/until.js';

const VIEWER = '{ viewer { id } }';
const CASELOAD = 'query Page($first: Int) { caseload(first: $first) { edges { node { id } } } }';
const LIVE = 'subscription { placementUpdated { cursor } }';
const WORK = { purpose: 'WWB_WORK' };

let world: TestWorld;
afterEach(() => world?.stop());

async function comeIn(staffId = 'con-1', purpose = 'WWB_WORK'): Promise<RawSocket> {
  return openSignedIn(world, await world.tokenFor(staffId), purpose);
}

describe('the points of a minute', () => {
  test('are told with each answer, and each document takes what it costs', async () => {
    world = await openTestWorld({ doorLimits: { pointsPerMinute: 30_000 } });
    const first = await world.ask('con-1', VIEWER, WORK);
    expect(first.headers.get('ratelimit-limit')).toBe('30000');
    expect(first.headers.get('ratelimit-remaining')).toBe(String(30_000 - 1 - 2));
    expect(Number(first.headers.get('ratelimit-reset'))).toBeGreaterThan(50);
    const page = await world.ask('con-1', CASELOAD, { ...WORK, variables: { first: 50 } });
    expect(page.headers.get('ratelimit-remaining')).toBe(String(30_000 - 3 - 1 - 1 - 3 * 50));
    const usual = await world.ask('con-1', CASELOAD, WORK);
    expect(usual.headers.get('ratelimit-remaining')).toBe(String(30_000 - 155 - 1 - 1 - 3 * 20));
    const wrong = await world.ask('con-1', '{ nonsense', WORK);
    expect(wrong.headers.get('ratelimit-remaining')).toBe(String(30_000 - 217 - 1));
  });

  test('when they are spent the caller waits, over HTTP and WebSocket, and a colleague does not', async () => {
    world = await openTestWorld({ doorLimits: { pointsPerMinute: 100 } });
    const asked = { ...WORK, variables: { first: 30 } };
    expect((await world.ask('con-1', CASELOAD, asked)).status).toBe(200);
    world.counted.reset();
    const refused = await world.ask('con-1', CASELOAD, asked);
    expectRefused(refused, 429, 'RATE_LIMITED', /try again in \d+ seconds/);
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(refused.errors![0]!.extensions).toMatchObject({ limit: 100, retryAfterSeconds: wait });
    expect(Number(refused.headers.get('ratelimit-remaining'))).toBeLessThan(10);
    const socket = await comeIn();
    socket.send({ id: 'one', type: 'subscribe', payload: { query: CASELOAD, variables: { first: 30 } } });
    expect(await socket.next()).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'RATE_LIMITED' } }] });
    expect(world.counted.calls).toEqual([]);
    expect((await world.ask('con-1', VIEWER, WORK)).status).toBe(200);
    expect((await world.ask('con-2', CASELOAD, asked)).status).toBe(200);
    socket.leave();
  });

  test('are told to who opens a socket', async () => {
    world = await openTestWorld({ doorLimits: { pointsPerMinute: 30_000 } });
    const socket = await openSocket(world);
    const authorization = `Bearer ${await world.tokenFor('con-1')}`;
    socket.send({ type: 'connection_init', payload: { authorization, 'x-purpose': 'WWB_WORK' } });
    const { payload } = await socket.next();
    expect(payload.rateLimit).toEqual({ limit: 30_000, remaining: 30_000, resetSeconds: 60 });
    socket.leave();
  });
});

describe('what a caller keeps open', () => {
  test('a socket has twenty subscriptions; the next is an error, until one ends', async () => {
    world = await openTestWorld({ doorLimits: {} });
    const socket = await comeIn();
    const subscribe = (id: string): void => socket.send({ id, type: 'subscribe', payload: { query: LIVE } });
    for (let n = 0; n < 20; n++) subscribe(`s${n}`);
    subscribe('one too many');
    const { id, type, payload } = await socket.next();
    expect([id, type]).toEqual(['one too many', 'error']);
    expect(payload[0]).toMatchObject({
      message: expect.stringMatching(/at most 20 subscriptions/),
      extensions: { code: 'RATE_LIMITED', limit: 20 },
    });
    socket.send({ id: 'read', type: 'subscribe', payload: { query: VIEWER } });
    expect(await socket.next()).toMatchObject({ id: 'read', type: 'next' });
    expect(await socket.next()).toMatchObject({ id: 'read', type: 'complete' });
    socket.send({ id: 's3', type: 'complete' });
    subscribe('room again');
    socket.send({ id: 'read', type: 'subscribe', payload: { query: VIEWER } });
    expect(await socket.next()).toMatchObject({ id: 'read', type: 'next' });
    socket.leave();
  });

  test('somebody has five sockets; the sixth is closed, until one is left, and a colleague has their own', async () => {
    world = await openTestWorld({ doorLimits: {} });
    const sockets = await Promise.all(Array.from({ length: 5 }, () => comeIn()));
    const sixth = await openSocket(world);
    const authorization = `Bearer ${await world.tokenFor('con-1')}`;
    sixth.send({ type: 'connection_init', payload: { authorization, 'x-purpose': 'WWB_WORK' } });
    expect(await sixth.closed).toMatchObject({ code: 4429, reason: 'Too many sockets' });
    sockets.push(await comeIn('wmo-1', 'WMO_SUPPORT'));
    sockets[0]!.leave();
    await until('there is room for a socket', async () =>
      comeIn().then(
        (socket) => sockets.push(socket) > 0,
        () => false,
      ),
    );
    sockets.forEach((socket) => socket.leave());
  });

  test('who sends more than a hundred messages in a second is sent away', async () => {
    world = await openTestWorld({ doorLimits: {} });
    const socket = await comeIn();
    for (let n = 0; n < 130; n++) socket.send({ type: 'ping' });
    expect(await socket.closed).toMatchObject({ code: 4429, reason: 'Too many messages' });
  });

  test('a socket is closed when the issuer withdraws the key of its token', async () => {
    world = await openTestWorld({ doorLimits: { recheckMilliseconds: 100 } });
    const socket = await comeIn();
    socket.send({ id: 'live', type: 'subscribe', payload: { query: LIVE } });
    socket.send({ id: 'read', type: 'subscribe', payload: { query: VIEWER } });
    expect(await socket.next()).toMatchObject({ id: 'read', type: 'next' });
    world.withdrawKey();
    expect(await socket.closed).toMatchObject({ code: 4403, reason: 'Rights withdrawn' });
    expect((await world.ask('con-1', VIEWER, WORK)).status).toBe(401);
  });
});
