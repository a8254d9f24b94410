import { describe, expect, test } from '@jest/globals';
import { describeLegalBasis } from '@klantbeeld/domain';
import { reportBasis } from '../report/report.rules.js';
import { arrangementBasis, isDecisionNumber, isProviderCode } from './arrangement.rules.js';

describe('what a decision rests on', () => {
  test('Wmo 2007 art. 4 lid 1 until the end of 2014, whatever the form', () => {
    for (const form of ['IN_KIND', 'PERSONAL_BUDGET', 'ALLOWANCE'] as const) {
      expect(describeLegalBasis(arrangementBasis('2014-12-31', form))).toBe('BWBR0020031 art. 4 lid 1 (2007-01-01)');
    }
  });

  test.each([
    ['IN_KIND', 'BWBR0035362 art. 2.3.5 lid 3 (2015-01-01)'],
    ['PERSONAL_BUDGET', 'BWBR0035362 art. 2.3.6 lid 1 (2015-01-01)'],
    ['ALLOWANCE', 'BWBR0035362 art. 2.1.7 (2015-01-01)'],
  ] as const)('Wmo 2015 from its first day: %s rests on %s', (form, basis) => {
    expect(describeLegalBasis(arrangementBasis('2015-01-01', form))).toBe(basis);
  });

  test('a report rests on Wmo 2007 art. 4 before 2015 and on Wmo 2015 art. 2.3.2 since', () => {
    expect(reportBasis('2014-12-31')).toMatchObject({ bwbId: 'BWBR0020031', article: '4' });
    expect(reportBasis('2015-01-01')).toMatchObject({ bwbId: 'BWBR0035362', article: '2.3.2' });
  });
});

test('a decision number has one to nine digits', () => {
  expect(['425386123', '1'].every(isDecisionNumber)).toBe(true);
  expect(['', '4253861234', 'A1', '1 2'].some(isDecisionNumber)).toBe(false);
});

test('the code of a provider has eight digits', () => {
  expect(isProviderCode('98025566')).toBe(true);
  expect(['9802556', '980255660', 'x8025566'].some(isProviderCode)).toBe(false);
});
