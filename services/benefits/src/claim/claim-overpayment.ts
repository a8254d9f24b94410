import { lockClient } from '@klantbeeld/database';
import { monthOf } from '@klantbeeld/domain';
import { refuse, writeOnce, type SubgraphRequest, type WriteAnswer } from '@klantbeeld/subgraph';
import { requireCollege } from '../dossier/college.js';
import { appendDecision } from '../decision/append-decision.js';
import { addToFile } from '../statement/add-to-file.js';
import { refusalOfMonth } from '../statement/month-refusal.js';
import { total } from '../statement/month-of-right.js';
import { readStatement } from '../statement/read-statement.js';
import type { Statement } from '../statement/statement.facts.js';
import { paymentsOfClient } from '../statement/statement.loader.js';
import { claimsOfClient } from './claim.loader.js';
import type { ClaimBenefitOverpaymentInput } from './claim.type.js';

/**
 * Claims what was paid too much for a month (art. 58 lid 1). The month is settled by it: what was claimed stands against
 * what was paid, so that nothing is claimed twice.
 */
export async function claimOverpayment(
  request: SubgraphRequest,
  input: ClaimBenefitOverpaymentInput,
): Promise<WriteAnswer> {
  requireCollege(request, 'claim what was paid too much');
  const { clientId } = input;
  const month = monthOf(input.month);
  const refusal = await refusalOfMonth(request, clientId, month);
  if (refusal) return refusal;
  return writeOnce(request, 'claimBenefitOverpayment', input, async ({ sql }) => {
    await lockClient(sql, clientId);
    const cents = await overpaid(request, clientId, month);
    const { today, caller } = request;
    const claim = { month_on: month, amount_cents: cents, decided_on: today, decided_by: caller.staffId };
    const claimId = await addToFile(sql, request, 'benefit_claim', clientId, ['58', '1'], claim);
    const booked = { month_on: month, amount_cents: -cents, settled_on: today, settled_by: caller.staffId };
    await addToFile(sql, request, 'benefit_payment', clientId, ['58', '1'], booked);
    await appendDecision(sql, { kind: 'BENEFIT_CLAIM_DECIDED', clientId, subjectId: claimId, version: 1 });
    return { __typename: 'ClaimBenefitOverpaymentSuccess', claimId } as WriteAnswer;
  });
}

/** In cents. Months in which there turned out to be no right at all are claimed whole. */
async function overpaid(request: SubgraphRequest, clientId: string, month: string): Promise<number> {
  const statement = await readStatement(request, clientId, month);
  const differenceCents = statement ? owedOf(statement) : await paidWithoutRight(request, clientId, month);
  if (differenceCents !== null && differenceCents < 0) return -differenceCents;
  const message = 'Nothing was paid too much for this month; look at its statement.';
  return refuse({ __typename: 'BenefitNotOverpaidError', message, differenceCents } as WriteAnswer);
}

/**
 * What a month comes to less what was paid. What is on hold of it was paid rightly as long as the benefit is not withdrawn
 * (art. 54 lid 4), so it is not owed.
 */
function owedOf({ differenceCents, lines }: Statement): number | null {
  return differenceCents === null ? null : differenceCents - total(lines.filter(({ kind }) => kind === 'SUSPENSION'));
}

/**
 * What was paid for a month in which no benefit runs any more, and what was set off with it, as a difference; null when
 * it was not paid.
 */
async function paidWithoutRight(request: SubgraphRequest, clientId: string, month: string): Promise<number | null> {
  const payments = (await request.load(paymentsOfClient, clientId)).filter((payment) => payment.month === month);
  if (payments.length === 0) return null;
  const repayments = (await request.load(claimsOfClient, clientId)).flatMap((claim) => claim.repayments);
  const netted = repayments.filter(({ nettedMonth }) => nettedMonth === month).map(({ amount }) => amount);
  return 0 - total(payments) - total(netted);
}
