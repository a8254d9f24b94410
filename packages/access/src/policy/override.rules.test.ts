import { describe, expect, test } from '@jest/globals';
import { PURPOSES } from '../purpose/purpose.js';
import { DATA_CLASSES, KEEPER_OF_CLASS, type DataClass } from './data-class.js';
import { decide } from './decide.js';
import { mayAskOverride, OVERRIDE_PURPOSES, overrideShows } from './override.rules.js';
import { POLICY_TABLE } from './policy-table.js';

const CLASSES = Object.keys(DATA_CLASSES) as DataClass[];

describe('an override', () => {
  test('shows nothing that guidance for the same purpose would not show without consent', () => {
    for (const purpose of PURPOSES) {
      const { GUIDANCE, OVERRIDE } = POLICY_TABLE[purpose] ?? {};
      const shown = CLASSES.filter((dataClass) => OVERRIDE?.[dataClass] === 'yes');
      expect(shown.filter((dataClass) => GUIDANCE?.[dataClass] !== 'yes')).toEqual([]);
    }
  });

  test('is never opened further by a consent', () => {
    for (const purpose of PURPOSES) {
      expect(Object.values(POLICY_TABLE[purpose]?.OVERRIDE ?? {})).not.toContain('consent');
    }
  });

  test('shows the contact of an employer at least what they see already', () => {
    const { EMPLOYER_CONTACT, OVERRIDE } = POLICY_TABLE.WORK_DEVELOPMENT!;
    const seen = CLASSES.filter((dataClass) => EMPLOYER_CONTACT?.[dataClass] === 'yes');
    expect(seen.filter((dataClass) => OVERRIDE?.[dataClass] !== 'yes')).toEqual([]);
  });

  test.each([
    'BSN_IN_FULL',
    'FUNCTIONAL_LIMITATION',
    'DUTY_REASON',
    'SUPPORT_ASSESSMENT',
    'INDICATION_DETAIL',
    'SANCTION',
    'HOUSEHOLD',
  ] as const)('never shows %s, whatever the purpose', (dataClass) => {
    for (const purpose of PURPOSES) {
      const relation = { capacity: 'OVERRIDE', consents: new Set(CLASSES) } as const;
      expect(decide(purpose, relation, dataClass).effect).toBe('WITHHOLD');
    }
  });

  test('never shows practical agreements of support to the company or the social service', () => {
    for (const purpose of ['WORK_DEVELOPMENT', 'WSW_EMPLOYMENT', 'WWB_INCOME', 'WWB_WORK'] as const) {
      expect(overrideShows({ roles: ['JOB_COACH', 'WWB_CONSULTANT'], purpose }, ['PRACTICAL_AGREEMENT'])).toBe(false);
    }
  });

  test('exists neither for medical advice nor for who sees no single client', () => {
    expect(OVERRIDE_PURPOSES).toEqual(['WWB_INCOME', 'WWB_WORK', 'WSW_EMPLOYMENT', 'WORK_DEVELOPMENT', 'WMO_SUPPORT']);
  });

  test('can be asked by a job coach and not by a contact of employers, though both use one purpose', () => {
    expect(mayAskOverride({ roles: ['JOB_COACH'] }, 'WORK_DEVELOPMENT')).toBe(true);
    expect(mayAskOverride({ roles: ['EMPLOYER_CONTACT'] }, 'WORK_DEVELOPMENT')).toBe(false);
    expect(mayAskOverride({ roles: ['JOB_COACH'] }, 'WWB_WORK')).toBe(false);
    expect(mayAskOverride({ roles: ['MEDICAL_ADVISOR'] }, 'MEDICAL_ADVICE')).toBe(false);
    expect(mayAskOverride({ roles: ['JOB_COACH'] }, null)).toBe(false);
  });
});

test('every class of data has one keeper, and the laws keep their own', () => {
  expect(Object.keys(KEEPER_OF_CLASS).sort()).toEqual([...CLASSES].sort());
  expect(KEEPER_OF_CLASS).toMatchObject({ INCOME: 'WWB', SHELTERED_JOB: 'WSW', SUPPORT_PROVISION: 'WMO' });
});
