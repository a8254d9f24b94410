import { expect, test } from '@jest/globals';
import type { PlanHoursQuery } from '../graph/generated/graphql.js';
import { hoursByGoal } from './hours-by-goal.js';

const CLIENT = {
  developmentPlan: { hoursPerWeek: 20, goals: [{ domain: 'LANGUAGE' }, { domain: 'WORK' }] },
  interventions: [
    { state: 'RUNNING', hoursPerWeek: 12, goal: { domain: 'WORK' } },
    { state: 'RUNNING', hoursPerWeek: 2, goal: { domain: 'WORK' } },
    { state: 'ENDED', hoursPerWeek: 30, goal: { domain: 'WORK' } },
    { state: 'RUNNING', hoursPerWeek: 3, goal: null },
    { state: 'RUNNING', hoursPerWeek: null, goal: null },
  ],
} as unknown as NonNullable<PlanHoursQuery['client']>;

test('hours of what runs are added for the goal they serve; a goal without hours is there too', () => {
  expect(hoursByGoal(CLIENT)).toEqual([
    { domain: 'WORK', hours: 14 },
    { domain: 'LANGUAGE', hours: 0 },
    { domain: null, hours: 3 },
  ]);
});
