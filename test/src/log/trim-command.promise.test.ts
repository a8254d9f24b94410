import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openFileAnchor, startSealer } from '@klantbeeld/access';
import { anchorFolderIn, runRetention } from '@klantbeeld/platform';
import { textOf } from '../architecture/repository.js';
import { blocksOf } from '../readme/pages.js';
import { finishBlock } from '../readme/shell.js';
import { registerPerson } from '../world/people.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { writeLooks } from './made-up-looks.js';

/** The commands on the page for operators, and the one on the page of the privacy officer for one service. */
const [LOOK, RUN] = blocksOf({ text: textOf('docs/run-and-carry-on.md') }, 'sh').filter((block) =>
  block.includes('retention run'),
) as [string, string];
const VERIFY = blocksOf({ text: textOf('docs/privacy-officer.md') }, 'sh')[1]!;
const REPORT = `query Report($from: Date!, $until: Date!) { accessReport(from: $from, until: $until) {
  benefits { indicators { looks } lines(first: 5) { edges { node { id } } } } } }`;
const OLD = '2020-03-02T10:00:00+01:00';
const RECENT = '2026-03-02T10:00:00+01:00';

let world: TestWorld;
let client: string;
beforeAll(async () => {
  world = await openTestWorld();
  client = await registerPerson(world);
  await world.settled();
  // Its own sealer would put the seals of today on looks of the past.
  await world.subgraphs.get('benefits')!.stop();
  await lookAt(OLD);
  await lookAt(RECENT);
  await world.restart();
}, 60_000);
afterAll(() => world.stop());

async function lookAt(at: string): Promise<void> {
  await writeLooks(world, 'benefits', [
    { staffId: 'con-1', clientId: client, at },
    { staffId: 'con-1', clientId: client, at },
  ]);
  const sealer = startSealer({
    store: world.databases.get('benefits')!,
    anchor: openFileAnchor(join(anchorFolderIn(world.settings.KLANTBEELD_DATA!), 'benefits.log')),
    everyMilliseconds: 3_600_000,
    now: () => new Date(at),
    onError: (error) => {
      throw error;
    },
  });
  await sealer.stop();
}

async function looksIn(from: string, until: string): Promise<unknown> {
  const answer = await world.ask('fg-1', REPORT, { purpose: 'PRIVACY_AUDIT', variables: { from, until } });
  expect(answer.errors).toBeUndefined();
  const { indicators, lines } = answer.data.accessReport.benefits;
  return [indicators.looks, lines.edges.length];
}

function gone(table: string, rows: number): RegExp {
  return new RegExp(`^benefits +${table} +deleted +${rows} +5 years +register of processing activities$`, 'm');
}

test('the commands of the pages say what would go of the log, let it go, and tell how it was found', async () => {
  expect(await looksIn('2020-03-01', '2020-03-08')).toEqual([2, 2]);
  // The page looks ahead to 2031, when no look of 2026 goes yet in January.
  const looked = await finishBlock(LOOK, world.settings);
  expect(looked).toMatchObject({ exitCode: 0, complaints: '', output: expect.stringMatching(gone('access_audit', 2)) });
  const ran = await finishBlock(RUN, world.settings);
  expect(ran).toMatchObject({ exitCode: 0, complaints: '', output: expect.stringMatching(gone('processing_log', 2)) });
  expect((await finishBlock(RUN, world.settings)).output).toMatch(/Nothing is past its term/);
  await world.logsSealed();
  const verified = await finishBlock(VERIFY, world.settings);
  expect(verified).toMatchObject({ exitCode: 0, complaints: '' });
  expect(verified.output).toMatch(/^benefits: nothing was changed; .*; begins on 2026-03-02\n/);
  expect(verified.output).toMatch(
    /\n {2}trim 1 on .* by a term of 5 years: processing_log rows 1 to 2, access_audit rows 1 to 2, the newest of 2020-03-02\n/,
  );
}, 60_000);

test('who asks the log reads what is left of it, and of what went nothing', async () => {
  expect(await looksIn('2020-03-01', '2020-03-08')).toEqual([0, 0]);
  expect(await looksIn('2026-03-01', '2026-03-08')).toEqual([2, 2]);
});

test('a longer term of one municipality keeps the whole log, and a shorter one changes nothing', async () => {
  const benefits = world.databases.get('benefits')!;
  const seals = { keys: world.secrets.logKeys, anchorFolder: anchorFolderIn(world.settings.KLANTBEELD_DATA!) };
  const wouldGo = async (today: string): Promise<readonly string[]> => {
    const results = await runRetention({
      databases: world.databases,
      events: world.events,
      log: world.log,
      seals,
      today,
      isDryRun: true,
    });
    return results.flatMap(({ place, table, amount }) => (table === 'access_audit' ? [`${place} ${amount}`] : []));
  };
  expect(await wouldGo('2031-03-02')).toEqual([]);
  expect(await wouldGo('2031-03-03')).toEqual(['benefits 5']);
  const own = (code: string, years: number): Promise<unknown> =>
    benefits.query(`
      insert into retention_term (name, municipality_code, from_on, amount, unit, source, explanation)
      values ('ACCESS_LOG', '${code}', '2027-01-01', ${years}, 'YEAR', 'REGISTER', 'As its own register says, since 2027')`);
  await own('GM0141', 2);
  expect(await wouldGo('2031-03-03')).toEqual(['benefits 5']);
  await own('GM1674', 7);
  expect(await wouldGo('2031-03-03')).toEqual([]);
  expect(await wouldGo('2033-03-03')).toEqual(expect.arrayContaining(['benefits 7']));
});

test('a log that was tampered with does not keep the other terms from being applied', async () => {
  const benefits = world.databases.get('benefits')!;
  await benefits.query(`
    insert into idempotency_key (staff_id, key, operation, input_hash, created_at)
    values ('con-1', 'a', 'grantBenefit', '\\x00', '2026-01-01')`);
  await benefits.query(`
    insert into log_trim values (9, now(), 2, '\\x00', 2, 2, '2020-01-01', 5, 'YEAR', 0, decode(repeat('00', 16), 'hex'))`);
  const ran = await finishBlock(RUN, world.settings);
  expect(ran).toMatchObject({
    exitCode: 1,
    complaints: expect.stringMatching(/trim 9 was not written by the service/),
  });
  expect(await benefits.query('select key from idempotency_key')).toEqual([]);
}, 60_000);
