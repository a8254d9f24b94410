import { expect, test } from '@jest/globals';
import { nestedRows } from './nested-values.js';

test('columns that are part of one value come back as that value, also where all of them are null', () => {
  const flat = { id: 1, 'period.from': '2026-01-01', 'period.until': null, 'basis.article': null };
  expect(nestedRows([flat, { ...flat, id: 2 }])).toEqual([
    { id: 1, period: { from: '2026-01-01', until: null }, basis: { article: null } },
    { id: 2, period: { from: '2026-01-01', until: null }, basis: { article: null } },
  ]);
});

test('rows without such columns are left as they are', () => {
  const rows = [{ id: 1 }];
  expect(nestedRows(rows)).toBe(rows);
  expect(nestedRows([])).toEqual([]);
});
