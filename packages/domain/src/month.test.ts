import { describe, expect, test } from '@jest/globals';
import { addMonths } from './date.js';
import { partOf, shareOf } from './money.js';
import { daysIn, monthOf, monthsAfter, monthsBetween, periodOfMonth, sharedDays } from './month.js';

describe('a result of less than a cent', () => {
  test('is rounded once, half a cent up, as the norms that were published are', () => {
    // Half of the couple norm of 2006 and of July 2014, 70 % of that of 2022, and 20 % of that of 2006.
    expect([shareOf(113_557, 5_000), shareOf(135_949, 5_000)]).toEqual([56_779, 67_975]);
    expect([shareOf(155_958, 7_000), shareOf(113_557, 2_000)]).toEqual([109_171, 22_711]);
    expect([partOf(100, 1, 3), partOf(200, 1, 3), partOf(1, 1, 2), partOf(0, 5, 7)]).toEqual([33, 67, 1, 0]);
  });

  test('of what is negative, a fraction or too large to be exact there is none', () => {
    for (const [cents, part, whole] of [
      [-1, 1, 2],
      [1, -1, 2],
      [1, 1, 0],
      [0.5, 1, 2],
      [Number.MAX_SAFE_INTEGER, 2, 3],
    ] as const) {
      expect(() => partOf(cents, part, whole)).toThrow(RangeError);
    }
  });
});

describe('months', () => {
  test('are counted on and back over years', () => {
    expect([monthsAfter('2006-11-01', 3), monthsAfter('2006-01-01', -1), monthsAfter('2006-05-01', 0)]).toEqual([
      '2007-02-01',
      '2005-12-01',
      '2006-05-01',
    ]);
    for (let months = -30; months <= 30; months++) {
      expect(monthsAfter('2006-07-01', months)).toBe(addMonths('2006-07-01', months));
      expect(monthsBetween('2006-07-15', addMonths('2006-07-01', months))).toBe(months);
    }
  });

  test('have their own days, also over a change of the clock and in a leap year', () => {
    const days = ['2006-02-10', '2004-02-29', '2006-03-31', '2006-10-31'].map((day) => daysIn(periodOfMonth(day)));
    expect(days).toEqual([28, 29, 31, 31]);
    expect(monthOf('2006-03-17')).toBe('2006-03-01');
  });

  test('share with a period the days that both have', () => {
    const march = periodOfMonth('2006-03-01');
    expect(sharedDays({ from: '2006-03-17', until: null }, march)).toEqual({ from: '2006-03-17', until: '2006-04-01' });
    expect(sharedDays({ from: '2006-01-01', until: '2006-03-02' }, march)).toEqual({
      from: '2006-03-01',
      until: '2006-03-02',
    });
    expect(sharedDays({ from: '2006-01-01', until: '2006-03-01' }, march)).toBeNull();
    expect(sharedDays({ from: '2006-04-01', until: null }, march)).toBeNull();
  });
});
