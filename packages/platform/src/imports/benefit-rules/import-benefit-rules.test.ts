import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openDemoWorld, type DemoWorld } from '../../demo/testing/demo-world.js';
import { rememberOutput } from '../testing/import-database.js';
import type { ImportReport } from '../import-report.js';
import { importBenefitRules, type BenefitRulesImport } from './import-benefit-rules.js';

const FIRST_RULES = join(import.meta.dirname, '../../../../../services/benefits/rules/20261122-rules.csv');
const EXAMPLE = join(import.meta.dirname, '../../../../../docs/examples/benefit-rules.csv');
const HEADER = 'municipality;rule;case;value;unit;from;until;law;article;paragraph;version;source';
const JULY = ';NORM;SINGLE_ADULT;570.00;EUR;2006-07-01;2007-01-01;BWBR0015703;21;;2004-01-01;Stcrt. 2006';

let world: DemoWorld;
const files: string[] = [];
beforeAll(async () => {
  world = await openDemoWorld();
});
afterAll(async () => {
  await world.end();
  await Promise.all(files.map((file) => rm(file, { force: true })));
});

async function load(
  file: string,
  { dryRun = false, inTransaction = world.databases.benefits.transaction as BenefitRulesImport['inTransaction'] } = {},
): Promise<{ exitCode: number; report: ImportReport; said: string }> {
  const output = rememberOutput();
  const done = await importBenefitRules({ files: [file], dryRun, inTransaction, output });
  return { ...done, said: output.text };
}

async function fileWith(...lines: readonly string[]): Promise<string> {
  const file = join(tmpdir(), `rules-${process.pid}-${files.length}.csv`);
  files.push(file);
  await writeFile(file, lines.join('\n'));
  return file;
}

function julyNorm(): Promise<{ value: number }[]> {
  const statement = `select value from benefit_rule where rule = 'NORM' and case_word = 'SINGLE_ADULT' and from_on = '2006-07-01'`;
  return world.databases.benefits.query(statement);
}

test('the rules that every database begins with are known already when they are loaded', async () => {
  const { exitCode, report } = await load(FIRST_RULES);
  const lines = (await readFile(FIRST_RULES, 'utf8')).trimEnd().split('\n').length - 1;
  expect({ exitCode, counts: report.counts }).toMatchObject({
    exitCode: 0,
    counts: { records: lines, unchanged: lines, quarantined: 0 },
  });
});

test('a new norm is loaded once, a second run changes nothing, a corrected one takes its place, and a dry run keeps nothing', async () => {
  const file = await fileWith(HEADER, JULY);
  expect((await load(file, { dryRun: true })).report.counts).toMatchObject({ created: 1 });
  expect(await julyNorm()).toEqual([]);
  expect((await load(file)).report.counts).toMatchObject({ created: 1, unchanged: 0 });
  expect((await load(file)).report.counts).toMatchObject({ created: 0, changed: 0, unchanged: 1 });
  const corrected = await fileWith(HEADER, JULY.replace('570.00', '571.25'));
  expect((await load(corrected)).report.counts).toMatchObject({ changed: 1 });
  expect(await julyNorm()).toEqual([{ value: 57_125 }]);
});

/** Transactions of which the first loses its second statement to a deadlock. */
function onceDeadlocked(): BenefitRulesImport['inTransaction'] {
  const { transaction } = world.databases.benefits;
  const deadlock = `do $$ begin raise exception 'deadlock detected' using errcode = '40P01'; end $$`;
  let isFirst = true;
  return (work) =>
    transaction((sql) => {
      if (!isFirst) return work(sql);
      isFirst = false;
      let statements = 0;
      return work({ query: (text, values) => (++statements === 2 ? sql.query(deadlock) : sql.query(text, values)) });
    });
}

test('norms that a deadlock took back are stored at the next try', async () => {
  const [later, last] = ['2006-09-01', '2006-10-01'].map((from) => JULY.replace('2006-07-01', from));
  const file = await fileWith(HEADER, later!, last!);
  const { exitCode, report } = await load(file, { inTransaction: onceDeadlocked() });
  expect({ exitCode, counts: report.counts }).toMatchObject({ exitCode: 0, counts: { created: 2, unchanged: 0 } });
  expect((await load(file)).report.counts).toMatchObject({ unchanged: 2 });
});

test('a wrong line is quarantined with its number, column and mend; the right ones are loaded', async () => {
  const twice = JULY.replace('2006-07-01', '2006-08-01');
  const file = await fileWith(HEADER, JULY.replace('570.00', '570,00'), twice, twice.replace('570.00', '571.00'));
  const { exitCode, report, said } = await load(file);
  expect({ exitCode, counts: report.counts }).toMatchObject({ exitCode: 2, counts: { created: 1, quarantined: 2 } });
  expect(report.problems.map(({ line, column }) => [line, column])).toEqual([
    [2, 'value'],
    [4, 'value'],
  ]);
  expect(said).toContain(`${file}:2, value. Quarantined: This is not a number of this unit.`);
});

test('a source with a separator in it is loaded whole where it stands last, with or without quotation marks', async () => {
  const november = JULY.replace('2006-07-01', '2006-11-01').replace('Stcrt. 2006', 'Stcrt. 2006; 120');
  expect((await load(await fileWith(HEADER, november))).report.counts).toMatchObject({ created: 1 });
  const stored = `select source from benefit_rule where rule = 'NORM' and from_on = '2006-11-01'`;
  expect(await world.databases.benefits.query(stored)).toEqual([{ source: 'Stcrt. 2006; 120' }]);
  const quoted = november.replace('Stcrt. 2006; 120', '"Stcrt. 2006; 120";;');
  expect((await load(await fileWith(HEADER, quoted))).report.counts).toMatchObject({ unchanged: 1 });
});

test('a line with more values than columns is quarantined where its source stands elsewhere, and loaded between quotation marks', async () => {
  const header = `source;${HEADER.replace(';source', '')}`;
  const december = JULY.replace('2006-07-01', '2006-12-01').replace(';Stcrt. 2006', '');
  const { exitCode, report } = await load(await fileWith(header, `Stcrt. 2006; 120;${december}`));
  expect({ exitCode, counts: report.counts }).toMatchObject({ exitCode: 2, counts: { created: 0, quarantined: 1 } });
  expect(report.problems).toMatchObject([{ line: 2, column: 'version', mend: expect.stringContaining('quotation') }]);
  expect((await load(await fileWith(header, `"Stcrt. 2006; 120";${december}`))).report.counts).toMatchObject({
    created: 1,
  });
});

test('a file without a column of rules is not loaded, and says which is missing', async () => {
  const { exitCode, report } = await load(await fileWith(HEADER.replace(';source', ''), JULY));
  expect({ exitCode, failure: report.failure }).toMatchObject({
    exitCode: 1,
    failure: expect.stringContaining('these columns are missing: source'),
  });
});

test('the example of the docs is taken in whole', async () => {
  const { exitCode, report } = await load(EXAMPLE);
  expect(exitCode).toBe(0);
  expect(report.counts.records).toBeGreaterThan(2);
});
