import { describe, expect, test } from '@jest/globals';
import { isOverdue } from './assessment.rules.js';

describe('the term for research (Wmo 2015 art. 2.3.2 lid 1)', () => {
  const dueBefore = '2015-04-13';

  test('research that runs is in time on the last day of its term and late the day after', () => {
    expect(isOverdue({ dueBefore, completedOn: null }, '2015-04-13')).toBe(false);
    expect(isOverdue({ dueBefore, completedOn: null }, '2015-04-14')).toBe(true);
  });

  test('research that was completed in time is not late afterwards', () => {
    expect(isOverdue({ dueBefore, completedOn: '2015-04-13' }, '2016-01-01')).toBe(false);
  });

  test('research that was completed late stays late', () => {
    expect(isOverdue({ dueBefore, completedOn: '2015-04-20' }, '2016-01-01')).toBe(true);
  });

  test('research of the Wmo 2007 has no term, so it is never late', () => {
    expect(isOverdue({ dueBefore: null, completedOn: null }, '2014-12-31')).toBe(false);
  });
});
