import { LockMode, type InferEntity } from '@mikro-orm/core';
import { lockClient, type UnitOfWork } from '@klantbeeld/database';
import { appendToOutbox } from '@klantbeeld/events';
import {
  accessOf,
  InputCheck,
  mayActFor,
  refuse,
  requirePurpose,
  writeOnce,
  type SubgraphRequest,
  type SubjectAccess,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { noteChange, requireVersion } from '../last-change/index.js';
import { refuseOverlap, WORK_GUIDANCE_PURPOSES } from './agree-development-plan.js';
import type { ChangeDevelopmentPlanInput } from './change-development-plan.type.js';
import { DevelopmentGoalEntity, DevelopmentPlanEntity } from './development-plan.entity.js';
import { planById } from './development-plan.loader.js';
import { checkChange, checkNewGoals, descriptionClassOf, hasEnded, type GoalDomain } from './development-plan.rules.js';

type Plan = InferEntity<typeof DevelopmentPlanEntity>;
type Goal = InferEntity<typeof DevelopmentGoalEntity>;

/** Changes the plan that runs: hours, step, end and how each goal stands. Throws CONFLICT when somebody was before. */
export async function changeDevelopmentPlan(
  request: SubgraphRequest,
  input: ChangeDevelopmentPlanInput,
): Promise<WriteAnswer> {
  requirePurpose(request, 'change a development plan', WORK_GUIDANCE_PURPOSES);
  const seen = await request.load(planById, input.planId);
  if (!seen || !(await mayActFor(request, seen.clientId, 'DEVELOPMENT'))) return planNotFound(input.planId);
  const invalid = checkChange(new InputCheck(), input, seen.period, request.today).refusal;
  if (invalid) return invalid;
  return writeOnce(request, 'changeDevelopmentPlan', input, async (unit) => {
    await lockClient(unit.sql, seen.clientId);
    const plan = await lockedPlan(unit, request, seen.id, input.expectedVersion);
    if (input.until !== undefined) await moveEnd(unit, plan, input.until);
    plan.hoursPerWeek = given(input.hoursPerWeek, plan.hoursPerWeek);
    plan.targetLevel = given(input.targetLevel, plan.targetLevel);
    await changeGoals(unit, plan, accessOf(seen)!, input);
    noteChange(plan, request);
    await unit.entities.flush();
    const { clientId, id, version } = plan;
    await appendToOutbox(unit.sql, [{ kind: 'DEVELOPMENT_PLAN_CHANGED', clientId, subjectId: id, version }]);
    return { __typename: 'ChangeDevelopmentPlanSuccess', planId: id };
  });
}

function given<Value>(value: Value | undefined, otherwise: Value): Value {
  return value === undefined ? otherwise : value;
}

function planNotFound(planId: string): WriteAnswer {
  const message = 'There is no such plan among those of your clients; check the id.';
  return { __typename: 'DevelopmentPlanNotFoundError', message, planId } as WriteAnswer;
}

async function lockedPlan(
  unit: UnitOfWork,
  request: SubgraphRequest,
  id: string,
  expectedVersion: number,
): Promise<Plan> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  const plan = (await unit.entities.findOne(DevelopmentPlanEntity, { id }, lock)) ?? refuse(planNotFound(id));
  await requireVersion(unit, request, plan, expectedVersion);
  if (hasEnded(plan.untilOn ?? null, request.today)) {
    const message = 'This plan has ended and stays as it was; agree a new one.';
    refuse({ __typename: 'DevelopmentPlanEndedError', message, planId: id } as WriteAnswer);
  }
  return plan;
}

async function moveEnd(unit: UnitOfWork, plan: Plan, until: string | null): Promise<void> {
  await refuseOverlap(unit, plan.clientId, { from: plan.fromOn, until, id: plan.id });
  plan.untilOn = until;
}

async function changeGoals(
  unit: UnitOfWork,
  plan: Plan,
  access: SubjectAccess,
  { goals, newGoals }: ChangeDevelopmentPlanInput,
): Promise<void> {
  const standing = await unit.entities.find(DevelopmentGoalEntity, { planId: plan.id });
  const check = checkNewGoals(new InputCheck(), newGoals ?? [], { from: plan.fromOn, already: standing.length });
  (goals ?? []).forEach((change, index) => {
    const goal = standing.find(({ id }) => id === change.goalId.toLowerCase());
    check.expect(goal !== undefined, `goals.${index}.goalId`, 'This is no goal of this plan; check the id.');
    if (!goal) return;
    const isOwn = change.description == null || mayRead(access, goal);
    check.expect(isOwn, `goals.${index}.description`, 'You may not read this text, so you cannot replace it.');
    goal.state = change.state ?? goal.state;
    goal.description = change.description ?? goal.description;
    goal.targetOn = given(change.targetOn, goal.targetOn);
  });
  if (check.refusal) refuse(check.refusal);
  const place = Math.max(-1, ...standing.map((goal) => goal.place));
  (newGoals ?? []).forEach(({ domain, description, targetOn }, index) => {
    const at = { planId: plan.id, clientId: plan.clientId, place: place + 1 + index };
    unit.entities.create(DevelopmentGoalEntity, { ...at, domain, description, targetOn: targetOn ?? null });
  });
}

function mayRead(access: SubjectAccess, { domain }: Goal): boolean {
  return access.decide(descriptionClassOf(domain as GoalDomain)).effect === 'SHOW';
}
