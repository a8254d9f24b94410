import { lockClient } from '@klantbeeld/database';
import { monthOf } from '@klantbeeld/domain';
import { appendToOutbox } from '@klantbeeld/events';
import {
  InputCheck,
  refuse,
  requirePurpose,
  writeOnce,
  type SubgraphRequest,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { bookNetted } from '../claim/net-claim.js';
import { addToFile } from '../statement/add-to-file.js';
import { refusalOfMonth } from '../statement/month-refusal.js';
import { readStatement } from '../statement/read-statement.js';
import type { Statement } from '../statement/statement.facts.js';
import type { SettleBenefitMonthInput } from './settle-month.type.js';

/**
 * Pays what the statement of a month comes to, less what was paid for it: after a change the difference alone. What was
 * paid too much is never taken back by it: that is a decision of its own (art. 58).
 */
export async function settleMonth(request: SubgraphRequest, input: SettleBenefitMonthInput): Promise<WriteAnswer> {
  requirePurpose(request, 'settle a month', ['WWB_INCOME']);
  const { clientId } = input;
  const month = monthOf(input.month);
  const refusal = await refusalOfMonth(request, clientId, month);
  if (refusal) return refusal;
  return writeOnce(request, 'settleBenefitMonth', input, async ({ sql }) => {
    await lockClient(sql, clientId);
    const { cents, statement } = await payableNow(request, clientId, month);
    // A month that is paid for the second time has set off what it did: nothing is booked twice.
    if (statement.paidCents === null) await bookNetted(request, sql, clientId, statement);
    const facts = {
      month_on: month,
      amount_cents: cents,
      settled_on: request.today,
      settled_by: request.caller.staffId,
    };
    const id = await addToFile(sql, request, 'benefit_payment', clientId, ['45', '1'], facts);
    await appendToOutbox(sql, [{ kind: 'BENEFIT_MONTH_SETTLED', clientId, subjectId: id, version: 1 }]);
    return { __typename: 'SettleBenefitMonthSuccess', clientId, month } as WriteAnswer;
  });
}

/** In cents; a month that comes to nothing is settled once as well. Refuses where there is nothing to pay. */
async function payableNow(
  request: SubgraphRequest,
  clientId: string,
  month: string,
): Promise<{ readonly cents: number; readonly statement: Statement }> {
  const statement = await readStatement(request, clientId, month);
  if (!statement) {
    return refuse(new InputCheck().expect(false, 'month', 'This client has no benefit in this month.').refusal!);
  }
  const { payableCents, differenceCents } = statement;
  if (differenceCents === null || differenceCents > 0) return { cents: differenceCents ?? payableCents, statement };
  return refuse({
    __typename: 'BenefitMonthSettledError',
    message:
      differenceCents === 0
        ? 'This month was paid already.'
        : 'More was paid for this month than is payable; decide on a claim (art. 58).',
    differenceCents,
  } as WriteAnswer);
}
