import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { todayInTheNetherlands } from '@klantbeeld/domain';
import { textOf } from '../architecture/repository.js';
import { blocksOf } from '../readme/pages.js';
import { finishBlock } from '../readme/shell.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';

/** The commands on the page for operators: look first, then do it. */
const [LOOK, RUN] = blocksOf({ text: textOf('docs/run-and-carry-on.md') }, 'sh').filter((block) =>
  block.includes('retention run'),
) as [string, string];

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  await world.databases.get('benefits')!.query(`
    insert into idempotency_key (staff_id, key, operation, input_hash, created_at)
    values ('con-1', 'a', 'grantBenefit', '\\x00', '2026-01-01'), ('con-1', 'b', 'grantBenefit', '\\x00', now())`);
}, 60_000);
afterAll(() => world.stop());

test('the commands of the page say what would go, let it go, and have nothing left to do', async () => {
  const row = (rows: number): RegExp =>
    new RegExp(`^benefits +idempotency_key +deleted +${rows} +30 days +choice of the house$`, 'm');
  const looked = await finishBlock(LOOK, world.settings);
  expect(looked).toMatchObject({ exitCode: 0, complaints: '', output: expect.stringMatching(/nothing was changed/) });
  expect(looked.output).toMatch(row(2));
  const ran = await finishBlock(RUN, world.settings);
  expect(ran).toMatchObject({ exitCode: 0, complaints: '', output: expect.stringMatching(row(1)) });
  const again = await finishBlock(RUN, world.settings);
  expect(again).toMatchObject({
    exitCode: 0,
    output: expect.stringMatching(/^Gone on .*\nNothing is past its term\.\n$/),
  });
}, 60_000);

test('a day by the clock that is more than a month after the last run is named by who runs the command, or nothing goes', async () => {
  for (const database of world.databases.values()) {
    await database.query(`delete from retention_run`);
    await database.query(`insert into retention_run (ran_on) values ('2026-01-01')`);
  }
  const today = todayInTheNetherlands();
  const refused = await finishBlock(RUN, world.settings);
  expect(refused).toMatchObject({
    exitCode: 1,
    output: '',
    complaints: expect.stringMatching(`applied is 2026-01-01, .* klantbeeld retention run --on ${today}\\.`),
  });
  const ran = await finishBlock(`npx pnpm klantbeeld retention run --on ${today}`, world.settings);
  expect(ran).toMatchObject({ exitCode: 0, output: expect.stringContaining(`Gone on ${today}.`) });
}, 60_000);

test('a day that has not come yet can be looked at only, and a day that does not exist not at all', async () => {
  const early = await finishBlock('npx pnpm klantbeeld retention run --on 2999-01-01', world.settings);
  expect(early).toMatchObject({
    exitCode: 1,
    output: '',
    complaints: expect.stringMatching(/^2999-01-01 has not come yet/),
  });
  const wrong = await finishBlock('npx pnpm klantbeeld retention run --on 2026-02-30', world.settings);
  expect(wrong).toMatchObject({
    exitCode: 1,
    output: '',
    complaints: expect.stringMatching(/^--on is a day that exists/),
  });
}, 60_000);
