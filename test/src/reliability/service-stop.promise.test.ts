import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SHOWN, viewClient } from '../federation/client-sections.js';
import { withTableHeld } from '../world/database-trouble.js';
import { consentToSupport, registerCaseload } from '../world/dossiers.js';
import { openTestWorld, type Answer, type TestWorld } from '../world/test-world.js';
import { until } from '../world/until.js';

const LIMIT = 10_000;

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld({ shape: 'over the network', limits: { query: LIMIT, mutation: LIMIT } });
});
afterAll(() => world?.stop());

test('a service that is stopped answers what is in flight', async () => {
  const [clientId] = await registerCaseload(world, 'con-1', 1);
  await consentToSupport(world, [clientId!]);
  await until('every section is shown', async () => (await viewClient(world, clientId!)).errors === undefined);
  world.counted.reset();
  const isReading = (): boolean => world.counted.statements.some((one) => /^support: .*practical/s.test(one));
  const server = world.servers.get('support')!;
  let inFlight: Promise<Answer> | undefined;
  let stopped: Promise<void> | undefined;
  await withTableHeld(world, 'support', 'practical_agreement', async () => {
    inFlight = viewClient(world, clientId!);
    await until('support is asked', () => isReading());
    stopped = server.stop();
    await until('nobody is let in any more', () =>
      fetch(`${server.url}/health/live`).then(
        () => false,
        () => true,
      ),
    );
  });
  const answer = await inFlight!;
  expect(answer.errors).toBeUndefined();
  expect(answer.data.client).toMatchObject(SHOWN);
  await stopped;
});
