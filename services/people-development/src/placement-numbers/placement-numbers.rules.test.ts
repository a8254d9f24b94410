import { expect, test } from '@jest/globals';
import { COUNTING_PURPOSES, firstDays, placingCapacities, tellable } from './placement-numbers.rules.js';

test('the months end with that of today, also over the turn of the year', () => {
  expect(firstDays('2006-02-20', 3)).toEqual(['2005-12-01', '2006-01-01', '2006-02-01']);
});

test('who may not see a placement counts none: support, medical advice and the privacy officer', () => {
  expect(COUNTING_PURPOSES).toEqual(['WWB_INCOME', 'WWB_WORK', 'WSW_EMPLOYMENT', 'WORK_DEVELOPMENT', 'MANAGEMENT']);
  expect(placingCapacities('MANAGEMENT')).toEqual([]);
  expect(placingCapacities('WORK_DEVELOPMENT')).toEqual(['GUIDANCE', 'EMPLOYER_CONTACT']);
});

test('a manager reads no number under five, and cannot tell one from none', () => {
  expect([0, 1, 4, 5].map(tellable)).toEqual([null, null, null, 5]);
});
