import type { Purpose } from '@klantbeeld/access';
import { lockClient, type UnitOfWork } from '@klantbeeld/database';
import { appendToOutbox } from '@klantbeeld/events';
import {
  clientNotFound,
  InputCheck,
  mayActFor,
  refuse,
  requirePurpose,
  writeOnce,
  type SubgraphRequest,
  type WriteAnswer,
  refuseDeceased,
} from '@klantbeeld/subgraph';
import { intakeMissing } from '../intake/intake-missing.js';
import type { AgreeDevelopmentPlanInput } from './agree-development-plan.type.js';
import { DevelopmentGoalEntity, DevelopmentPlanEntity } from './development-plan.entity.js';
import { checkPlan, type AgreedPlan } from './development-plan.rules.js';
import { guidanceBasis } from './guidance-basis.rules.js';

/** Purposes that guide somebody to work; the benefit itself and social support do not. */
export const WORK_GUIDANCE_PURPOSES: readonly Purpose[] = ['WWB_WORK', 'WORK_DEVELOPMENT', 'WSW_EMPLOYMENT'];

/** Registers the plan that client and consultant agreed on: needs an intake, and no other plan in the same days. */
export async function agreeDevelopmentPlan(
  request: SubgraphRequest,
  input: AgreeDevelopmentPlanInput,
): Promise<WriteAnswer> {
  requirePurpose(request, 'agree a development plan', WORK_GUIDANCE_PURPOSES);
  const { clientId } = input;
  const plan = withDays(input, request.today);
  const invalid = checkPlan(new InputCheck(), plan, request.today).refusal;
  if (invalid) return invalid;
  if (!(await mayActFor(request, clientId, 'DEVELOPMENT'))) return clientNotFound(clientId);
  return writeOnce(request, 'agreeDevelopmentPlan', input, async (unit) => {
    await lockClient(unit.sql, clientId);
    await refuseDeceased(unit, request, clientId);
    await requireIntake(unit, clientId);
    await refuseOverlap(unit, clientId, { from: plan.from, until: plan.until });
    const { id, version } = await savePlan(unit, request, clientId, plan);
    await appendToOutbox(unit.sql, [{ kind: 'DEVELOPMENT_PLAN_AGREED', clientId, subjectId: id, version }]);
    return { __typename: 'AgreeDevelopmentPlanSuccess', planId: id };
  });
}

/** The plan with the days that were left out. */
function withDays(input: AgreeDevelopmentPlanInput, today: string): AgreedPlan {
  const agreedOn = input.agreedOn ?? today;
  return { ...input, agreedOn, from: input.from ?? agreedOn, until: input.until ?? null };
}

async function requireIntake(unit: UnitOfWork, clientId: string): Promise<void> {
  const intakes = await unit.sql.query('select id from intake where client_id = $1', [clientId]);
  if (intakes.length === 0) refuse(intakeMissing(clientId));
}

const OVERLAPPING = `
  select id from development_plan
   where client_id = $1 and id is distinct from $4::uuid and (until_on is null or until_on > $2::date) and ($3::date is null or from_on < $3::date)
   order by from_on limit 1`;

/** Refuses days on which another plan of the client runs; a plan that stands already is no other than itself. */
export async function refuseOverlap(
  unit: UnitOfWork,
  clientId: string,
  { from, until, id = null }: { readonly from: string; readonly until: string | null; readonly id?: string | null },
): Promise<void> {
  const [existing] = await unit.sql.query<{ id: string }>(OVERLAPPING, [clientId, from, until, id]);
  if (!existing) return;
  refuse({
    __typename: 'DevelopmentPlanExistsError',
    message: 'A plan of this client runs on some of these days; work with that plan, or choose days after its end.',
    existingPlanId: existing.id,
  } as WriteAnswer);
}

async function savePlan(
  { entities }: UnitOfWork,
  { caller }: SubgraphRequest,
  clientId: string,
  plan: AgreedPlan,
): Promise<{ id: string; version: number }> {
  const basis = guidanceBasis(caller.purpose, plan.agreedOn);
  const saved = entities.create(DevelopmentPlanEntity, {
    id: crypto.randomUUID(),
    clientId,
    agreedOn: plan.agreedOn,
    fromOn: plan.from,
    untilOn: plan.until,
    hoursPerWeek: plan.hoursPerWeek ?? null,
    targetLevel: plan.targetLevel ?? null,
    organisation: caller.organisation,
    agreedBy: caller.staffId,
    basisBwbId: basis.bwbId,
    basisArticle: basis.article,
    basisParagraph: basis.paragraph,
    basisValidFrom: basis.validFrom,
  });
  // The goals refer to the plan by its id alone, so the order of writing is ours to keep.
  await entities.flush();
  plan.goals.forEach(({ domain, description, targetOn }, place) => {
    const goal = { planId: saved.id, clientId, place, domain, description, targetOn: targetOn ?? null };
    entities.create(DevelopmentGoalEntity, goal);
  });
  await entities.flush();
  return saved;
}
