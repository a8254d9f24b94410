import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { openSignedIn, openSocket } from '../world/raw-socket.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { expectRefused } from '../world/told.js';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld({ doorLimits: { recheckMilliseconds: 200 } });
});
afterEach(() => world.reachIssuer(true));
afterAll(() => world?.stop());

const ask = () => world.ask('con-1', '{ viewer { id } }', { purpose: 'WWB_WORK' });

test('while tokens cannot be checked a caller is asked to try again, not to sign in anew', async () => {
  world.reachIssuer(false);
  const answer = await ask();
  expectRefused(answer, 503, 'UNAUTHENTICATED', /^Tokens cannot be checked right now; try again in a few seconds\.$/);
  expect(answer.errors![0]!.extensions).toMatchObject({ retryable: true, retryAfterSeconds: 3 });
  expect(answer.headers.get('retry-after')).toBe('3');
  world.reachIssuer(true);
  expect((await ask()).data).toEqual({ viewer: { id: 'con-1' } });
});

test('while tokens cannot be checked a socket is closed with the code to come back on, one that was open too', async () => {
  const authorization = `Bearer ${await world.tokenFor('con-1')}`;
  const open = await openSignedIn(world, await world.tokenFor('con-1'), 'WWB_WORK');
  world.reachIssuer(false);
  const socket = await openSocket(world);
  socket.send({ type: 'connection_init', payload: { authorization, 'x-purpose': 'WWB_WORK' } });
  const told = { code: 1012, reason: 'Tokens cannot be checked right now' };
  expect(await socket.closed).toMatchObject(told);
  expect(await open.closed).toMatchObject(told);
});
