import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { AccessLog } from '@klantbeeld/access';
import { openEmbeddedServer } from '@klantbeeld/database';
import { viewClient } from '../federation/client-sections.js';
import { consentToSupport, registerCaseload } from '../world/dossiers.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';

/** Writes nothing: what is left is the cost of the read itself. */
const NO_LOG: AccessLog = {
  write: async () => undefined,
  mustBeThere: async () => undefined,
  close: async () => undefined,
};
const CALLS = 150;
const AT_ONCE = 16;
/** Rounds of AT_ONCE calls, to say how many reads a second each way serves. */
const ROUNDS = 12;
const MOST_MILLISECONDS = 2;

interface Side {
  readonly world: TestWorld;
  readonly clientId: string;
  readonly took: number[];
}

let folder: string;
let server: Awaited<ReturnType<typeof openEmbeddedServer>>;
let audited: Side;
let unaudited: Side;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'log-cost-'));
  // A commit that did not reach the disk would cost less than it does in use.
  server = await openEmbeddedServer({ dataDirectory: join(folder, 'data'), durable: true });
  audited = await openSide();
  unaudited = await openSide(NO_LOG);
}, 60_000);
afterAll(async () => {
  await Promise.all([audited.world.stop(), unaudited.world.stop()]);
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

test('a read over all laws that is written down takes at most two milliseconds longer, at the median', async () => {
  for (let call = 0; call < CALLS + 20; call += 1) {
    for (const side of call % 2 === 0 ? [audited, unaudited] : [unaudited, audited]) {
      const began = performance.now();
      const { errors } = await viewClient(side.world, side.clientId);
      expect(errors).toBeUndefined();
      if (call >= 20) side.took.push(performance.now() - began);
    }
  }
  const [withLog, without] = [median(audited.took), median(unaudited.took)];
  const rates = [await perSecond(audited), await perSecond(unaudited)] as const;
  process.stdout.write(
    `one read over four services, median of ${CALLS}: written down ${withLog.toFixed(2)} ms, not ${without.toFixed(2)} ms; ` +
      `${AT_ONCE} at once: written down ${rates[0]} reads a second, not ${rates[1]}\n`,
  );
  expect(withLog - without).toBeLessThan(MOST_MILLISECONDS);
}, 60_000);

async function openSide(accessLog?: AccessLog): Promise<Side> {
  const world = await openTestWorld({ serverUrl: server.url, ...(accessLog && { accessLog }) });
  const [clientId] = await registerCaseload(world, 'con-1', 1);
  await consentToSupport(world, [clientId!]);
  return { world, clientId: clientId!, took: [] };
}

async function perSecond({ world, clientId }: Side): Promise<number> {
  const began = performance.now();
  for (let round = 0; round < ROUNDS; round += 1) {
    await Promise.all(Array.from({ length: AT_ONCE }, () => viewClient(world, clientId)));
  }
  return Math.round((ROUNDS * AT_ONCE * 1_000) / (performance.now() - began));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
