import { appendToOutbox } from '@klantbeeld/events';
import {
  InputCheck,
  refuse,
  requirePurpose,
  writeOnce,
  type SubgraphRequest,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { WORK_GUIDANCE_PURPOSES } from '../development-plan/agree-development-plan.js';
import { noteChange } from '../last-change/index.js';
import type { EndInterventionInput } from './end-intervention.type.js';
import { interventionById } from './intervention.loader.js';
import { checkEnd, endedPeriod, isEndable } from './intervention.rules.js';
import {
  interventionEnded,
  interventionNotFound,
  lockedIntervention,
  periodOf,
  type Intervention,
} from './standing-intervention.js';

/** Ends an intervention with its reason, also when its last day has passed already. */
export async function endIntervention(request: SubgraphRequest, input: EndInterventionInput): Promise<WriteAnswer> {
  requirePurpose(request, 'end an intervention', WORK_GUIDANCE_PURPOSES);
  const seen = await request.load(interventionById, input.interventionId);
  if (!seen) return interventionNotFound(input.interventionId);
  return writeOnce(request, 'endIntervention', input, async (unit) => {
    const intervention = await lockedIntervention(unit, request, seen.id, input.expectedVersion);
    refuseEnd(intervention, input, request.today);
    intervention.untilOn = endedPeriod(periodOf(intervention), input.endedOn).until;
    intervention.endReason = input.reason;
    noteChange(intervention, request);
    await unit.entities.flush();
    const { clientId, id, version } = intervention;
    const payload = { reason: input.reason };
    await appendToOutbox(unit.sql, [{ kind: 'INTERVENTION_ENDED', clientId, subjectId: id, version, payload }]);
    return { __typename: 'EndInterventionSuccess', interventionId: id };
  });
}

function refuseEnd(intervention: Intervention, input: EndInterventionInput, today: string): void {
  const period = periodOf(intervention);
  if (!isEndable({ period, endReason: intervention.endReason ?? null })) refuse(interventionEnded(intervention.id));
  const invalid = checkEnd(new InputCheck(), period, input.endedOn, today).refusal;
  if (invalid) refuse(invalid);
}
