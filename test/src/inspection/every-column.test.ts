import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SERVICES } from '@klantbeeld/platform';
import { openTestWorld, type TestWorld } from '../world/test-world.js';

const COLUMNS = `
  select table_name || '.' || column_name as name from information_schema.columns
   where table_schema = 'public' and table_name = any($1) order by 1`;
/** Tables that are told by the export itself, or hold nothing about a person. */
const APART = [
  'access_audit',
  'migration',
  'consumer_position',
  'log_seal',
  'log_trim',
  'retention_term',
  'retention_run',
];
const NOBODYS = [
  ...APART,
  'retention_result',
  'support_term',
  'benefit_regime',
  'benefit_rule',
  'benefit_budget_entry',
  'benefit_budget_close',
  'benefit_surplus_allocation',
  'correction_term',
  'employer',
  'work_type',
  'work_type_places',
];
const BASIS = ['basis_bwb_id', 'basis_article', 'basis_paragraph', 'basis_valid_from'];

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
}, 60_000);
afterAll(() => world.stop());

test('every table is told to the person, or there is a reason why not', () => {
  for (const { name, retention, inspection } of SERVICES) {
    const { rules, whenNobodyKeeps = [], kept } = retention;
    const all = [...rules, ...whenNobodyKeeps, ...kept].map(({ table }) => table);
    const decided = [...inspection.tables, ...inspection.untold].map(({ table }) => table);
    expect({ name, undecided: all.filter((table) => !decided.includes(table) && !NOBODYS.includes(table)) }).toEqual({
      name,
      undecided: [],
    });
  }
});

test('every column of what is told has a Dutch name, or a reason to be left out', async () => {
  for (const { name, inspection } of SERVICES) {
    const tables = inspection.tables.map(({ table }) => table);
    const columns = await world.databases.get(name)!.query<{ name: string }>(COLUMNS, [tables]);
    const decided = inspection.tables.flatMap((told) =>
      [...Object.keys(told.columns), ...Object.keys(told.leftOut), ...(told.hasLegalBasis ? BASIS : [])].map(
        (column) => `${told.table}.${column}`,
      ),
    );
    const undecided = columns.map((column) => column.name).filter((column) => !decided.includes(column));
    expect({ name, undecided, twice: decided.filter((one, place) => decided.indexOf(one) !== place) }).toEqual({
      name,
      undecided: [],
      twice: [],
    });
  }
});
