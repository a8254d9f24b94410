import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openDemoWorld, TEST_VAULT, type DemoWorld } from '../../demo/testing/demo-world.js';
import { rememberOutput } from '../testing/import-database.js';
import { importSuwiBenefits } from './import-suwi-benefits.js';

const EXAMPLE = join(import.meta.dirname, '../../../../../docs/examples/suwi-benefits.xml');

let world: DemoWorld;
beforeAll(async () => {
  world = await openDemoWorld();
});
afterAll(() => world.end());

test('an answer that is stored at a second try, after a deadlock, counts once', async () => {
  const { benefits, 'people-development': register } = world.databases;
  let tries = 0;
  const { report } = await importSuwiBenefits({
    files: [EXAMPLE],
    dryRun: false,
    inRegister: register.transaction,
    inBenefits: (work) =>
      benefits.transaction(async (sql) => {
        const done = await work(sql);
        tries += 1;
        if (tries === 1) await sql.query(`do $$ begin raise exception 'deadlock' using errcode = '40P01'; end $$`);
        return done;
      }),
    vault: TEST_VAULT,
    today: '2026-03-16',
    output: rememberOutput(),
  });
  expect({ tries, details: report.details }).toMatchObject({ tries: 2, details: { applications: 1, claims: 1 } });
});
