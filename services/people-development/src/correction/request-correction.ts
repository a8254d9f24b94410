import { appendToOutbox } from '@klantbeeld/events';
import {
  clientNotFound,
  InputCheck,
  mayActFor,
  requirePurpose,
  writeOnce,
  type SubgraphRequest,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { GUIDING_PURPOSES } from '../intake/connect-caller.js';
import { classToShow } from './class-to-show.js';
import { CorrectionRequestEntity } from './correction.entity.js';
import type { RequestCorrectionInput } from './request-correction.type.js';

/** Longest text that is written down. */
export const MOST_CHARACTERS = 2_000;

/** Writes down what a client says is wrong (AVG art. 16): who is connected to them and may see what it is about. */
export async function requestCorrection(request: SubgraphRequest, input: RequestCorrectionInput): Promise<WriteAnswer> {
  requirePurpose(request, 'write down a request for correction', GUIDING_PURPOSES);
  const { clientId, dataClass, statement, proposal } = input;
  const receivedOn = input.receivedOn ?? request.today;
  const invalid = new InputCheck()
    .text(statement, 'statement', MOST_CHARACTERS)
    .text(proposal, 'proposal', MOST_CHARACTERS)
    .expect(receivedOn <= request.today, 'receivedOn', 'It was received today or earlier; give that day.').refusal;
  if (invalid) return invalid;
  const judgedAs = await classToShow(request, clientId, dataClass);
  if (!(await mayActFor(request, clientId, judgedAs))) return clientNotFound(clientId);
  return writeOnce(request, 'requestCorrection', input, async (unit) => {
    const { organisation, staffId } = request.caller;
    const facts = { clientId: clientId.toLowerCase(), dataClass, statement, proposal, receivedOn };
    const asked = unit.entities.create(CorrectionRequestEntity, { ...facts, organisation, registeredBy: staffId });
    await unit.entities.flush();
    const event = { kind: 'CORRECTION_REQUESTED', clientId: asked.clientId, subjectId: asked.id, version: 1 };
    await appendToOutbox(unit.sql, [{ ...event, payload: { data_class: judgedAs } }]);
    return { __typename: 'RequestCorrectionSuccess', correctionRequestId: asked.id };
  });
}
