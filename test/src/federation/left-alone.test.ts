import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { consentToSupport, registerCaseload } from '../world/dossiers.js';
import { seatOf, type SubgraphSeat } from '../world/stand-in.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { expectOneError } from '../world/told.js';
import { until } from '../world/until.js';
import { SHOWN, timed, viewClient } from './client-sections.js';

/** Long, so that who waits for it and who does not can be told apart on a busy machine. */
const LIMIT = 1_500;
const VIEWERS_THAT_WAIT = 5;
const BACK_MILLISECONDS = 2_000;

let world: TestWorld;
let clientId: string;
let support: SubgraphSeat;
beforeAll(async () => {
  world = await openTestWorld({ shape: 'over the network', limits: { query: LIMIT, mutation: LIMIT } });
  support = seatOf(world, 'support');
  const clientIds = await registerCaseload(world, 'con-1', 1);
  await consentToSupport(world, clientIds);
  clientId = clientIds[0]!;
  await until('every section is shown', async () => (await viewClient(world, clientId)).errors === undefined);
});
afterAll(async () => {
  await support.empty();
  await world.stop();
});

test('a hung law makes a few consultants wait and then nobody, and is shown again within two seconds after it returns', async () => {
  await support.give(() => undefined);
  const view = async (): Promise<number> => {
    const { answer, took } = await timed(viewClient(world, clientId));
    expect(answer.data.client).toMatchObject({ ...SHOWN, support: null });
    expectOneError(answer, 'SUBGRAPH_UNAVAILABLE', ['client', 'support']);
    return took;
  };
  const first = await Promise.all(Array.from({ length: VIEWERS_THAT_WAIT }, view));
  expect(Math.min(...first)).toBeGreaterThanOrEqual(LIMIT - 5);
  const later: number[] = [];
  for (let count = 0; count < 20; count += 1) later.push(await view());
  expect(Math.max(...later)).toBeLessThan(LIMIT);
  await support.restore();
  const returned = performance.now();
  await until('the section is back', async () => (await viewClient(world, clientId)).errors === undefined);
  const back = performance.now() - returned;
  expect(back).toBeLessThan(BACK_MILLISECONDS);
  process.stdout.write(
    `a hung law: ${VIEWERS_THAT_WAIT} views wait ${LIMIT} ms, the next 20 at most ${Math.max(...later).toFixed(0)} ms; back in ${back.toFixed(0)} ms\n`,
  );
});
