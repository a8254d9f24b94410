import { describe, expect, test } from '@jest/globals';
import { choosePurpose, isRole, PURPOSES_OF_ROLE, purposesOf, ROLES } from './role.js';

function chosen(purpose: string | null): object {
  return { outcome: 'CHOSEN', purpose };
}

describe('the purposes of somebody', () => {
  test('every role has its purposes, and only a technical administrator has none', () => {
    const without = ROLES.filter((role) => PURPOSES_OF_ROLE[role].length === 0);
    expect(without).toEqual(['TECHNICAL_ADMINISTRATOR']);
  });

  test('somebody with two roles has the purposes of both, each once', () => {
    expect(purposesOf(['JOB_COACH', 'EMPLOYER_CONTACT'])).toEqual(['WORK_DEVELOPMENT', 'WSW_EMPLOYMENT']);
  });

  test('a name that is no role is not one', () => {
    expect(['JOB_COACH', 'job_coach', 'ADMIN', ''].map(isRole)).toEqual([true, false, false, false]);
  });
});

describe('the purpose of a request', () => {
  test('who has more than one has to name one', () => {
    expect(choosePurpose(['WWB_CONSULTANT'], null, null)).toEqual({
      outcome: 'REQUIRED',
      allowed: ['WWB_INCOME', 'WWB_WORK'],
    });
  });

  test('who has one may leave it out', () => {
    expect(choosePurpose(['WMO_CONSULTANT'], null, null)).toEqual(chosen('WMO_SUPPORT'));
  });

  test('who has none has none', () => {
    expect(choosePurpose(['TECHNICAL_ADMINISTRATOR'], null, null)).toEqual(chosen(null));
    expect(choosePurpose([], null, null)).toEqual(chosen(null));
  });

  test('a purpose of one’s own is used when it is named', () => {
    expect(choosePurpose(['WWB_CONSULTANT'], 'WWB_WORK', null)).toEqual(chosen('WWB_WORK'));
  });

  test('a purpose of another role is denied, and so is one that does not exist', () => {
    for (const named of ['WWB_INCOME', 'CURIOSITY', 'work_development', 'toString']) {
      expect(choosePurpose(['JOB_COACH'], named, null)).toEqual({
        outcome: 'DENIED',
        allowed: ['WORK_DEVELOPMENT', 'WSW_EMPLOYMENT'],
      });
    }
  });

  test('a technical administrator cannot take a purpose by naming it', () => {
    expect(choosePurpose(['TECHNICAL_ADMINISTRATOR'], 'WWB_INCOME', null)).toEqual({ outcome: 'DENIED', allowed: [] });
  });
});

describe('a token that is bound to a purpose', () => {
  test('gives that purpose without naming it', () => {
    expect(choosePurpose(['WWB_CONSULTANT'], null, 'WWB_WORK')).toEqual(chosen('WWB_WORK'));
  });

  test('denies every other purpose of the same person', () => {
    expect(choosePurpose(['WWB_CONSULTANT'], 'WWB_INCOME', 'WWB_WORK')).toEqual({
      outcome: 'DENIED',
      allowed: ['WWB_WORK'],
    });
  });

  test('gives nothing when the purpose is not one of the role', () => {
    const denied = { outcome: 'DENIED', allowed: [] };
    expect(choosePurpose(['JOB_COACH'], null, 'WWB_INCOME')).toEqual(denied);
    expect(choosePurpose(['JOB_COACH'], 'WWB_INCOME', 'WWB_INCOME')).toEqual(denied);
    expect(choosePurpose(['JOB_COACH'], 'WORK_DEVELOPMENT', 'WWB_INCOME')).toEqual(denied);
  });
});
