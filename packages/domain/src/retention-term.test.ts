import { expect, test } from '@jest/globals';
import { addDays } from './date.js';
import { firstDayKept, lastDayOfRetention, type RetentionTerm } from './retention-term.js';

const TERMS: readonly RetentionTerm[] = [
  { amount: 1, unit: 'YEAR' },
  { amount: 5, unit: 'YEAR' },
  { amount: 90, unit: 'DAY' },
];

test('the first day that is kept is the first of which the last day has not passed, also around 29 February', () => {
  for (const term of TERMS) {
    for (let day = '2023-12-01'; day < '2029-04-01'; day = addDays(day, 1)) {
      const first = firstDayKept(day, term);
      const passed = [addDays(first, -1), first].map((one) => lastDayOfRetention(one, term) < day);
      expect({ day, term, passed }).toEqual({ day, term, passed: [true, false] });
    }
  }
});
