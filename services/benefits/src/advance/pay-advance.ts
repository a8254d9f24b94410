import { lockClient } from '@klantbeeld/database';
import { appendToOutbox } from '@klantbeeld/events';
import {
  clientNotFound,
  InputCheck,
  mayActFor,
  refuseDeceased,
  writeOnce,
  type SubgraphRequest,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { requireCollege } from '../dossier/college.js';
import { MOST_CENTS } from '../dossier/input-limits.js';
import { addToFile } from '../statement/add-to-file.js';
import type { PayBenefitAdvanceInput } from './pay-advance.type.js';

/** Pays an advance today; the benefit that is decided after it sets it off. */
export async function payAdvance(request: SubgraphRequest, input: PayBenefitAdvanceInput): Promise<WriteAnswer> {
  requireCollege(request, 'pay an advance');
  const { clientId, amountCents } = input;
  const invalid = new InputCheck().expect(
    amountCents > 0 && amountCents <= MOST_CENTS,
    'amountCents',
    'An advance is more than nothing and at most € 100.000; give whole cents.',
  ).refusal;
  if (invalid) return invalid;
  if (!(await mayActFor(request, clientId, 'INCOME'))) return clientNotFound(clientId);
  return writeOnce(request, 'payBenefitAdvance', input, async (unit) => {
    await lockClient(unit.sql, clientId);
    await refuseDeceased(unit, request, clientId);
    const facts = { paid_on: request.today, amount_cents: amountCents, decided_by: request.caller.staffId };
    const id = await addToFile(unit.sql, request, 'benefit_advance', clientId, ['52', '1'], facts);
    await appendToOutbox(unit.sql, [{ kind: 'BENEFIT_ADVANCE_PAID', clientId, subjectId: id, version: 1 }]);
    return { __typename: 'PayBenefitAdvanceSuccess', advanceId: id } as WriteAnswer;
  });
}
