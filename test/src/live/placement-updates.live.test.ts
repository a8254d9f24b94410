import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { recordDossiers } from '../world/dossiers.js';
import { follow, openStreams, type LiveAnswer, type LiveStream } from '../world/live-stream.js';
import { assign, endAssignments, registerPerson } from '../world/people.js';
import { changeHours, endPlacement, startPlacement } from '../world/placements.js';
import { openTestWorld, SURROUNDINGS, type TestWorld } from '../world/test-world.js';
import { until } from '../world/until.js';

const UPDATES = `subscription Updates($clientId: ID, $after: String) {
  placementUpdated(clientId: $clientId, after: $after) {
    cursor kind
    placement {
      id jobTitle hoursPerWeek version
      client {
        id name { full }
        benefits {
          __typename
          ... on BenefitsDossier { exemption { exempt } benefit { periods { total { cents } } } withheld { path } }
          ... on Withheld { reason }
        }
        support { __typename ... on Withheld { reason } }
      }
    }
  }
}`;

describe.each(SURROUNDINGS)('live placements, joined %s, events in %s', (shape, events) => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld({ shape, events });
  });
  afterAll(() => world.stop());

  const coach = (options: { clientId?: string; token?: string } = {}, staffId = 'sw-1'): Promise<LiveStream> => {
    const { clientId, token } = options;
    return follow(world, staffId, UPDATES, {
      purpose: 'WORK_DEVELOPMENT',
      variables: { clientId },
      ...(token && { token }),
    });
  };
  /** Somebody with a dossier in every law, of con-1 and of these members of staff. */
  const somebodyOf = async (...staffIds: readonly string[]): Promise<string> => {
    const clientId = await registerPerson(world, { surname: 'Waterval' });
    for (const staffId of ['con-1', ...staffIds]) await assign(world, staffId, clientId);
    return clientId;
  };
  const updateOf = ({ data, errors }: LiveAnswer) => {
    expect(errors).toBeUndefined();
    return data.placementUpdated;
  };

  test('a job coach and a consultant hear within two seconds that their client works, each with what they may see', async () => {
    const clientId = await somebodyOf('sw-1');
    await recordDossiers(world, [clientId]);
    const [sw, con] = [await coach(), await follow(world, 'con-1', UPDATES, { purpose: 'WWB_INCOME' })];
    const { id } = await startPlacement(world, clientId, 'Hovenier');
    const toCoach = updateOf(await sw.next(2_000));
    expect(toCoach).toMatchObject({
      kind: 'STARTED',
      placement: {
        id,
        jobTitle: 'Hovenier',
        version: 1,
        client: {
          id: clientId,
          name: { full: 'Mies Waterval' },
          benefits: { __typename: 'BenefitsDossier', exemption: { exempt: true }, benefit: null },
          support: { __typename: 'Withheld', reason: 'CONSENT_REQUIRED' },
        },
      },
    });
    expect(toCoach.placement.client.benefits.withheld).toContainEqual({ path: 'benefit' });
    const { client } = updateOf(await con.next(2_000)).placement;
    expect(client.benefits.benefit).toEqual({
      periods: [{ total: { cents: 100_000 } }, { total: { cents: 100_000 } }],
    });
    expect(client.benefits.withheld).not.toContainEqual({ path: 'benefit' });
    await sw.leave();
    await con.leave();
  });

  test('start, change and end arrive in their order, each as the placement stands', async () => {
    const clientId = await somebodyOf('sw-1');
    const own = await coach({ clientId });
    const started = await startPlacement(world, clientId, 'Inpakker');
    const first = updateOf(await own.next());
    const changed = await changeHours(world, started, 32);
    const second = updateOf(await own.next());
    expect(changed.version).toBe(2);
    await endPlacement(world, changed);
    const third = updateOf(await own.next());
    const seen = [first, second, third].map(({ kind, placement }) => [kind, placement.version, placement.hoursPerWeek]);
    expect(seen).toEqual([
      ['STARTED', 1, 24],
      ['CHANGED', 2, 32],
      ['ENDED', 3, 32],
    ]);
    expect(new Set([first.cursor, second.cursor, third.cursor]).size).toBe(3);
    await own.leave();
  });

  test('what happens to clients of others never arrives', async () => {
    const [ofFirst, ofSecond] = [await somebodyOf('sw-1'), await somebodyOf('sw-2')];
    const second = await coach({}, 'sw-2');
    const hidden = await startPlacement(world, ofFirst, 'Fietsenmaker');
    await changeHours(world, hidden, 30);
    const { id } = await startPlacement(world, ofSecond, 'Kok');
    expect(updateOf(await second.next()).placement).toMatchObject({ id, client: { id: ofSecond } });
    expect(second.arrived).toHaveLength(1);
    await second.leave();
  });

  test('who asks for one client hears of no other', async () => {
    const [asked, other] = [await somebodyOf('sw-1'), await somebodyOf('sw-1')];
    const stream = await coach({ clientId: asked });
    await startPlacement(world, other, 'Bakker');
    const { id } = await startPlacement(world, asked, 'Slager');
    expect(updateOf(await stream.next()).placement).toMatchObject({ id, jobTitle: 'Slager' });
    await stream.leave();
  });

  test('unsubscribing frees the stream at once, also while nothing happens', async () => {
    const before = openStreams(world);
    const streams = [await coach(), await coach(), await coach()];
    expect(openStreams(world)).toBe(before + 3);
    await Promise.all(streams.map((stream) => stream.leave()));
    await until('every stream is freed', () => openStreams(world) === before, 1_000);
    expect(await Promise.all(streams.map((stream) => stream.closed))).toEqual([1000, 1000, 1000]);
  });

  test('after an assignment has ended no event of that client arrives', async () => {
    const [left, kept] = [await somebodyOf('sw-1'), await somebodyOf('sw-1')];
    const stream = await coach();
    const placement = await startPlacement(world, left, 'Schilder');
    expect(updateOf(await stream.next()).placement.id).toBe(placement.id);
    await endAssignments(world, 'sw-1', left);
    await changeHours(world, placement, 36);
    const { id } = await startPlacement(world, kept, 'Stratenmaker');
    expect(updateOf(await stream.next()).placement).toMatchObject({ id, client: { id: kept } });
    expect(stream.arrived).toHaveLength(2);
    await stream.leave();
  });

  test('a socket closes with 4403 when the token ends, and hears nothing more', async () => {
    const clientId = await somebodyOf('sw-1');
    const before = openStreams(world);
    const end = performance.now() + 2_000;
    const stream = await coach({ token: await world.tokenFor('sw-1', { ttlSeconds: 2 }) });
    const placement = await startPlacement(world, clientId, 'Bode');
    expect(updateOf(await stream.next()).placement.id).toBe(placement.id);
    expect(await stream.closed).toBe(4403);
    expect(performance.now()).toBeLessThan(end + 1_000);
    await until('the stream is freed', () => openStreams(world) === before, 1_000);
    await changeHours(world, placement, 12);
    await world.settled();
    expect(stream.arrived).toHaveLength(1);
  });

  test('twenty changes in a row each arrive within two seconds of their answer', async () => {
    const clientId = await somebodyOf('sw-1');
    const stream = await coach({ clientId });
    let placement = await startPlacement(world, clientId, 'Tuinder');
    await stream.next();
    const waits: number[] = [];
    for (let hours = 1; hours <= 20; hours += 1) {
      const asked = performance.now();
      placement = await changeHours(world, placement, hours);
      const { hoursPerWeek } = updateOf(await stream.next(2_000)).placement;
      waits.push(performance.now() - asked);
      expect(hoursPerWeek).toBe(hours);
    }
    expect(Math.max(...waits)).toBeLessThan(2_000);
    await stream.leave();
  });
});
