import { expect, test } from '@jest/globals';
import { conductOf, exemptionOf, newExemption, type TypedConduct } from './typed-duty.js';

const CARE = { ...newExemption('2026-12-01'), until: '01-06-2027', explanation: 'Zorgt voor haar moeder.' };

test('an exemption has an end, a reason of this person, and for care what was looked at', () => {
  expect(exemptionOf({ ...CARE, provision: 'De dagopvang is vol.' })).toMatchObject({
    input: {
      kind: 'INDIVIDUAL',
      reason: 'CARE',
      until: '2027-06-01',
      provision: 'De dagopvang is vol.',
      requestedOn: null,
    },
  });
  expect(exemptionOf({ ...CARE, until: '', explanation: ' ' })).toEqual({
    wrong: { until: 'duty.noEnd', explanation: 'duty.noExplanation', provision: 'duty.noProvision' },
  });
  expect(exemptionOf({ ...CARE, reason: 'MEDICAL' })).toMatchObject({ input: { provision: null } });
});

test('of a single parent it is asked when they asked for it and when the youngest child was born', () => {
  expect(exemptionOf({ ...CARE, kind: 'SINGLE_PARENT', monthsElsewhere: 'veel' })).toEqual({
    wrong: { requestedOn: 'wrong.day', youngestChildBornOn: 'wrong.day', monthsElsewhere: 'duty.wrongMonths' },
  });
});

test('of conduct the day and what happened are told, and of refused work when it was found fitting', () => {
  const typed: TypedConduct = {
    kind: 'NO_SHOW',
    occurredOn: '20-11-2026',
    fittingAdviceOn: '',
    description: 'Kwam niet.',
  };
  expect(conductOf(typed)).toEqual({
    input: { kind: 'NO_SHOW', occurredOn: '2026-11-20', fittingAdviceOn: null, description: 'Kwam niet.' },
  });
  expect(conductOf({ ...typed, kind: 'REFUSED_FITTING_WORK', description: '' })).toEqual({
    wrong: { fittingAdviceOn: 'wrong.day', description: 'duty.noDescription' },
  });
});
