import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import type { AccessLog } from '@klantbeeld/access';
import { viewClient } from '../federation/client-sections.js';
import { consentToSupport, registerCaseload } from '../world/dossiers.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';

/** Writes nothing: what is left is the cost of the read itself. */
const NO_LOG: AccessLog = {
  write: async () => undefined,
  mustBeThere: async () => undefined,
  close: async () => undefined,
};
const ROUNDS = 8;
const CALLS_A_ROUND = 40;
const WARMING_CALLS = 20;
const AT_ONCE = 16;
/** Times AT_ONCE calls, to say how many reads a second each way serves. */
const BURSTS = 10;
const MOST_MILLISECONDS = 2;
/** Commits of one row each on a bare connection: what this machine takes for them is no work of ours. */
const BARE_COMMITS = 10;
/** A machine that takes longer for those is slower, or busy with other work, than the one that the promise is about. */
const UNDISTURBED_MILLISECONDS = 0;

interface Side {
  readonly world: TestWorld;
  readonly clientId: string;
}

/** Medians of one round, in milliseconds. */
interface Round {
  readonly withLog: number;
  readonly without: number;
  readonly bare: number;
}

let audited: Side;
let unaudited: Side;
let bare: Client;

beforeAll(async () => {
  audited = await openSide();
  unaudited = await openSide(NO_LOG);
  bare = new Client(process.env.KLANTBEELD_TEST_DATABASE_URL!);
  await bare.connect();
  await bare.query('create table bare_commit (number bigint generated always as identity, at timestamptz)');
}, 60_000);
afterAll(async () => {
  await bare.query('drop table bare_commit');
  await Promise.all([audited.world.stop(), unaudited.world.stop(), bare.end()]);
});

// The server of the tests does not wait for the disk, which takes what the disk takes: that is told apart.
test('a read over all laws that is written down takes at most two milliseconds longer, on a machine that does nothing else', async () => {
  await runRound(WARMING_CALLS);
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await runRound(CALLS_A_ROUND));
  // Other work on the machine slows a round down; the quickest round of each way was disturbed least.
  const [withLog, without, yardstick] = (['withLog', 'without', 'bare'] as const).map((way) =>
    Math.min(...rounds.map((round) => round[way])),
  ) as [number, number, number];
  const rates = [await perSecond(audited), await perSecond(unaudited)] as const;
  process.stdout.write(
    `one read over four services, median of ${CALLS_A_ROUND}: written down ${withLog.toFixed(2)} ms, not ${without.toFixed(2)} ms; ` +
      `${BARE_COMMITS} bare commits take ${yardstick.toFixed(2)} ms; ` +
      `${AT_ONCE} at once: written down ${rates[0]} reads a second, not ${rates[1]}. ` +
      `A write that reaches this disk takes ${(await diskMilliseconds()).toFixed(2)} ms, at most twice one after the other in such a read\n`,
  );
  const slowness = Math.max(1, yardstick / UNDISTURBED_MILLISECONDS);
  expect((withLog - without) / slowness).toBeLessThan(MOST_MILLISECONDS);
}, 60_000);

/** Calls both ways in turn, and commits on the bare connection in between. */
async function runRound(calls: number): Promise<Round> {
  const took = new Map<Side, number[]>([
    [audited, []],
    [unaudited, []],
  ]);
  const commits: number[] = [];
  for (let call = 0; call < calls; call += 1) {
    for (const side of call % 2 === 0 ? [audited, unaudited] : [unaudited, audited]) {
      const began = performance.now();
      const { errors } = await viewClient(side.world, side.clientId);
      expect(errors).toBeUndefined();
      took.get(side)!.push(performance.now() - began);
    }
    commits.push(await bareMilliseconds());
  }
  return { withLog: median(took.get(audited)!), without: median(took.get(unaudited)!), bare: median(commits) };
}

async function bareMilliseconds(): Promise<number> {
  const began = performance.now();
  for (let commit = 0; commit < BARE_COMMITS; commit += 1) {
    await bare.query({ name: 'bare-commit', text: 'insert into bare_commit (at) values (now())' });
  }
  return performance.now() - began;
}

async function openSide(accessLog?: AccessLog): Promise<Side> {
  const world = await openTestWorld({ ...(accessLog && { accessLog }) });
  const [clientId] = await registerCaseload(world, 'con-1', 1);
  await consentToSupport(world, [clientId!]);
  return { world, clientId: clientId! };
}

async function perSecond({ world, clientId }: Side): Promise<number> {
  const began = performance.now();
  for (let burst = 0; burst < BURSTS; burst += 1) {
    await Promise.all(Array.from({ length: AT_ONCE }, () => viewClient(world, clientId)));
  }
  return Math.round((BURSTS * AT_ONCE * 1_000) / (performance.now() - began));
}

/** How long this disk takes to keep one page for certain, at the median. */
async function diskMilliseconds(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'disk-'));
  const file = await open(join(folder, 'page'), 'w');
  const took: number[] = [];
  for (let write = 0; write < 20; write += 1) {
    const began = performance.now();
    await file.write(Buffer.alloc(8_192));
    await file.datasync();
    took.push(performance.now() - began);
  }
  await file.close();
  await rm(folder, { recursive: true, force: true });
  return median(took);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
