import type { DataClass } from '@klantbeeld/access';
import { includesDay, type Period } from '@klantbeeld/domain';
import type { InputCheck } from '@klantbeeld/subgraph';
import { checkRange } from '../intake/intake.rules.js';

/** What a goal is about. */
export const GOAL_DOMAINS = ['WORK', 'SOCIAL', 'MENTAL', 'PHYSICAL', 'LANGUAGE', 'FINANCE'] as const;
export type GoalDomain = (typeof GOAL_DOMAINS)[number];

/** How a goal stands. */
export const GOAL_STATES = ['OPEN', 'REACHED', 'DROPPED'] as const;
export type GoalState = (typeof GOAL_STATES)[number];

/**
 * Class of the text of a goal: a mental or physical goal says something about somebody’s health, so it is read by who
 * may read limitations at work (AVG art. 9); a goal about money tells of debts, so it is read by who may read income.
 */
export function descriptionClassOf(domain: GoalDomain): DataClass {
  if (domain === 'MENTAL' || domain === 'PHYSICAL') return 'FUNCTIONAL_LIMITATION';
  return domain === 'FINANCE' ? 'INCOME' : 'DEVELOPMENT';
}

/** The plan that runs on a day, else the next one that will; null when all have ended. */
export function runningPlan<Plan extends { readonly period: Period }>(
  plans: readonly Plan[],
  day: string,
): Plan | null {
  const toCome = plans
    .filter((plan) => plan.period.from > day)
    .sort((a, b) => (a.period.from < b.period.from ? -1 : 1));
  return plans.find((plan) => includesDay(plan.period, day)) ?? toCome[0] ?? null;
}

/** A goal as it is agreed. */
export interface AgreedGoal {
  readonly domain: GoalDomain;
  readonly description: string;
  readonly targetOn?: string | null;
}

/** A plan as it is agreed; the days are filled in. */
export interface AgreedPlan {
  readonly agreedOn: string;
  readonly from: string;
  readonly until: string | null;
  readonly hoursPerWeek?: number | null;
  readonly targetLevel?: number | null;
  readonly goals: readonly AgreedGoal[];
}

/** A working week has no more hours than this; the intensive programme has 32. */
export const MOST_HOURS_PER_WEEK = 40;
const MOST_GOALS = 20;
const LONGEST_GOAL = 1000;

/** Notes what is wrong with a plan. */
export function checkPlan(check: InputCheck, plan: AgreedPlan, today: string): InputCheck {
  check
    .expect(
      plan.agreedOn <= today,
      'agreedOn',
      'A plan is registered after it was agreed; give today or an earlier day.',
    )
    .period(plan.from, plan.until, 'until')
    .expect(plan.goals.length > 0, 'goals', 'A plan has at least one goal; say what the client works towards.')
    .expect(
      plan.goals.length <= MOST_GOALS,
      'goals',
      `A plan has at most ${MOST_GOALS} goals; choose what comes first.`,
    );
  checkRange(check, plan.hoursPerWeek, 'hoursPerWeek', [1, MOST_HOURS_PER_WEEK], 'These are whole hours a week');
  checkRange(check, plan.targetLevel, 'targetLevel', [1, 6], 'The participation ladder has six steps');
  plan.goals.forEach((goal, index) => checkGoal(check, goal, `goals.${index}`, plan.from));
  return check;
}

/** What changes about a goal. */
export interface ChangedGoal {
  readonly goalId: string;
  readonly state?: GoalState | null;
  readonly description?: string | null;
  readonly targetOn?: string | null;
}

/** What changes about a plan; what is left out stays. */
export interface ChangedPlan {
  readonly until?: string | null;
  readonly hoursPerWeek?: number | null;
  readonly targetLevel?: number | null;
  readonly goals?: readonly ChangedGoal[] | null;
}

/** Notes what is wrong with a change by itself. */
export function checkChange(check: InputCheck, change: ChangedPlan, { from }: Period, today: string): InputCheck {
  const { until, goals } = change;
  check
    .period(from, until, 'until')
    .expect(until == null || until >= today, 'until', 'A plan ends today or later; give today or a later day.');
  checkRange(check, change.hoursPerWeek, 'hoursPerWeek', [1, MOST_HOURS_PER_WEEK], 'These are whole hours a week');
  checkRange(check, change.targetLevel, 'targetLevel', [1, 6], 'The participation ladder has six steps');
  const ids = (goals ?? []).map(({ goalId }) => goalId.toLowerCase());
  check.expect(new Set(ids).size === ids.length, 'goals', 'Name each goal once.');
  (goals ?? []).forEach((goal, index) => {
    const isAfterStart = goal.targetOn == null || goal.targetOn >= from;
    check
      .text(goal.description, `goals.${index}.description`, LONGEST_GOAL)
      .expect(isAfterStart, `goals.${index}.targetOn`, AFTER_THE_PLAN);
  });
  return check;
}

/** Notes what is wrong with goals that come with a plan that stands. */
export function checkNewGoals(
  check: InputCheck,
  goals: readonly AgreedGoal[],
  { from, already }: { readonly from: string; readonly already: number },
): InputCheck {
  goals.forEach((goal, index) => checkGoal(check, goal, `newGoals.${index}`, from));
  return check.expect(
    goals.length === 0 || already + goals.length <= MOST_GOALS,
    'newGoals',
    `A plan has at most ${MOST_GOALS} goals; choose what comes first.`,
  );
}

/** Whether a plan that runs until a day (null: open) is over on a day. */
export function hasEnded(until: string | null, day: string): boolean {
  return until !== null && until <= day;
}

const AFTER_THE_PLAN = 'A goal is reached after the plan begins; give a later day.';

function checkGoal(check: InputCheck, goal: AgreedGoal, path: string, from: string): void {
  const isAfterStart = goal.targetOn === null || goal.targetOn === undefined || goal.targetOn >= from;
  check
    .text(goal.description, `${path}.description`, LONGEST_GOAL)
    .expect(isAfterStart, `${path}.targetOn`, AFTER_THE_PLAN);
}
