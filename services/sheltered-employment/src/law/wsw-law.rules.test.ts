import { expect, test } from '@jest/globals';
import { wswBasisOn } from './wsw-law.rules.js';

test.each([
  ['2004-11-15', '1998-01-01'],
  ['2005-01-01', '2005-01-01'],
  ['2008-09-15', '2008-01-01'],
  ['2016-03-01', '2015-01-01'],
  ['1990-01-01', '1998-01-01'],
])('a decision of %s rests on the version of %s', (day, validFrom) => {
  expect(wswBasisOn(day, '11', '1')).toEqual({ bwbId: 'BWBR0008903', article: '11', paragraph: '1', validFrom });
});
