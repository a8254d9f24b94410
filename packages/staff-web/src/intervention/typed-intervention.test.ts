import { expect, test } from '@jest/globals';
import { changedInterventionOf, interventionOf, newIntervention } from './typed-intervention.js';

const TYPED = { ...newIntervention('2026-12-01', 'goal-1'), hoursPerWeek: '4', provider: ' Taalhuis ' };

test('an intervention begins with what was filled in', () => {
  expect(interventionOf(TYPED)).toEqual({
    input: {
      kind: 'JOB_COACHING',
      from: '2026-12-01',
      until: null,
      description: null,
      provider: 'Taalhuis',
      hoursPerWeek: 4,
      goalId: 'goal-1',
    },
  });
  expect(interventionOf({ ...TYPED, from: '', hoursPerWeek: '99' })).toEqual({
    wrong: { from: 'wrong.day', hoursPerWeek: 'plan.wrongHours' },
  });
});

test('of one that runs only what was changed is sent; an empty field empties', () => {
  expect(changedInterventionOf({ ...TYPED, provider: '', until: '01-03-2027' }, TYPED)).toEqual({
    input: { provider: null, until: '2027-03-01' },
  });
});
