import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { textOf } from '../architecture/repository.js';
import { blocksOf } from '../readme/pages.js';
import { finishBlock } from '../readme/shell.js';
import { follow, type LiveStream } from '../world/live-stream.js';
import { assign, registerPerson } from '../world/people.js';
import { startPlacement } from '../world/placements.js';
import { LOGS, openTestWorld, type TestWorld } from '../world/test-world.js';

/** The command on the page for operators. */
const SWITCH = blocksOf({ text: textOf('docs/run-and-carry-on.md') }, 'sh').find((block) => block.includes('switch'))!;
const UPDATES = `subscription Updates($after: String) {
  placementUpdated(after: $after) { cursor kind placement { jobTitle } }
}`;
const describeWithNats = LOGS.includes('NATS') ? describe : describe.skip;

describeWithNats('an installation that goes on in NATS, and back', () => {
  let world: TestWorld;
  let client: string;
  beforeAll(async () => {
    world = await openTestWorld();
    client = await registerPerson(world);
    for (const staffId of ['con-1', 'sw-1']) await assign(world, staffId, client);
  }, 60_000);
  afterAll(() => world.stop());

  const coach = (after?: string): Promise<LiveStream> =>
    follow(world, 'sw-1', UPDATES, { purpose: 'WORK_DEVELOPMENT', variables: { after } });
  const take = async (stream: LiveStream): Promise<{ cursor: string; kind: string; placement: unknown }> =>
    (await stream.next(5_000)).data.placementUpdated;

  async function switchTo(events: 'PostgreSQL' | 'NATS'): Promise<string> {
    let told = '';
    await world.settled();
    await world.restart({
      events,
      between: async () => {
        const { output, exitCode } = await finishBlock(SWITCH, world.settings);
        told = output;
        expect(exitCode).toBe(0);
      },
    });
    return told;
  }

  test('a job coach goes on from the cursor of the former log without a gap, and from an older one reads anew', async () => {
    const cursors: string[] = [];
    for (const to of ['NATS', 'PostgreSQL'] as const) {
      const before = await coach(cursors.at(-1));
      for (const job of [`Voor ${to}`, `Na ${to}`]) {
        await startPlacement(world, client, job);
        const update = await take(before);
        expect(update).toMatchObject({ kind: 'STARTED', placement: { jobTitle: job } });
        cursors.push(update.cursor);
      }
      await before.leave();
      expect(await switchTo(to)).toMatch(new RegExp(`Everybody goes on in ${to}.*, after position \\d+\\.`));
      const [last, older] = [await coach(cursors.at(-1)), await coach(cursors.at(-2))];
      expect((await take(older)).kind).toBe('RESYNC');
      await startPlacement(world, client, `In ${to}`);
      const first = await take(last);
      expect(first.placement).toEqual({ jobTitle: `In ${to}` });
      cursors.push(first.cursor);
      await Promise.all([last.leave(), older.leave()]);
    }
  }, 60_000);

  test('until then nothing is sent or followed, and nothing gets lost', async () => {
    await world.settled();
    const positions = () => world.databases.get('benefits')!.query('select * from consumer_position');
    const before = await positions();
    await world.restart({ events: 'NATS' });
    await startPlacement(world, client, 'Wacht');
    const waiting = await world.databases.get('people-development')!.query('select kind from outbox');
    expect(waiting).toEqual([{ kind: 'PLACEMENT_STARTED' }]);
    expect(await positions()).toEqual(before);
    const early = await finishBlock(SWITCH, world.settings);
    expect(early.complaints).toContain('people-development has 1 events that were not sent yet.');
    expect(early.exitCode).toBe(1);
    await world.restart({ events: 'PostgreSQL' });
    await world.settled();
    expect(await world.databases.get('people-development')!.query('select kind from outbox')).toEqual([]);
  }, 60_000);
});
