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
import { WORK_GUIDANCE_PURPOSES } from '../development-plan/agree-development-plan.js';
import { lawOfPurpose } from '../intake/known-laws.rules.js';
import { requireGoal } from './goal-of-plan.js';
import { InterventionEntity } from './intervention.entity.js';
import { checkIntervention, interventionBasis } from './intervention.rules.js';
import type { StartInterventionInput } from './start-intervention.type.js';

/** Plans or begins an intervention under the development plan that runs on its first day. */
export async function startIntervention(request: SubgraphRequest, input: StartInterventionInput): Promise<WriteAnswer> {
  requirePurpose(request, 'start an intervention', WORK_GUIDANCE_PURPOSES);
  const { clientId } = input;
  const invalid = checkIntervention(new InputCheck(), input).period(input.from, input.until, 'until').refusal;
  if (invalid) return invalid;
  if (!(await mayActFor(request, clientId, 'DEVELOPMENT'))) return clientNotFound(clientId);
  return writeOnce(request, 'startIntervention', input, async (unit) => {
    await lockClient(unit.sql, clientId);
    await refuseDeceased(unit, request, clientId);
    const planId = await planThatRuns(unit, clientId, input.from);
    await requireGoal(unit, planId, input.goalId);
    const { id, version } = await saveIntervention(unit, request, planId, input);
    await appendToOutbox(unit.sql, [{ kind: 'INTERVENTION_STARTED', clientId, subjectId: id, version }]);
    return { __typename: 'StartInterventionSuccess', interventionId: id };
  });
}

const RUNNING_PLAN = `
  select id from development_plan
   where client_id = $1 and from_on <= $2::date and (until_on is null or until_on > $2::date) limit 1`;

async function planThatRuns(unit: UnitOfWork, clientId: string, day: string): Promise<string> {
  const [plan] = await unit.sql.query<{ id: string }>(RUNNING_PLAN, [clientId, day]);
  if (plan) return plan.id;
  const message = `No development plan of this client runs on ${day}; agree a plan first, or choose a day of the plan.`;
  return refuse({ __typename: 'DevelopmentPlanMissingError', message, clientId } as WriteAnswer);
}

async function saveIntervention(
  { entities }: UnitOfWork,
  { caller }: SubgraphRequest,
  planId: string,
  input: StartInterventionInput,
): Promise<{ id: string; version: number }> {
  const basis = interventionBasis(input.kind, caller.purpose, input.from);
  const intervention = entities.create(InterventionEntity, {
    id: crypto.randomUUID(),
    clientId: input.clientId,
    planId,
    goalId: input.goalId ?? null,
    kind: input.kind,
    description: input.description ?? null,
    provider: input.provider ?? null,
    hoursPerWeek: input.hoursPerWeek ?? null,
    fromOn: input.from,
    untilOn: input.until ?? null,
    laws: input.laws ?? [lawOfPurpose(caller.purpose)],
    endReason: null,
    organisation: caller.organisation,
    startedBy: caller.staffId,
    basisBwbId: basis.bwbId,
    basisArticle: basis.article,
    basisParagraph: basis.paragraph,
    basisValidFrom: basis.validFrom,
  });
  await entities.flush();
  return intervention;
}
