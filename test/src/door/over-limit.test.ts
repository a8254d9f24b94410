import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSignedIn } from '../world/raw-socket.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { OVER } from './over-limit-documents.js';

/** Longest that a refusal may take, and how often it is tried: other tests run beside this one. */
const MOST_MILLISECONDS = 25;
const TRIES = 5;

describe('a document that is over a limit', () => {
  let world: TestWorld;
  let slowest = { what: '', milliseconds: 0 };
  beforeAll(async () => {
    world = await openTestWorld({ doorLimits: {} });
    for (let warm = 0; warm < 20; warm++) await world.ask('con-1', '{ viewer { id } }', { purpose: 'WWB_WORK' });
  });
  afterAll(async () => {
    process.stdout.write(
      `over-limit: slowest of ${Object.keys(OVER).length} is ${slowest.what}, ${slowest.milliseconds.toFixed(1)} ms\n`,
    );
    await world?.stop();
  });

  test.each(Object.entries(OVER))('by %s is refused at once, and no service is asked', async (what, query) => {
    const token = await world.tokenFor('con-1');
    world.counted.reset();
    let best = Number.POSITIVE_INFINITY;
    for (let tried = 0; tried < TRIES; tried++) {
      const start = performance.now();
      const answer = await world.ask('con-1', query, { token, purpose: 'WWB_WORK' });
      best = Math.min(best, performance.now() - start);
      expect([answer.status, answer.errors?.map(({ extensions }) => extensions.code)]).toEqual([
        400,
        ['QUERY_REJECTED'],
      ]);
    }
    expect(world.counted.calls).toEqual([]);
    if (best > slowest.milliseconds) slowest = { what, milliseconds: best };
    expect(best).toBeLessThan(MOST_MILLISECONDS);
  });

  test.each(Object.entries(OVER).filter(([, query]) => query.length < 60_000))(
    'by %s is refused over WebSocket too',
    async (_what, query) => {
      const socket = await openSignedIn(world, await world.tokenFor('con-1'), 'WWB_WORK');
      world.counted.reset();
      socket.send({ id: 'one', type: 'subscribe', payload: { query } });
      expect(await socket.next()).toMatchObject({
        type: 'error',
        payload: [{ extensions: { code: 'QUERY_REJECTED' } }],
      });
      expect(world.counted.calls).toEqual([]);
      socket.leave();
    },
  );
});
