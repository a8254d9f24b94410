import { LockMode, type InferEntity } from '@mikro-orm/core';
import { KEEPER_OF_CLASS, type Caller, type DataClass } from '@klantbeeld/access';
import type { UnitOfWork } from '@klantbeeld/database';
import { appendToOutbox } from '@klantbeeld/events';
import {
  accessOf,
  conflict,
  InputCheck,
  refuse,
  requestError,
  requirePurpose,
  writeOnce,
  type SubgraphRequest,
  type SubjectAccess,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { GUIDING_PURPOSES } from '../intake/connect-caller.js';
import { DECIDING_PURPOSES } from './correction.rules.js';
import { CorrectionRequestEntity } from './correction.entity.js';
import { correctionById } from './correction.loader.js';
import type { DecideCorrectionInput } from './decide-correction.type.js';
import { MOST_CHARACTERS } from './request-correction.js';

/** Decides on a request for correction, with reasons (AVG art. 12 lid 3 and 4); once. */
export async function decideCorrection(request: SubgraphRequest, input: DecideCorrectionInput): Promise<WriteAnswer> {
  requirePurpose(request, 'decide on a request for correction', GUIDING_PURPOSES);
  const seen = await request.load(correctionById, input.correctionRequestId);
  if (!seen) return correctionNotFound(input.correctionRequestId);
  if (!mayDecide(request.caller, accessOf(seen)!, seen.dataClass)) throw notTheirs(seen.dataClass);
  const decidedOn = input.decidedOn ?? request.today;
  return writeOnce(request, 'decideCorrection', input, async (unit) => {
    const asked = await lockedRequest(unit, seen.id, input.expectedVersion);
    if (typeof asked.outcome === 'string') refuse(alreadyDecided(asked.id));
    const invalid = checkDecision(input, { decidedOn, receivedOn: asked.receivedOn, today: request.today });
    if (invalid) refuse(invalid);
    Object.assign(asked, {
      outcome: input.outcome,
      reasons: input.reasons,
      decidedOn,
      decidedBy: request.caller.staffId,
    });
    await unit.entities.flush();
    const { clientId, id, version } = asked;
    await appendToOutbox(unit.sql, [{ kind: 'CORRECTION_DECIDED', clientId, subjectId: id, version }]);
    return { __typename: 'DecideCorrectionSuccess', correctionRequestId: id };
  });
}

/** Whether somebody decides about data of a class: who guides the client for a purpose of who keeps the data. */
export function mayDecide(caller: Caller, access: SubjectAccess, dataClass: DataClass): boolean {
  const purposes = DECIDING_PURPOSES[KEEPER_OF_CLASS[dataClass]];
  return access.capacity === 'GUIDANCE' && caller.purpose !== null && purposes.includes(caller.purpose);
}

function notTheirs(dataClass: DataClass): Error {
  const purposes = DECIDING_PURPOSES[KEEPER_OF_CLASS[dataClass]];
  const message = `Who keeps the data decides: it takes guiding the client for one of these purposes: ${purposes.join(', ')}.`;
  return requestError('FORBIDDEN', message, { purposes });
}

function checkDecision(
  { reasons, outcome }: DecideCorrectionInput,
  { decidedOn, receivedOn, today }: Readonly<Record<'decidedOn' | 'receivedOn' | 'today', string>>,
): InputCheck['refusal'] {
  const isPossible = receivedOn <= decidedOn && decidedOn <= today;
  // The client can object from the day on which a refusal is made known (Awb art. 6:8), so it is none of earlier days.
  const isInTime = outcome !== 'REFUSED' || decidedOn === today;
  return new InputCheck()
    .text(reasons, 'reasons', MOST_CHARACTERS)
    .expect(isPossible, 'decidedOn', 'A decision comes on or after the day of receipt, and not after today.')
    .expect(isInTime, 'decidedOn', 'A refusal is of today: the term to object begins when the client is told.').refusal;
}

async function lockedRequest(
  { entities }: UnitOfWork,
  id: string,
  expectedVersion: number,
): Promise<InferEntity<typeof CorrectionRequestEntity>> {
  const asked = await entities.findOne(CorrectionRequestEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!asked) refuse(correctionNotFound(id));
  if (asked.version !== expectedVersion) throw conflict(asked.version);
  return asked;
}

function correctionNotFound(correctionRequestId: string): WriteAnswer {
  const message = 'There is no such request for correction among those of your clients; check the id.';
  return { __typename: 'CorrectionRequestNotFoundError', message, correctionRequestId } as WriteAnswer;
}

function alreadyDecided(correctionRequestId: string): WriteAnswer {
  const message = 'This request was decided on and stays as it was; write down a new one if the client asks again.';
  return { __typename: 'CorrectionAlreadyDecidedError', message, correctionRequestId } as WriteAnswer;
}
