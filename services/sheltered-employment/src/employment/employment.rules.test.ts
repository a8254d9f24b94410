import { describe, expect, test } from '@jest/globals';
import {
  articleOfKind,
  EMPLOYMENT_SETTINGS,
  overlappingEmployment,
  settingFitsKind,
  whyEmploymentIsNotAllowed,
} from './employment.rules.js';

const INDICATED = {
  indications: [
    { id: 'one', decidedOn: '2004-05-10', validity: { from: '2004-06-01', until: '2020-06-01' }, withdrawnOn: null },
  ],
  employments: [],
};
const EMPLOYED = { ...INDICATED, employments: [{ id: 'job', period: { from: '2005-01-01', until: '2015-06-01' } }] };

describe('WSW art. 2 and 7: two kinds of job', () => {
  test('supported employment is the one setting of a supported job, and of no other', () => {
    const fits = (kind: string) => EMPLOYMENT_SETTINGS.filter((setting) => settingFitsKind(kind, setting));
    expect(fits('SUPPORTED')).toEqual(['SUPPORTED_EMPLOYMENT']);
    expect(fits('SHELTERED')).toEqual([
      'SHELTERED_INSIDE',
      'WORK_ON_LOCATION',
      'GROUP_SECONDMENT',
      'INDIVIDUAL_SECONDMENT',
    ]);
  });

  test('a sheltered job rests on article 2, a supported one on article 7', () => {
    expect([articleOfKind('SHELTERED'), articleOfKind('SUPPORTED')]).toEqual(['2', '7']);
  });
});

describe('WSW art. 1: a job takes a valid indication on its first day', () => {
  test.each([
    ['the day before', '2004-05-31', 'NO_VALID_INDICATION'],
    ['the first day', '2004-06-01', null],
    ['the day it ends', '2020-06-01', 'NO_VALID_INDICATION'],
  ])('%s', (_case, from, reason) => {
    expect(whyEmploymentIsNotAllowed(from, EMPLOYED)).toBe(reason);
  });
});

describe('Invoeringswet Participatiewet: no newcomers since 2015-01-01', () => {
  test('who waited without a job gets none any more', () => {
    expect(whyEmploymentIsNotAllowed('2014-12-31', INDICATED)).toBeNull();
    expect(whyEmploymentIsNotAllowed('2015-01-01', INDICATED)).toBe('CLOSED_FOR_NEWCOMERS');
  });

  test('who had a job on 31 December 2014 keeps the status, also in the next one', () => {
    expect(whyEmploymentIsNotAllowed('2015-06-01', EMPLOYED)).toBeNull();
  });

  test.each(['2004-01-01', '2014-12-31'])('whose last job ended before, on %s, gets none any more', (until) => {
    const left = { ...INDICATED, employments: [{ id: 'job', period: { from: '2003-01-01', until } }] };
    expect(whyEmploymentIsNotAllowed('2014-12-31', left)).toBeNull();
    expect(whyEmploymentIsNotAllowed('2016-04-01', left)).toBe('CLOSED_FOR_NEWCOMERS');
  });
});

describe('one job at a time', () => {
  test('the next begins on the day after the last one', () => {
    expect(overlappingEmployment({ from: '2015-06-01', until: null }, EMPLOYED)).toBeNull();
    expect(overlappingEmployment({ from: '2015-05-31', until: null }, EMPLOYED)?.id).toBe('job');
  });
});
