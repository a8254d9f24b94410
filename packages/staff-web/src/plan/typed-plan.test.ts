import { expect, test } from '@jest/globals';
import { agreedOf, changedPlanOf, newPlan, NO_GOAL, placeOf, type TypedPlan } from './typed-plan.js';

const NEW: TypedPlan = {
  ...newPlan('2026-11-20', '2026-12-01'),
  hoursPerWeek: '16',
  goals: [{ ...NO_GOAL, description: 'Elke dag op tijd', targetOn: '01-03-2027' }],
};

test('a plan is agreed with its goals, in their order', () => {
  expect(agreedOf(NEW)).toEqual({
    input: {
      agreedOn: '2026-11-20',
      from: '2026-12-01',
      until: null,
      hoursPerWeek: 16,
      targetLevel: null,
      goals: [{ domain: 'WORK', description: 'Elke dag op tijd', targetOn: '2027-03-01' }],
    },
  });
});

test('a plan without a goal, or with a goal without words, tells so at that goal', () => {
  expect(agreedOf({ ...NEW, goals: [] })).toEqual({ wrong: { goals: 'plan.noGoal' } });
  expect(agreedOf({ ...NEW, hoursPerWeek: '41', goals: [...NEW.goals, NO_GOAL] })).toEqual({
    wrong: { hoursPerWeek: 'plan.wrongHours', 'goals.1.description': 'plan.noDescription' },
  });
});

const OPENED: TypedPlan = {
  ...NEW,
  goals: [],
  standing: {
    one: { ...NO_GOAL, description: 'Elke dag op tijd' },
    // Of this one the text is withheld.
    two: { ...NO_GOAL, domain: 'FINANCE' },
  },
};

test('of a plan that stands only goals that were touched are sent, and a text that one may not read is left alone', () => {
  const standing = { ...OPENED.standing, two: { ...OPENED.standing['two']!, state: 'REACHED' as const } };
  const typed = { ...OPENED, standing, hoursPerWeek: '', goals: [{ ...NO_GOAL, description: 'Zelf koken' }] };
  expect(changedPlanOf(typed, OPENED)).toEqual({
    input: {
      hoursPerWeek: null,
      goals: [{ goalId: 'two', state: 'REACHED' }],
      newGoals: [{ domain: 'WORK', description: 'Zelf koken', targetOn: null }],
    },
  });
  expect([placeOf('two', typed, OPENED), placeOf('one', typed, OPENED)]).toEqual([0, -1]);
  expect(changedPlanOf(OPENED, OPENED)).toEqual({ input: {} });
});

test('a goal that stands cannot lose its words', () => {
  const standing = { ...OPENED.standing, one: { ...OPENED.standing['one']!, description: ' ' } };
  expect(changedPlanOf({ ...OPENED, standing }, OPENED)).toEqual({
    wrong: { 'goals.0.description': 'plan.noDescription' },
  });
});
