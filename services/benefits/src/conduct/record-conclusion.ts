import { lockClient } from '@klantbeeld/database';
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
import { addToFile } from '../statement/add-to-file.js';
import type { RecordInabilityConclusionInput } from './conduct.acts.type.js';

/** Records a conclusion of the medical advisor, who alone draws one; what it rests on stays with them. */
export async function recordConclusion(
  request: SubgraphRequest,
  input: RecordInabilityConclusionInput,
): Promise<WriteAnswer> {
  requirePurpose(request, 'record a medical conclusion', ['MEDICAL_ADVICE']);
  const { clientId, unableUntil } = input;
  const unableFrom = input.unableFrom ?? null;
  const isPeriod = unableFrom === null || unableFrom < unableUntil;
  const wrong = 'The first day able again lies after the first day not able; give a later day.';
  const invalid = new InputCheck().expect(isPeriod, 'unableUntil', wrong).refusal;
  if (invalid) return invalid;
  if (!(await mayActFor(request, clientId, 'FUNCTIONAL_LIMITATION'))) return clientNotFound(clientId);
  const { municipality } = await request.accessTo(clientId);
  return writeOnce(request, 'recordInabilityConclusion', input, async ({ sql }) => {
    await lockClient(sql, clientId);
    const days = { unable_from: unableFrom, unable_until: unableUntil };
    const by = { municipality_code: municipality, recorded_on: request.today, recorded_by: request.caller.staffId };
    const id = await addToFile(sql, request, 'inability_conclusion', clientId, ['18', '1'], { ...days, ...by });
    await appendToOutbox(sql, [{ kind: 'INABILITY_CONCLUDED', clientId, subjectId: id, version: 1 }]);
    return { __typename: 'RecordInabilityConclusionSuccess', recordId: id } as WriteAnswer;
  });
}
