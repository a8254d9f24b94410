import { expect, test } from '@jest/globals';
import { lastMonth, periodOf } from './log-period.js';

test('the last month is thirty days, with today', () => {
  expect(lastMonth('2026-11-22')).toEqual({ from: '2026-10-24', until: '2026-11-23' });
});

test('two typed days are a period that ends with the last of them', () => {
  expect(periodOf({ first: '1-11-2026', last: '22-11-2026' })).toEqual({ from: '2026-11-01', until: '2026-11-23' });
});

test.each([
  ['31-02-2026', '22-11-2026', 'first'],
  ['01-11-2026', 'gisteren', 'last'],
  ['22-11-2026', '01-11-2026', 'order'],
  ['01-11-2024', '22-11-2026', 'length'],
])('%s until %s is no period: %s', (first, last, wrong) => {
  expect(periodOf({ first, last })).toEqual({ wrong });
});
