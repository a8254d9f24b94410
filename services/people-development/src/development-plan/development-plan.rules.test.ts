import { describe, expect, test } from '@jest/globals';
import type { SubjectAccess } from '@klantbeeld/subgraph';
import { accessOf, admitRow, InputCheck } from '@klantbeeld/subgraph';
import { SHOW, withhold } from '@klantbeeld/access';
import { judgedByDomain } from './development-plan.loader.js';
import { DevelopmentGoalResolver } from './development-plan.resolver.js';
import { checkPlan, descriptionClassOf, GOAL_DOMAINS, runningPlan, type GoalDomain } from './development-plan.rules.js';
import type { DevelopmentGoalType } from './development-plan.type.js';
import { guidanceBasis } from './guidance-basis.rules.js';

describe('AVG art. 9', () => {
  test('the text of a mental or physical goal is read as a limitation, that of others as development', () => {
    const limited = GOAL_DOMAINS.filter((domain) => descriptionClassOf(domain) === 'FUNCTIONAL_LIMITATION');
    expect(limited).toEqual(['MENTAL', 'PHYSICAL']);
  });
  test('who may not read limitations reads social goals, and that the text of a physical one is withheld', () => {
    const access: SubjectAccess = {
      clientId: 'client',
      isConnected: true,
      decide: (dataClass) => (dataClass === 'DEVELOPMENT' ? SHOW : withhold('CONSENT_REQUIRED')),
      caseId: null,
      capacity: 'GUIDANCE',
      seen: { given: new Set(), withheld: new Set() },
    };
    const goal = (domain: GoalDomain) => judgedByDomain(admitRow({ domain }, access));
    const withheldOf = (domain: GoalDomain) =>
      new DevelopmentGoalResolver().withheld(goal(domain) as unknown as DevelopmentGoalType);
    expect(accessOf(goal('SOCIAL'))!.decide('DEVELOPMENT').effect).toBe('SHOW');
    expect(withheldOf('SOCIAL')).toEqual([]);
    expect(accessOf(goal('PHYSICAL'))!.decide('DEVELOPMENT').effect).toBe('WITHHOLD');
    expect(withheldOf('PHYSICAL')).toMatchObject([
      { path: 'description', reason: 'CONSENT_REQUIRED', purposesThatAllow: expect.arrayContaining(['WWB_WORK']) },
    ]);
  });
});

describe('the plan that runs', () => {
  const past = { period: { from: '2005-01-01', until: '2006-01-01' } };
  const present = { period: { from: '2006-01-01', until: '2006-07-01' } };
  const later = { period: { from: '2006-07-01', until: null } };
  test('is the one of the day, else the next to come', () => {
    expect(runningPlan([later, present, past], '2006-03-20')).toBe(present);
    expect(runningPlan([later, past], '2006-03-20')).toBe(later);
    expect(runningPlan([past], '2006-03-20')).toBeNull();
  });
});

test('a plan with no goal, too many hours or a goal before its beginning is told in full', () => {
  const plan = {
    agreedOn: '2006-03-21',
    from: '2006-03-10',
    until: '2006-03-10',
    hoursPerWeek: 41,
    targetLevel: 0,
    goals: [],
  };
  const paths = (checked: typeof plan) =>
    checkPlan(new InputCheck(), checked, '2006-03-20').refusal!.fields.map((field) => field.path);
  expect(paths(plan)).toEqual(['agreedOn', 'until', 'goals', 'hoursPerWeek', 'targetLevel']);
  const goal = { domain: 'WORK' as const, description: '', targetOn: '2006-03-09' };
  const right = { ...plan, agreedOn: '2006-03-10', until: '2006-09-10', hoursPerWeek: 32, targetLevel: 4 };
  expect(
    checkPlan(new InputCheck(), { ...right, goals: [goal] }, '2006-03-20').refusal!.fields.map(({ path }) => path),
  ).toEqual(['goals.0.description', 'goals.0.targetOn']);
  const many = Array(21).fill({ domain: 'WORK', description: 'Op tijd komen' });
  expect(checkPlan(new InputCheck(), { ...right, goals: many }, '2006-03-20').refusal!.fields).toMatchObject([
    { path: 'goals' },
  ]);
});

test('Participatiewet art. 7 lid 1 is the basis in the version of the day, WSW art. 3 of sheltered employment', () => {
  expect(guidanceBasis('WWB_WORK', '2006-03-10')).toEqual({
    bwbId: 'BWBR0015703',
    article: '7',
    paragraph: '1',
    validFrom: '2004-01-01',
  });
  expect(guidanceBasis('WORK_DEVELOPMENT', '2015-01-01').validFrom).toBe('2015-01-01');
  expect(guidanceBasis('WSW_EMPLOYMENT', '2009-01-01')).toMatchObject({ bwbId: 'BWBR0008903', article: '3' });
});
