import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { addDays, includesDay } from '@klantbeeld/domain';
import fc from 'fast-check';
import { FIRST_RULES } from '../testing/law.js';
import { RuleBook, type BenefitRule } from './rule-book.js';
import { readRule, readRuleValue, writeRuleValue, type RuleLine } from './rule-line.js';

const LINE: RuleLine = {
  municipality: '',
  rule: 'NORM',
  case: 'SINGLE_ADULT',
  value: '567.79',
  unit: 'EUR',
  from: '2006-01-01',
  until: '2006-07-01',
  law: 'BWBR0015703',
  article: '21',
  paragraph: '',
  version: '2004-01-01',
  source: 'WWB art. 21',
};
const SANCTION: Partial<RuleLine> = {
  municipality: 'GM0141',
  rule: 'SANCTION',
  case: 'LATE',
  unit: 'PERCENT',
  value: '5',
};

describe('a line of a file with rules', () => {
  test('is read exactly, to the cent', () => {
    expect(readRule(LINE)).toEqual({
      municipality: null,
      rule: 'NORM',
      case: 'SINGLE_ADULT',
      value: 56_779,
      unit: 'EUR',
      period: { from: '2006-01-01', until: '2006-07-01' },
      legalBasis: { bwbId: 'BWBR0015703', article: '21', paragraph: null, validFrom: '2004-01-01' },
      source: 'WWB art. 21',
    });
    expect(readRule({ ...LINE, ...SANCTION, paragraph: '2' })).toMatchObject({ municipality: 'GM0141', value: 500 });
  });

  test.each<[string, Partial<RuleLine>]>([
    ['rule', { rule: 'NORMS' }],
    ['rule', { rule: 'toString' }],
    ['case', { case: 'SINGLE' }],
    ['case', { ...SANCTION, case: 'te laat' }],
    ['case', { ...SANCTION, case: 'WORK_DUTY' }],
    ['unit', { unit: 'PERCENT' }],
    ['municipality', { municipality: 'GM0141' }],
    ['municipality', { ...SANCTION, municipality: '' }],
    ['municipality', { ...SANCTION, municipality: 'Almelo' }],
    ['value', { value: '567,79' }],
    ['value', { value: '567.791' }],
    ['value', { value: '-1' }],
    ['value', { value: '0' }],
    ['value', { ...SANCTION, value: '100.01' }],
    ['value', { municipality: 'GM0141', rule: 'WORK_DUTY_MONTHS', case: 'FIRST', unit: 'MONTHS', value: '4' }],
    ['value', { rule: 'HOLIDAY_ALLOWANCE_MONTH', case: 'ALL', unit: 'MONTH_NUMBER', value: '13' }],
    ['from', { from: '2006-02-30' }],
    ['until', { until: '2006-01-01' }],
    ['version', { version: '2007-01-01' }],
    ['law', { law: 'WWB' }],
    ['article', { article: 'lid 1' }],
    ['source', { source: ' ' }],
  ])('with a wrong %s is refused with what to do: %j', (column, wrong) => {
    const problem = { column, problem: expect.any(String), mend: expect.any(String) };
    expect(readRule({ ...LINE, ...wrong })).toEqual(problem);
  });

  test('every value that can be stored is written so that it is read back', () => {
    const units = fc.constantFrom('EUR' as const, 'PERCENT' as const, 'TIMES' as const, 'MONTHS' as const);
    fc.assert(
      fc.property(fc.nat({ max: 9_999_999 }), units, (value, unit) => {
        expect(readRuleValue(writeRuleValue(value, unit), unit)).toBe(value);
      }),
      { seed: 1 },
    );
  });
});

function dated(from: string, until: string | null = null, value = 1): BenefitRule {
  const [norm] = FIRST_RULES;
  return { ...norm!, case: 'SINGLE_ADULT', period: { from, until }, value };
}

test('the rules of a migration that landed are not changed: what is new comes in a file of its own', () => {
  const file = readFileSync(new URL('../../rules/20261122-rules.csv', import.meta.url));
  const digest = createHash('sha256').update(file).digest('hex');
  expect(digest).toBe('780ba969cc4686353541cf0ae7f63e44d3e4e42b6dfbf774a76577b8ab5f0413');
});

describe('the rules of a municipality', () => {
  test('on a day are those that began last, until they end or a later one begins', () => {
    const book = new RuleBook([dated('2007-01-01', null, 2), dated('2006-01-01', '2006-07-01', 1)], 'GM0141');
    const on = (day: string): number | null => book.on(day, 'NORM', 'SINGLE_ADULT')?.value ?? null;
    expect(['2005-12-31', '2006-01-01', '2006-06-30', '2006-07-01', '2007-01-01'].map(on)).toEqual([
      null,
      1,
      1,
      null,
      2,
    ]);
  });

  test('of another municipality do not count', () => {
    const book = new RuleBook(FIRST_RULES, 'GM0599');
    expect(book.on('2006-01-01', 'SANCTION', 'CATEGORY_1')).toBeNull();
    expect(book.allOn('2006-01-01').filter(({ municipality }) => municipality !== null)).toEqual([]);
  });

  test('of any days never overlap, and leave a gap only after an explicit end', () => {
    const days = fc.nat({ max: 3_000 }).map((count) => addDays('2004-01-01', count));
    const rules = fc.uniqueArray(fc.record({ from: days, length: fc.option(fc.integer({ min: 1, max: 400 })) }), {
      selector: ({ from }) => from,
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(rules, days, (periods, day) => {
        const all = periods.map(({ from, length }) => dated(from, length === null ? null : addDays(from, length)));
        const book = new RuleBook(all, 'GM0141');
        const shown = book.periodsOf('NORM', 'SINGLE_ADULT');
        shown.forEach(({ until }, place) => {
          const next = shown[place + 1];
          expect(next === undefined || (until !== null && until <= next.from)).toBe(true);
          const ended = all.some(({ period }) => period.until === until);
          expect(until === next?.from || ended || until === null).toBe(true);
        });
        const holding = shown.filter((period) => includesDay(period, day));
        expect(book.on(day, 'NORM', 'SINGLE_ADULT') === null ? 0 : 1).toBe(holding.length);
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});
