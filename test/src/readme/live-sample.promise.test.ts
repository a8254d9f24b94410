import { stripTypeScriptTypes } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createClient, type ClientOptions } from 'graphql-ws';
import WebSocket from 'ws';
import { textOf } from '../architecture/repository.js';
import { cutEventLog } from '../world/event-log.js';
import { openStreams } from '../world/live-stream.js';
import { assign, registerPerson } from '../world/people.js';
import { startPlacement } from '../world/placements.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { until } from '../world/until.js';
import { readExamples } from './examples.js';
import { blocksOf } from './pages.js';

/** What the sample expects of the page it runs in. */
interface Page {
  readPlacements(): void;
  show(update: { kind: string; placement: { jobTitle: string } }, errors: readonly unknown[]): void;
}

type Follow = (signal: AbortSignal) => Promise<void>;

/** The sample as it stands on the page for front ends, with the address of this world. */
function sampleFor(world: TestWorld, page: Page, token: () => Promise<string>): Follow {
  const [sample] = blocksOf({ text: textOf('docs/front-end.md') }, 'ts').filter((one) =>
    one.includes('followPlacements'),
  );
  const body = stripTypeScriptTypes(sample!)
    .replace(/^import .*$/m, '')
    .replace('export async function', 'async function')
    .replace('ws://localhost:4000', world.door.url.replace('http', 'ws'));
  const make = new Function('createClient', 'page', 'token', 'PLACEMENT_UPDATES', `${body}; return followPlacements;`);
  const onThisSocket = (options: ClientOptions): unknown => createClient({ ...options, webSocketImpl: WebSocket });
  return make(onThisSocket, page, token, readExamples().get('PlacementUpdates')!.document) as Follow;
}

describe('who follows placements as the page for front ends says', () => {
  let world: TestWorld;
  let clientId: string;
  let ofOthers: string;
  beforeAll(async () => {
    world = await openTestWorld();
    clientId = await registerPerson(world);
    ofOthers = await registerPerson(world);
    for (const id of [clientId, ofOthers]) await assign(world, 'con-1', id);
    await assign(world, 'sw-1', clientId);
  });
  afterAll(() => world.stop());

  const begin = async (...jobs: readonly string[]): Promise<void> => {
    for (const job of jobs) await startPlacement(world, clientId, job);
  };
  const isFollowed = (): Promise<void> => until('the sample follows', () => openStreams(world) === 1, 15_000);

  test('misses nothing and sees nothing twice over restarts, and reads again when the log was cut', async () => {
    const seen: string[] = [];
    let readings = 0;
    const page: Page = {
      readPlacements: () => void (readings += 1),
      show: ({ kind, placement }, errors) => void seen.push([kind, placement.jobTitle, ...errors].join(' ')),
    };
    const stop = new AbortController();
    const following = sampleFor(world, page, () => world.tokenFor('sw-1'))(stop.signal);
    const shown = (count: number): Promise<void> => until(`${count} were shown`, () => seen.length >= count, 15_000);
    await isFollowed();
    await world.restart();
    await begin('Bakker');
    await shown(1);
    await begin('Slager');
    await world.restart();
    await begin('Smid', 'Kok');
    await shown(4);
    expect(readings).toBe(1);
    // Somebody else's client moves the log on beyond the last cursor.
    await startPlacement(world, ofOthers, 'Molenaar');
    await startPlacement(world, ofOthers, 'Wever');
    await cutEventLog(world);
    await world.restart();
    await until('placements were read again', () => readings === 2, 15_000);
    await begin('Bode');
    await until('the last was shown', () => seen.includes('STARTED Bode'), 15_000);
    stop.abort();
    await following;
    expect(seen).toEqual(['Bakker', 'Slager', 'Smid', 'Kok', 'Bode'].map((job) => `STARTED ${job}`));
  });

  test('takes a new token when the old one ends, and stops when there is none', async () => {
    let asked = 0;
    const token = async (): Promise<string> => {
      asked += 1;
      return asked <= 3 ? world.tokenFor('sw-1', { ttlSeconds: 2 }) : 'none';
    };
    const page: Page = { readPlacements: () => undefined, show: () => undefined };
    const following = sampleFor(world, page, token)(new AbortController().signal);
    await expect(following).rejects.toMatchObject({ code: 4401 });
    expect(asked).toBe(4);
  });
});
