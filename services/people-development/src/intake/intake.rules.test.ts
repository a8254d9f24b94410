import { describe, expect, test } from '@jest/globals';
import type { Purpose } from '@klantbeeld/access';
import { subjectAccess } from '@klantbeeld/subgraph';
import { callerWith } from '@klantbeeld/subgraph/testing';
import { purposesToConnect } from './connect-caller.js';
import { mayRecord } from './intake.rules.js';
import { changedLaws, knownLaws, lawOfPurpose } from './known-laws.rules.js';
import { workLanguageOf } from './work-language.rules.js';

function accessFor(purpose: Purpose) {
  return subjectAccess(callerWith({ staffId: 'con-1', role: 'WWB_CONSULTANT', purpose }), 'client', {
    capacity: 'GUIDANCE',
    consents: new Set(),
  });
}

describe('a working language', () => {
  test('is a code of BCP 47 in its usual form', () => {
    expect(['NL', 'ar-sy', 'zh-hans', 'ti', 'dse'].map(workLanguageOf)).toEqual([
      'nl',
      'ar-SY',
      'zh-Hans',
      'ti',
      'dse',
    ]);
  });
  test('is no name of a language, no unknown code and no code for none', () => {
    expect(['dutch', 'xx', 'und', 'mul', '', 'n l', 'nederlands'].map(workLanguageOf)).toEqual(Array(7).fill(null));
  });
});

describe('Wmo 2015 art. 5.3.3', () => {
  test('what social support learns is not written into the intake that other laws read', () => {
    expect(mayRecord('WMO_SUPPORT', 'SHARED_FACT')).toBe(true);
    expect(mayRecord('WMO_SUPPORT', 'DEVELOPMENT')).toBe(false);
    expect(mayRecord('WMO_SUPPORT', 'FUNCTIONAL_LIMITATION')).toBe(false);
  });
  test('guidance to work writes all of it', () => {
    const classes = ['SHARED_FACT', 'DEVELOPMENT', 'FUNCTIONAL_LIMITATION', 'PARTICIPATION_LEVEL'] as const;
    expect(classes.every((dataClass) => mayRecord('WWB_WORK', dataClass))).toBe(true);
  });
  test('that a law plays is known to who may see something of that law', () => {
    const all = ['WWB', 'WSW', 'WMO'] as const;
    expect(knownLaws(accessFor('WWB_WORK'), all)).toEqual(['WWB', 'WSW']);
    expect(knownLaws(accessFor('WSW_EMPLOYMENT'), all)).toEqual(['WSW']);
    expect(knownLaws(accessFor('WMO_SUPPORT'), all)).toEqual(['WMO']);
  });
  test('a change leaves the laws that somebody may not know of', () => {
    expect(changedLaws(accessFor('WWB_WORK'), ['WWB', 'WMO'], ['WSW'])).toEqual(['WSW', 'WMO']);
    expect(changedLaws(accessFor('WWB_WORK'), ['WWB', 'WMO'], ['WMO'])).toEqual(['WMO']);
  });
});

test('the company acts for the municipality, sheltered employment and support for their own law', () => {
  const purposes = ['WWB_INCOME', 'WWB_WORK', 'WORK_DEVELOPMENT', 'WSW_EMPLOYMENT', 'WMO_SUPPORT'] as const;
  expect(purposes.map(lawOfPurpose)).toEqual(['WWB', 'WWB', 'WWB', 'WSW', 'WMO']);
});

test('somebody with two roles is connected for the role that acts, not for the one beside it', () => {
  const both = {
    ...callerWith({ staffId: 'con-1', role: 'WWB_CONSULTANT', purpose: 'WWB_WORK' }),
    roles: ['WWB_CONSULTANT', 'WMO_CONSULTANT'] as const,
  };
  expect(purposesToConnect(both)).toEqual(['WWB_INCOME', 'WWB_WORK']);
});
