import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openStreams } from '../world/live-stream.js';
import { openSignedIn, type RawSocket } from '../world/raw-socket.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { until } from '../world/until.js';

const KEEP_ALIVE = 300;
let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld({ doorLimits: { keepAliveMilliseconds: KEEP_ALIVE } });
});
afterAll(() => world?.stop());

const comeIn = async (): Promise<RawSocket> => openSignedIn(world, await world.tokenFor('sw-1'), 'WORK_DEVELOPMENT');

test('who does not answer pings is closed with the code for too slow, and its stream is freed', async () => {
  const socket = await comeIn();
  socket.send({ id: 'one', type: 'subscribe', payload: { query: 'subscription { placementUpdated { cursor } }' } });
  await until('the stream is open', () => openStreams(world) === 1);
  socket.sleep();
  await new Promise((resolve) => setTimeout(resolve, 3 * KEEP_ALIVE));
  socket.wake();
  expect(await socket.closed).toMatchObject({ code: 4408, reason: expect.stringContaining('Too slow') });
  await until('the stream is freed', () => openStreams(world) === 0, 1_000);
});

test('who reads is left alone however long it stays', async () => {
  const socket = await comeIn();
  await new Promise((resolve) => setTimeout(resolve, 4 * KEEP_ALIVE));
  socket.send({ id: 'one', type: 'subscribe', payload: { query: '{ viewer { id } }' } });
  expect(await socket.next()).toMatchObject({ type: 'next', payload: { data: { viewer: { id: 'sw-1' } } } });
  socket.leave();
});
