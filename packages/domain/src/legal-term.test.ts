import { describe, expect, test } from '@jest/globals';
import { extendedTerm, isHoliday } from './legal-term.js';

describe('a term of the law (Algemene termijnenwet)', () => {
  test('art. 1 lid 1: one that ends in a weekend goes on until Monday', () => {
    expect(extendedTerm('2027-01-02')).toBe('2027-01-04');
    expect(extendedTerm('2027-01-03')).toBe('2027-01-04');
    expect(extendedTerm('2027-01-04')).toBe('2027-01-04');
  });

  test('art. 1 lid 1: one that ends on a holiday goes on until the first day that is none', () => {
    expect(extendedTerm('2026-12-25')).toBe('2026-12-28');
    expect(extendedTerm('2026-04-03')).toBe('2026-04-07');
    expect(extendedTerm('2026-05-14')).toBe('2026-05-15');
  });

  test('art. 3: holidays that move with Easter, from the years of the WWB until far ahead', () => {
    const easterMondays = [
      '2004-04-12',
      '2008-03-24',
      '2011-04-25',
      '2019-04-22',
      '2024-04-01',
      '2026-04-06',
      '2038-04-26',
      '2049-04-19',
    ];
    expect(easterMondays.filter(isHoliday)).toEqual(easterMondays);
    expect(['2026-04-03', '2026-05-14', '2026-05-25'].every(isHoliday)).toBe(true);
  });

  test('art. 3: the birthday of the Queen until 2013 and of the King since, a day earlier on a Sunday', () => {
    expect(['2013-04-30', '2006-04-29', '2014-04-26', '2026-04-27', '2025-04-26'].every(isHoliday)).toBe(true);
    expect(['2014-04-30', '2006-04-30', '2025-04-27'].some(isHoliday)).toBe(false);
  });
});
