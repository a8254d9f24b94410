import { expect, test } from '@jest/globals';
import { openSignedIn } from '../world/raw-socket.js';
import { openTestWorld } from '../world/test-world.js';

/** A stop is promised within ten seconds; the library alone would wait thirty for a client that sleeps. */
const STOP_MILLISECONDS = 5_000;

test('a client that never answers the close frame does not hold up a stop', async () => {
  const world = await openTestWorld();
  const socket = await openSignedIn(world, await world.tokenFor('sw-1'), 'WORK_DEVELOPMENT');
  socket.sleep();
  const began = Date.now();
  await world.stop();
  expect(Date.now() - began).toBeLessThan(STOP_MILLISECONDS);
  socket.leave();
});
