import { insertRows, lockClient } from '@klantbeeld/database';
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
} from '@klantbeeld/subgraph';
import type { RepayBenefitClaimInput } from './claim.type.js';
import { countOn, standingClaim } from './standing-claim.js';

/** Records what was repaid of a claim, at most what is left of it. */
export async function repayClaim(request: SubgraphRequest, input: RepayBenefitClaimInput): Promise<WriteAnswer> {
  requirePurpose(request, 'record a repayment', ['WWB_INCOME']);
  const { clientId, claimId, amountCents, repaidOn } = input;
  const invalid = new InputCheck()
    .expect(amountCents > 0, 'amountCents', 'A repayment is more than nothing; give whole cents.')
    .expect(repaidOn <= request.today, 'repaidOn', 'A repayment is recorded once it has come; give that day.').refusal;
  if (invalid) return invalid;
  if (!(await mayActFor(request, clientId, 'SANCTION'))) return clientNotFound(clientId);
  return writeOnce(request, 'repayBenefitClaim', input, async ({ sql }) => {
    await lockClient(sql, clientId);
    const { version, balanceCents } = await standingClaim(sql, input);
    const most = 'This is more than is left of the claim; look at its balance.';
    const { refusal } = new InputCheck().expect(amountCents <= balanceCents, 'amountCents', most);
    if (refusal) return refuse(refusal);
    const repayment = { id: crypto.randomUUID(), claim_id: claimId, client_id: clientId, repaid_on: repaidOn };
    const facts = { amount_cents: amountCents, recorded_by: request.caller.staffId, version: 1 };
    await insertRows(sql, 'benefit_claim_repayment', [{ ...repayment, ...facts }]);
    await countOn(sql, claimId);
    const event = { kind: 'BENEFIT_CLAIM_REPAID', clientId, subjectId: claimId, version: version + 1 };
    await appendToOutbox(sql, [event]);
    return { __typename: 'RepayBenefitClaimSuccess', claimId } as WriteAnswer;
  });
}
