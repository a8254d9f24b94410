import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openStreams } from '../world/live-stream.js';
import { openSignedIn } from '../world/raw-socket.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { until } from '../world/until.js';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.stop());

test('an id that is used again while its subscription begins closes the socket, and leaves nothing behind', async () => {
  const socket = await openSignedIn(world, await world.tokenFor('con-1'), 'WWB_WORK');
  const payload = { query: 'subscription { placementUpdated { kind } }' };
  for (let count = 0; count < 10; count += 1) {
    socket.send({ id: 'one', type: 'subscribe', payload });
    socket.send({ id: 'one', type: 'complete' });
  }
  expect(await socket.closed).toMatchObject({ code: 4409 });
  await until('every subscription is freed', () => openStreams(world) === 0);
});
