import { changedOf, dayOf, needed, numberOf, textOf, together, type Read, type Wrong } from '../acts/typed.js';
import type {
  AgreeDevelopmentPlanInput,
  ChangeDevelopmentPlanInput,
  ChangedGoalInput,
  DevelopmentGoalDomain,
  DevelopmentGoalInput,
  DevelopmentGoalState,
  PlanFragment,
} from '../graph/generated/graphql.js';
import { typedDay } from '../shown/typed-day.js';

/** A goal as it was typed and chosen. */
export interface TypedGoal {
  readonly domain: DevelopmentGoalDomain;
  readonly description: string;
  readonly targetOn: string;
  readonly state: DevelopmentGoalState;
}

/** A plan as it was typed. */
export interface TypedPlan {
  readonly agreedOn: string;
  readonly from: string;
  readonly until: string;
  readonly hoursPerWeek: string;
  readonly targetLevel: string;
  /** Goals that are there, by id. */
  readonly standing: Readonly<Record<string, TypedGoal>>;
  /** Goals to come. */
  readonly goals: readonly TypedGoal[];
}

const MOST_HOURS = 40;
const STEPS = 6;
const LONGEST_GOAL = 1_000;

/** A goal of which nothing was typed yet. */
export const NO_GOAL: TypedGoal = { domain: 'WORK', description: '', targetOn: '', state: 'OPEN' };

/** A plan of which only the days were typed. */
export function newPlan(agreedOn: string, from: string): TypedPlan {
  const days = { agreedOn: typedDay(agreedOn), from: typedDay(from), until: '' };
  return { ...days, hoursPerWeek: '', targetLevel: '', standing: {}, goals: [NO_GOAL] };
}

/** A plan that stands, as it would be typed. */
export function typedPlan(plan: PlanFragment): TypedPlan {
  const { from, until } = plan.period;
  return {
    agreedOn: typedDay(plan.agreedOn),
    from: typedDay(from),
    until: until ? typedDay(until) : '',
    hoursPerWeek: String(plan.hoursPerWeek ?? ''),
    targetLevel: String(plan.targetLevel ?? ''),
    standing: Object.fromEntries(plan.goals.map((goal) => [goal.id, typedGoal(goal)])),
    goals: [],
  };
}

function typedGoal({ domain, description, targetOn, state }: PlanFragment['goals'][number]): TypedGoal {
  return { domain, description: description ?? '', targetOn: targetOn ? typedDay(targetOn) : '', state };
}

function frameOf({ hoursPerWeek, targetLevel, until }: TypedPlan) {
  return {
    until: dayOf(until),
    hoursPerWeek: numberOf(hoursPerWeek, 1, MOST_HOURS, 'plan.wrongHours'),
    targetLevel: numberOf(targetLevel, 1, STEPS, 'wrong.level'),
  };
}

type Agreed = Omit<AgreeDevelopmentPlanInput, 'clientId' | 'idempotencyKey'>;

/** The plan that was agreed, or everything that is wrong with it. */
export function agreedOf(typed: TypedPlan): Read<Agreed> {
  const frame = together({
    agreedOn: needed(dayOf(typed.agreedOn), 'wrong.day'),
    from: needed(dayOf(typed.from), 'wrong.day'),
    ...frameOf(typed),
  });
  const goals = goalsOf(typed.goals, 'goals');
  const none: Wrong = typed.goals.length === 0 ? { goals: 'plan.noGoal' } : {};
  const wrong = { ...none, ...wrongIn(frame), ...wrongIn(goals) };
  if (!('input' in frame) || !('input' in goals) || Object.keys(wrong).length > 0) return { wrong };
  return { input: { ...frame.input, goals: goals.input } };
}

type Changed = Omit<ChangeDevelopmentPlanInput, 'planId' | 'expectedVersion' | 'idempotencyKey'>;

/** What changes about a plan that was opened like this; goals that nobody touched are left alone. */
export function changedPlanOf(typed: TypedPlan, opened: TypedPlan): Read<Changed> {
  const [frame, before] = [together(frameOf(typed)), together(frameOf(opened))];
  const touched = Object.entries(typed.standing).filter(
    ([id, goal]) => JSON.stringify(goal) !== JSON.stringify(opened.standing[id]),
  );
  const changes = touched.map(([goalId, goal], place) => changedGoal(goalId, goal, opened.standing[goalId], place));
  const goals = goalsOf(typed.goals, 'newGoals');
  const wrong = { ...wrongIn(frame), ...wrongIn(goals), ...Object.assign({}, ...changes.map(wrongIn)) } as Wrong;
  if (!('input' in frame) || !('input' in goals) || Object.keys(wrong).length > 0) return { wrong };
  const changed = changes.flatMap((one) => ('input' in one ? [one.input] : []));
  return {
    input: {
      ...changedOf(frame.input, 'input' in before ? before.input : {}),
      ...(changed.length > 0 && { goals: changed }),
      ...(goals.input.length > 0 && { newGoals: goals.input }),
    },
  };
}

/** Where in the input a goal that stands is changed; -1 when it is not. */
export function placeOf(goalId: string, typed: TypedPlan, opened: TypedPlan): number {
  const touched = Object.keys(typed.standing).filter(
    (id) => JSON.stringify(typed.standing[id]) !== JSON.stringify(opened.standing[id]),
  );
  return touched.indexOf(goalId);
}

function changedGoal(
  goalId: string,
  goal: TypedGoal,
  opened: TypedGoal | undefined,
  place: number,
): Read<ChangedGoalInput> {
  const read = goalOf(goal, `goals.${place}`, opened?.description === '');
  if ('wrong' in read) return read;
  const { description, targetOn } = read.input;
  return {
    input: {
      goalId,
      ...(goal.state !== opened?.state && { state: goal.state }),
      ...(goal.description !== opened?.description && { description }),
      ...(goal.targetOn !== opened?.targetOn && { targetOn: targetOn ?? null }),
    },
  };
}

function goalsOf(goals: readonly TypedGoal[], path: string): Read<DevelopmentGoalInput[]> {
  const read = goals.map((goal, place) => goalOf(goal, `${path}.${place}`));
  const wrong = Object.assign({}, ...read.map(wrongIn)) as Wrong;
  if (Object.keys(wrong).length > 0) return { wrong };
  return { input: read.flatMap((one) => ('input' in one ? [one.input] : [])) };
}

/** A goal whose text one may not read keeps it. */
function goalOf(goal: TypedGoal, path: string, isUnread = false): Read<DevelopmentGoalInput> {
  const text = textOf(goal.description, LONGEST_GOAL);
  const read = together({
    description: isUnread ? ({ value: '' } as const) : needed(text, 'plan.noDescription'),
    targetOn: dayOf(goal.targetOn),
  });
  if ('input' in read) return { input: { domain: goal.domain, ...read.input } };
  return { wrong: Object.fromEntries(Object.entries(read.wrong).map(([name, word]) => [`${path}.${name}`, word])) };
}

function wrongIn(read: Read<unknown>): Wrong {
  return 'wrong' in read ? read.wrong : {};
}
