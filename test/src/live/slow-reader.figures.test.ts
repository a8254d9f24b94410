import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cutEventLog } from '../world/event-log.js';
import { follow, openStreams } from '../world/live-stream.js';
import { assign, registerPerson } from '../world/people.js';
import { changeHours, startPlacement, type Placed } from '../world/placements.js';
import { countPulled } from '../world/pulled-events.js';
import { openSignedIn, type RawSocket, type SocketMessage } from '../world/raw-socket.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { until } from '../world/until.js';

const UPDATES = 'subscription { placementUpdated { cursor kind placement { version } } }';
/** Some 200 kB for each event, so that what the machine keeps for a socket is soon full. */
const LARGE_UPDATES = `subscription { placementUpdated { cursor kind placement { version client {
  ${Array.from({ length: 25 }, (_, index) => `all${index}: placements { jobTitle }`).join(' ')}
} } } }`;
const PLACEMENTS = 40;
const CHANGES = 80;
/** What the machine keeps for a socket in both directions holds fewer of the large updates than this. */
const MOST_PULLED = 40;
/** The log holds more than this in memory. */
const KEPT_IN_MEMORY = 10_000;

describe.each(['one process', 'over the network'] as const)('a slow reader, joined %s', (shape) => {
  let world: TestWorld;
  let clientId: string;
  let placement: Placed;
  beforeAll(async () => {
    world = await openTestWorld({ shape });
    clientId = await registerPerson(world);
    for (const staffId of ['con-1', 'sw-1', 'sw-2']) await assign(world, staffId, clientId);
    for (let count = 0; count < PLACEMENTS; count += 1) {
      placement = await startPlacement(world, clientId, 'Hovenier '.repeat(22));
    }
  }, 60_000);
  afterAll(() => world.stop());

  const sleeper = async (): Promise<RawSocket> => {
    const before = openStreams(world);
    const socket = await openSignedIn(world, await world.tokenFor('sw-2'), 'WORK_DEVELOPMENT');
    socket.send({ id: 'one', type: 'subscribe', payload: { query: LARGE_UPDATES } });
    await until('the sleeper follows', () => openStreams(world) > before);
    socket.sleep();
    return socket;
  };
  const updateOf = ({
    type,
    payload,
  }: SocketMessage): { kind: string; cursor: string; version: number | undefined } => {
    expect(type).toBe('next');
    expect(payload.errors).toBeUndefined();
    const { kind, cursor, placement: shown } = payload.data.placementUpdated;
    return { kind, cursor, version: shown?.version };
  };

  test('harms nobody: the others keep their pace, nothing heaps up, and it misses nothing when it reads on', async () => {
    const pulled = countPulled(world);
    const healthy = await Promise.all(
      [1, 2, 3].map(() => follow(world, 'sw-1', UPDATES, { purpose: 'WORK_DEVELOPMENT' })),
    );
    const slow = await sleeper();
    const before = placement.version;
    const waits: number[] = [];
    for (let count = 0; count < CHANGES; count += 1) {
      const asked = performance.now();
      placement = await changeHours(world, placement, (count % 30) + 1);
      for (const stream of healthy) await stream.next(2_000);
      waits.push(performance.now() - asked);
    }
    expect(healthy.map((stream) => stream.arrived.length)).toEqual([CHANGES, CHANGES, CHANGES]);
    const worst = Math.max(...waits);
    expect(worst).toBeLessThan(2_000);
    const pulledAsleep = pulled.get('sw-2')!;
    expect(pulledAsleep).toBeLessThan(MOST_PULLED);
    slow.wake();
    const cursors = new Set<string>();
    for (let count = 1; count <= CHANGES; count += 1) {
      const update = updateOf(await slow.next());
      expect(update.kind).toBe('CHANGED');
      cursors.add(update.cursor);
    }
    expect(cursors.size).toBe(CHANGES);
    expect(placement.version).toBe(before + CHANGES);
    process.stdout.write(
      `${shape}: 3 healthy readers wait ${worst.toFixed(0)} ms at worst; ${pulledAsleep} of ${CHANGES} events pulled for the sleeper, all read later\n`,
    );
    slow.leave();
    await Promise.all(healthy.map((stream) => stream.leave()));
  }, 60_000);

  test('that wakes after the log was cut is told to read again, and hears what comes after', async () => {
    const slow = await sleeper();
    for (let count = 0; count < MOST_PULLED; count += 1) placement = await changeHours(world, placement, count + 1);
    await world.settled();
    await noise(world, KEPT_IN_MEMORY + 1_000);
    placement = await changeHours(world, placement, 36);
    await world.settled();
    await cutEventLog(world);
    slow.wake();
    let update = updateOf(await slow.next());
    while (update.kind === 'CHANGED') update = updateOf(await slow.next());
    expect(update).toEqual({ kind: 'RESYNC', cursor: expect.any(String), version: undefined });
    placement = await changeHours(world, placement, 12);
    expect(updateOf(await slow.next())).toMatchObject({ kind: 'CHANGED', version: placement.version });
    slow.leave();
  }, 60_000);
});

/** Events that concern nobody. */
async function noise({ log }: TestWorld, count: number): Promise<void> {
  for (let sent = 0; sent < count; sent += 1_000) {
    await log.append(
      Array.from({ length: 1_000 }, () => ({
        eventId: randomUUID(),
        source: 'people-development',
        kind: 'LAMP_LIT',
        clientId: null,
        subjectId: 'lamp',
        version: 1,
        payload: {},
        occurredAt: '2026-03-01T09:30:00.000Z',
      })),
    );
  }
}
