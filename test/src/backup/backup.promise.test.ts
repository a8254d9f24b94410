import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { follow } from '../world/live-stream.js';
import { assign, registerPerson } from '../world/people.js';
import { startPlacement } from '../world/placements.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { finished, secondMachine, type SecondMachine } from './restored.js';

const VIEW = `query View($id: ID!) { client(id: $id) {
  id name { full } benefits { __typename } placements { id jobTitle version period { from } }
} }`;
const UPDATES = `subscription Updates($after: String) {
  placementUpdated(after: $after) { cursor kind placement { jobTitle } }
}`;
const SURNAME = 'Zilverschoonlinde';

interface View {
  readonly name: unknown;
  readonly benefits: unknown;
  readonly placements: readonly { readonly id: string; readonly jobTitle: string }[];
}

let world: TestWorld;
let machine: SecondMachine;
let clientId: string;
let folder: string;

beforeAll(async () => {
  world = await openTestWorld();
  folder = await mkdtemp(join(tmpdir(), 'backups-'));
  clientId = await registerPerson(world, { surname: SURNAME });
  await assign(world, 'con-1', clientId);
});
afterAll(async () => {
  await machine?.stop();
  await world.stop();
  await rm(folder, { recursive: true, force: true });
});

async function viewIn(one: TestWorld): Promise<View> {
  const { data, errors } = await one.ask('con-1', VIEW, { variables: { id: clientId }, purpose: 'WWB_WORK' });
  expect(errors).toBeUndefined();
  return data.client as View;
}

/** Starts placements one after another until it is told to end; resolves to their names. */
function keepPlacing(): { end(): Promise<readonly string[]> } {
  let isEnding = false;
  const jobs: string[] = [];
  const placing = (async () => {
    while (!isEnding && jobs.length < 95) {
      const job = `Tijdens ${jobs.length + 1}`;
      await startPlacement(world, clientId, job);
      jobs.push(job);
    }
  })();
  return {
    end: async () => {
      isEnding = true;
      await placing;
      return jobs;
    },
  };
}

/** Cursor of the newest update that con-1 was told. */
async function newestCursor(one: TestWorld): Promise<string> {
  const { data } = await one.ask('con-1', '{ placementUpdatesCursor }', { purpose: 'WWB_WORK' });
  return data.placementUpdatesCursor as string;
}

describe('a backup that was made while people worked, put back on another machine', () => {
  let earlyCursor: string;
  let lateCursor: string;
  let before: View;
  let during: readonly string[];
  let restored: TestWorld | undefined;
  let told: string;
  afterAll(() => restored?.stop());

  beforeAll(async () => {
    await startPlacement(world, clientId, 'Eerste werk');
    await world.settled();
    earlyCursor = await newestCursor(world);
    await startPlacement(world, clientId, 'Tweede werk');
    before = await viewIn(world);
    await world.logsSealed();
    const placing = keepPlacing();
    const made = await finished(['backup', '--out', join(folder, 'one')], world.settings);
    during = await placing.end();
    expect(made.exitCode).toBe(0);
    told = made.output;
    await startPlacement(world, clientId, 'Na de kopie');
    await world.settled();
    lateCursor = await newestCursor(world);
    await viewIn(world);
    await world.logsSealed();
    machine = await secondMachine(world);
  }, 60_000);

  test('says that it holds personal data, and that secret and second place are not in it', () => {
    expect(told).toMatch(/^people-development: \d+ rows in \d+ tables$/m);
    expect(told).toContain('It holds personal data');
    expect(told).toMatch(/Not in it, and without them it is worth little: the secret, and the second place/);
  });

  test('can be read by its owner only, and its manifest tells of nobody', async () => {
    const files = await readdir(join(folder, 'one'), { recursive: true, withFileTypes: true });
    for (const file of files) {
      const { mode } = await stat(join(file.parentPath, file.name));
      expect([file.name, (mode & 0o777).toString(8)]).toEqual([file.name, file.isFile() ? '600' : '700']);
    }
    expect(((await stat(join(folder, 'one'))).mode & 0o777).toString(8)).toBe('700');
    const manifest = await readFile(join(folder, 'one', 'manifest.json'), 'utf8');
    for (const personal of [SURNAME, clientId, 'con-1', world.settings.KLANTBEELD_SECRET!])
      expect(manifest).not.toContain(personal);
    const register = await readFile(join(folder, 'one', 'people-development', 'client.jsonl'), 'utf8');
    expect(register).toContain(SURNAME);
  });

  test('is put into a new cluster, and every check of it is good', async () => {
    const { exitCode, output } = await finished(['restore', join(folder, 'one')], machine.settings);
    expect({ exitCode, wrong: output.match(/WRONG.*/g) }).toEqual({ exitCode: 0, wrong: null });
    for (const service of world.subgraphs.keys()) {
      expect(output).toMatch(new RegExp(`^ok ${service}: \\d+ rows in \\d+ tables, as in the backup$`, 'm'));
      expect(output).toMatch(new RegExp(`^ok ${service}: events are followed from within the log`, 'm'));
      expect(output).toMatch(
        new RegExp(`^ok ${service}: \\d+ seals over \\d+ rows of the access log are whole, `, 'm'),
      );
    }
    expect(output).toMatch(/^ok people-development: .* and the second place agrees$/m);
    expect(output).toMatch(/^ok people-development: the second place knows seals \d+ to \d+, made after the backup/m);
    expect(output).toContain('klantbeeld retention run');
  }, 60_000);

  test('shows the client as they were: all that was told before it, nothing by halves', async () => {
    const { url, dataFolder } = machine;
    const place = { url, prefix: world.prefix, dataFolder };
    restored = await openTestWorld({ secret: world.settings.KLANTBEELD_SECRET!, place });
    const view = await viewIn(restored);
    expect({ ...view, placements: [] }).toEqual({ ...before, placements: [] });
    const known = view.placements.map(({ jobTitle }) => jobTitle);
    const written = ['Eerste werk', 'Tweede werk', ...during, 'Na de kopie'];
    expect(known.length).toBeLessThan(written.length);
    expect(new Set(known)).toEqual(new Set(written.slice(0, known.length)));
    expect(view.placements).toEqual(expect.arrayContaining([...before.placements]));
    await restored.settled();
    const [logged] = await restored.events.query<{ events: number; placements: number }>(
      `select count(*)::int as events, count(distinct subject_id)::int as placements
         from event_log where kind = 'PLACEMENT_STARTED'`,
    );
    expect(logged).toEqual({ events: known.length, placements: known.length });
  }, 60_000);

  test('goes on live: an older cursor misses nothing, one from after the backup is told to read again', async () => {
    const one = restored!;
    const older = await follow(one, 'con-1', UPDATES, { purpose: 'WWB_WORK', variables: { after: earlyCursor } });
    expect((await older.next()).data.placementUpdated).toMatchObject({ placement: { jobTitle: 'Tweede werk' } });
    await older.leave();
    for (const job of ['Nieuw begin', 'Nog een begin']) {
      const newer = await follow(one, 'con-1', UPDATES, { purpose: 'WWB_WORK', variables: { after: lateCursor } });
      expect((await newer.next()).data.placementUpdated).toMatchObject({ kind: 'RESYNC' });
      await startPlacement(one, clientId, job);
      expect((await newer.next()).data.placementUpdated).toMatchObject({ placement: { jobTitle: job } });
      await newer.leave();
    }
  }, 60_000);

  test('is not put over it a second time', async () => {
    const again = await finished(['restore', join(folder, 'one')], machine.settings);
    expect(again.exitCode).toBe(1);
    expect(again.output).toMatch(
      /A backup is put into a new cluster only, and here are .*_benefits.* nothing was changed/,
    );
    expect(again.output).not.toMatch(/\n {4}at /);
  });
});
