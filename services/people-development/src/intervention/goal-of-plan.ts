import type { UnitOfWork } from '@klantbeeld/database';
import { InputCheck, isUuid, refuse } from '@klantbeeld/subgraph';

const GOAL = 'select id from development_goal where id = $1 and plan_id = $2';

/** Refuses a goal that is not one of this plan; no goal is fine. */
export async function requireGoal(unit: UnitOfWork, planId: string, goalId: string | null | undefined): Promise<void> {
  if (goalId === null || goalId === undefined) return;
  const found = isUuid(goalId) ? await unit.sql.query(GOAL, [goalId, planId]) : [];
  if (found.length > 0) return;
  const check = new InputCheck();
  refuse(
    check.expect(false, 'goalId', 'This is no goal of the plan that runs; check the id or leave it out.').refusal!,
  );
}
