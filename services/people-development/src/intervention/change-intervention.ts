import type { UnitOfWork } from '@klantbeeld/database';
import type { Law } from '@klantbeeld/domain';
import { appendToOutbox } from '@klantbeeld/events';
import {
  accessOf,
  InputCheck,
  refuse,
  requirePurpose,
  writeOnce,
  type SubgraphRequest,
  type SubjectAccess,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { WORK_GUIDANCE_PURPOSES } from '../development-plan/agree-development-plan.js';
import { changedLaws } from '../intake/known-laws.rules.js';
import { noteChange } from '../last-change/index.js';
import type { ChangeInterventionInput } from './change-intervention.type.js';
import { requireGoal } from './goal-of-plan.js';
import { interventionById } from './intervention.loader.js';
import { checkIntervention, isChangeable } from './intervention.rules.js';
import {
  interventionEnded,
  interventionNotFound,
  lockedIntervention,
  periodOf,
  type Intervention,
} from './standing-intervention.js';

/** Changes an intervention that has not ended; an end in the past is a separate act with a reason. */
export async function changeIntervention(
  request: SubgraphRequest,
  input: ChangeInterventionInput,
): Promise<WriteAnswer> {
  requirePurpose(request, 'change an intervention', WORK_GUIDANCE_PURPOSES);
  const invalid = whatIsWrong(input, request.today);
  if (invalid) return invalid;
  const seen = await request.load(interventionById, input.interventionId);
  if (!seen) return interventionNotFound(input.interventionId);
  return writeOnce(request, 'changeIntervention', input, async (unit) => {
    const intervention = await lockedIntervention(unit, request, seen.id, input.expectedVersion);
    await refuseChange(unit, request, intervention, input);
    apply(intervention, accessOf(seen)!, input);
    noteChange(intervention, request);
    await unit.entities.flush();
    const { clientId, id, version } = intervention;
    await appendToOutbox(unit.sql, [{ kind: 'INTERVENTION_CHANGED', clientId, subjectId: id, version }]);
    return { __typename: 'ChangeInterventionSuccess', interventionId: id };
  });
}

function whatIsWrong(input: ChangeInterventionInput, today: string) {
  const { until } = input;
  const isToCome = until === null || until === undefined || until > today;
  return checkIntervention(new InputCheck(), input).expect(
    isToCome,
    'until',
    'What ended today or earlier is ended with endIntervention, which asks why; give a later day here.',
  ).refusal;
}

async function refuseChange(
  unit: UnitOfWork,
  request: SubgraphRequest,
  intervention: Intervention,
  input: ChangeInterventionInput,
): Promise<void> {
  const period = periodOf(intervention);
  const endReason = intervention.endReason ?? null;
  if (!isChangeable({ period, endReason }, request.today)) refuse(interventionEnded(intervention.id));
  const invalid = new InputCheck().period(period.from, input.until, 'until').refusal;
  if (invalid) refuse(invalid);
  await requireGoal(unit, intervention.planId, input.goalId);
}

function apply(intervention: Intervention, access: SubjectAccess, input: ChangeInterventionInput): void {
  const { description, provider, hoursPerWeek, until, goalId, laws } = input;
  if (description !== undefined) intervention.description = description;
  if (provider !== undefined) intervention.provider = provider;
  if (hoursPerWeek !== undefined) intervention.hoursPerWeek = hoursPerWeek;
  if (until !== undefined) intervention.untilOn = until;
  if (goalId !== undefined) intervention.goalId = goalId;
  if (laws) intervention.laws = [...changedLaws(access, intervention.laws as Law[], laws)];
}
