import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cutEventLog } from '../world/event-log.js';
import { attemptToFollow, follow, type LiveAnswer, type LiveStream } from '../world/live-stream.js';
import { assign, registerPerson } from '../world/people.js';
import { startPlacement } from '../world/placements.js';
import { openTestWorld, SURROUNDINGS, type TestWorld } from '../world/test-world.js';

const UPDATES = `subscription Updates($after: String) {
  placementUpdated(after: $after) { cursor kind placement { jobTitle } }
}`;

describe.each(SURROUNDINGS)('coming back with a cursor, joined %s, events in %s', (shape, events) => {
  let world: TestWorld;
  let clientId: string;
  beforeAll(async () => {
    world = await openTestWorld({ shape, events });
    clientId = await registerPerson(world);
    for (const staffId of ['con-1', 'sw-1', 'sw-2']) await assign(world, staffId, clientId);
  });
  afterAll(() => world.stop());

  const coach = (after?: string): Promise<LiveStream> =>
    follow(world, 'sw-1', UPDATES, { purpose: 'WORK_DEVELOPMENT', variables: { after } });
  const updateOf = ({ data, errors }: LiveAnswer): { cursor: string; kind: string; jobTitle: string | undefined } => {
    expect(errors).toBeUndefined();
    const { cursor, kind, placement } = data.placementUpdated;
    return { cursor, kind, jobTitle: placement?.jobTitle };
  };
  const take = async (stream: LiveStream, count: number): Promise<ReturnType<typeof updateOf>[]> => {
    const updates = [];
    for (let taken = 0; taken < count; taken += 1) updates.push(updateOf(await stream.next()));
    return updates;
  };
  const jobs = (from: number, to: number): string[] =>
    Array.from({ length: to - from + 1 }, (_, index) => `Werk ${from + index}`);
  const begin = async (from: number, to: number): Promise<void> => {
    for (const job of jobs(from, to)) await startPlacement(world, clientId, job);
  };

  test('over a restart a hundred placements arrive once each, in order, whatever was read before', async () => {
    const stream = await coach();
    await begin(1, 40);
    const seen = await take(stream, 10);
    expect(seen.map((update) => update.jobTitle)).toEqual(jobs(1, 10));
    await world.restart();
    expect(await stream.closed).toBe(1012);
    await begin(41, 100);
    const resumed = await coach(seen.at(-1)!.cursor);
    const rest = await take(resumed, 90);
    expect(rest.map((update) => update.jobTitle)).toEqual(jobs(11, 100));
    expect(new Set([...seen, ...rest].map((update) => update.cursor)).size).toBe(100);
    await begin(101, 101);
    expect(await take(resumed, 1)).toMatchObject([{ kind: 'STARTED', jobTitle: 'Werk 101' }]);
    expect(resumed.arrived).toHaveLength(91);
    await resumed.leave();
  });

  test('who comes back later than the log reaches is told to read again, and hears what comes after', async () => {
    const stream = await coach();
    await begin(201, 203);
    const [first] = await take(stream, 1);
    await stream.leave();
    await cutEventLog(world);
    await world.restart();
    const resumed = await coach(first!.cursor);
    const [resync] = await take(resumed, 1);
    expect(resync).toEqual({ cursor: expect.any(String), kind: 'RESYNC', jobTitle: undefined });
    await begin(204, 204);
    expect(await take(resumed, 1)).toMatchObject([{ kind: 'STARTED', jobTitle: 'Werk 204' }]);
    await resumed.leave();
    const afterwards = await coach(resync!.cursor);
    expect(await take(afterwards, 1)).toMatchObject([{ kind: 'STARTED', jobTitle: 'Werk 204' }]);
    await afterwards.leave();
  });

  test('a cursor of a colleague, a changed one and garbage are all refused as wrong input', async () => {
    const stream = await coach();
    await begin(301, 301);
    const [{ cursor }] = (await take(stream, 1)) as [ReturnType<typeof updateOf>];
    await stream.leave();
    const attempts = [
      { staffId: 'sw-2', after: cursor },
      { staffId: 'sw-1', after: `0${cursor.slice(1)}` },
      { staffId: 'sw-1', after: 'garbage' },
      { staffId: 'sw-1', after: '' },
    ];
    for (const { staffId, after } of attempts) {
      const refused = await attemptToFollow(world, staffId, UPDATES, {
        purpose: 'WORK_DEVELOPMENT',
        variables: { after },
      });
      const { data, errors } = await refused.next();
      expect(data ?? null).toBeNull();
      expect(errors).toMatchObject([
        { message: expect.stringContaining('not a cursor of yours'), extensions: { code: 'BAD_USER_INPUT' } },
      ]);
      expect(await refused.closed).toBe(1000);
    }
  });
});
