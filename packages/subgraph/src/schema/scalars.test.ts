import { expect, test } from '@jest/globals';
import { DateScalar } from './scalars.js';

test('a day is one of the calendar, and not so far away that nothing can be counted from it', () => {
  for (const day of ['2004-02-29', '1905-12-31', '2999-12-31']) expect(DateScalar.parseValue(day)).toBe(day);
  for (const day of ['2006-02-29', '2006-13-01', '20060301', '0000-01-01', 20060301, null])
    expect(() => DateScalar.parseValue(day)).toThrow(/not a day that exists/);
  for (const day of ['3000-01-01', '9999-12-31']) expect(() => DateScalar.parseValue(day)).toThrow(/too far away/);
});
