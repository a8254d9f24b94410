import { expect, test } from '@jest/globals';
import { intakeOf, NO_INTAKE } from './typed-intake.js';

test('nothing has to be filled in at an intake', () => {
  expect(intakeOf(NO_INTAKE)).toEqual({
    input: {
      question: null,
      limitations: null,
      adaptations: [],
      workLanguage: null,
      householdSize: null,
      participationLevel: null,
      overCaseloadReason: null,
    },
  });
});

test('adaptations stand on lines of their own, and what cannot be is told', () => {
  expect(intakeOf({ ...NO_INTAKE, adaptations: 'Zittend werk\n\n Vaste begintijd ' })).toMatchObject({
    input: { adaptations: ['Zittend werk', 'Vaste begintijd'] },
  });
  expect(intakeOf({ ...NO_INTAKE, adaptations: 'x'.repeat(201), householdSize: '31' })).toEqual({
    wrong: { adaptations: 'wrong.adaptations', householdSize: 'wrong.householdSize' },
  });
});
