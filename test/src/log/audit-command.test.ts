import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { textOf } from '../architecture/repository.js';
import { blocksOf } from '../readme/pages.js';
import { finishBlock } from '../readme/shell.js';
import { assign, registerPerson } from '../world/people.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { until } from '../world/until.js';

/** The commands on the page of the privacy officer: all logs, and the log of one service. */
const [VERIFY_ALL, VERIFY_ONE] = blocksOf({ text: textOf('docs/privacy-officer.md') }, 'sh') as [string, string];
const UNSEALED = `
  select count(*)::int as rows from access_audit
   where id > (select coalesce(max(audit_until), 0) from log_seal)`;

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  const id = await registerPerson(world);
  await assign(world, 'con-1', id);
  const query = '{ caseload { edges { node { id name { full } benefits { __typename } } } } }';
  for (let look = 0; look < 5; look += 1) {
    expect((await world.ask('con-1', query, { purpose: 'WWB_INCOME' })).errors).toBeUndefined();
  }
}, 60_000);
afterAll(() => world.stop());

test('what was just written down is sealed within two seconds, without anybody asking', async () => {
  for (const [service, database] of world.databases) {
    const isSealed = async (): Promise<boolean> => (await database.query<{ rows: number }>(UNSEALED))[0]!.rows === 0;
    await until(`every row of ${service} is sealed`, isSealed, 2_000);
  }
});

test('the commands of the page find a log that nobody touched whole, and name what was changed', async () => {
  const whole = await finishBlock(VERIFY_ALL, world.settings);
  expect(whole).toMatchObject({ exitCode: 0, complaints: '' });
  expect(whole.output.split('\n').filter(Boolean)).toEqual([
    expect.stringMatching(/^people-development: nothing was changed; [1-9]\d* seals over 10 rows, 0 rows/),
    expect.stringMatching(/^benefits: nothing was changed; [1-9]\d* seals over 10 rows, 0 rows/),
    expect.stringMatching(/^sheltered-employment: nothing was changed; 0 seals/),
    expect.stringMatching(/^support: nothing was changed; 0 seals/),
  ]);

  const benefits = world.databases.get('benefits')!;
  await benefits.query('alter table access_audit disable trigger user');
  await benefits.query(`update access_audit set staff_id = 'con-2' where id = 3`);
  const changed = await finishBlock(VERIFY_ONE, world.settings);
  expect(changed).toMatchObject({ exitCode: 2, complaints: '' });
  expect(changed.output).toMatch(/^benefits: 1 findings;.*\n  EDITED benefits access_audit row 3: /);

  const unknown = await finishBlock('npx pnpm klantbeeld audit verify --service pensions', world.settings);
  expect(unknown).toMatchObject({ exitCode: 1, output: '' });
  expect(unknown.complaints).toMatch(/^There is no service pensions; choose from people-development, benefits/);
}, 30_000);
