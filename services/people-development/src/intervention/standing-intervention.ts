import { LockMode, type InferEntity } from '@mikro-orm/core';
import type { UnitOfWork } from '@klantbeeld/database';
import type { Period } from '@klantbeeld/domain';
import { refuse, type SubgraphRequest, type WriteAnswer } from '@klantbeeld/subgraph';
import { requireVersion } from '../last-change/index.js';
import { InterventionEntity } from './intervention.entity.js';

/** An intervention that is being changed. */
export type Intervention = InferEntity<typeof InterventionEntity>;

/** The refusal for an intervention that is not there or not of one’s own client. */
export function interventionNotFound(interventionId: string): WriteAnswer {
  const message = 'There is no such intervention among those of your clients; check the id.';
  return { __typename: 'InterventionNotFoundError', message, interventionId } as WriteAnswer;
}

/** The refusal for an intervention that has ended. */
export function interventionEnded(interventionId: string): WriteAnswer {
  const message = 'This intervention has ended and stays as it was; start a new one.';
  return { __typename: 'InterventionEndedError', message, interventionId } as WriteAnswer;
}

/** Reads an intervention for a change, locked until the transaction ends. Throws CONFLICT when it has another version. */
export async function lockedIntervention(
  unit: UnitOfWork,
  request: SubgraphRequest,
  id: string,
  expectedVersion: number,
): Promise<Intervention> {
  const intervention = await unit.entities.findOne(
    InterventionEntity,
    { id },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!intervention) refuse(interventionNotFound(id));
  await requireVersion(unit, request, intervention, expectedVersion);
  return intervention;
}

/** The period of a stored intervention. */
export function periodOf({ fromOn, untilOn }: Intervention): Period {
  return { from: fromOn, until: untilOn ?? null };
}
