import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { appendToOutbox } from '@klantbeeld/events';
import { runRetention } from '@klantbeeld/platform';
import { follow } from '../world/live-stream.js';
import { assign, registerPerson } from '../world/people.js';
import { LOGS, openTestWorld, type TestWorld } from '../world/test-world.js';

const UPDATES = `subscription ($after: String) { placementUpdated(after: $after) { cursor kind } }`;

describe.each(LOGS)('the event log in %s', (events) => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld({ events });
  }, 60_000);
  afterAll(() => world.stop());

  async function run(today: string): Promise<string[]> {
    const results = await runRetention({ databases: world.databases, events: world.events, log: world.log, today });
    return results.map(({ place, table, rows }) => `${place} ${table} ${rows}`);
  }

  /** Something that happened to a placement at a moment. */
  async function happen(kind: string, occurredAt: string, clientId: string): Promise<void> {
    await world.databases.get('people-development')!.transaction(async (transaction) => {
      await appendToOutbox(transaction, [{ kind, clientId, subjectId: randomUUID(), version: 1 }]);
      await transaction.query('update outbox set occurred_at = $1', [occurredAt]);
    });
    await world.settled();
  }

  async function positions(): Promise<number[]> {
    const rows = await world.log.readAfter(0, 1_000);
    return rows.map(({ position }) => position);
  }

  test('the log keeps 90 days, as a whole from one place on, and what a service has yet to read', async () => {
    const client = await registerPerson(world);
    await assign(world, 'sw-1', client);
    const stream = await follow(world, 'sw-1', UPDATES, { purpose: 'WORK_DEVELOPMENT' });
    await happen('PLACEMENT_STARTED', '2026-05-01T12:00:00Z', client);
    const { cursor } = (await stream.next()).data.placementUpdated;
    await stream.leave();
    await happen('PLACEMENT_CHANGED', '2026-08-03T12:00:00Z', client);
    // Waited in its outbox: older than the one before it, and behind it in the log.
    await happen('PLACEMENT_CHANGED', '2026-05-02T12:00:00Z', client);
    await happen('PLACEMENT_ENDED', '2026-10-01T12:00:00Z', client);
    const before = await positions();
    expect(before).toHaveLength(4);

    const benefits = world.databases.get('benefits')!;
    // A late notice would let it catch up while the log is being looked at.
    await world.subgraphs.get('benefits')!.stop();
    const [{ position }] = (await benefits.query('select position from consumer_position')) as [{ position: number }];
    await benefits.query('update consumer_position set position = 0');
    expect(await run('2026-11-01')).toEqual([]);
    await benefits.query('update consumer_position set position = $1', [position]);

    expect(await run('2026-11-01')).toEqual(['events event_log 1']);
    expect(await positions()).toEqual(before.slice(-3));
    expect(await run('2026-11-02')).toEqual(['events event_log 2']);
    expect(await run('2027-11-02')).toEqual([]);
    expect(await positions()).toEqual(before.slice(-1));

    await world.restart();
    const resumed = await follow(world, 'sw-1', UPDATES, { purpose: 'WORK_DEVELOPMENT', variables: { after: cursor } });
    expect((await resumed.next()).data.placementUpdated.kind).toBe('RESYNC');
    await resumed.leave();
  });

  test('a process that does not know every service leaves the log alone', async () => {
    await happen('PLACEMENT_ENDED', '2026-10-02T12:00:00Z', await registerPerson(world));
    const before = await positions();
    const databases = new Map([['benefits', world.databases.get('benefits')!]]);
    expect(await runRetention({ databases, events: world.events, log: world.log, today: '2028-01-01' })).toEqual([]);
    expect(await positions()).toEqual(before);
  });
});
