import { lockClient, type SqlExecutor } from '@klantbeeld/database';
import { monthOf, type IsoDate } from '@klantbeeld/domain';
import {
  clientNotFound,
  InputCheck,
  isUuid,
  mayActFor,
  refuse,
  writeOnce,
  type SubgraphRequest,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { appendDecision } from '../decision/append-decision.js';
import { requireCollege } from '../dossier/college.js';
import { addToFile } from '../statement/add-to-file.js';
import type { ClaimBenefitAdvanceInput } from './claim-advance.type.js';

/** The advances of an application that led to no benefit, and that no benefit was decided after. */
interface UnsetAdvances {
  readonly cents: number;
  readonly firstPaidOn: IsoDate;
}

/** SQL: whether an advance was paid for an application, and neither claimed nor answered by a benefit that sets it off. */
const IS_UNSET = `advance.paid_on between application.notified_on and application.decided_on
     and advance.claim_id is null
     and not exists (select from benefit where benefit.client_id = advance.client_id
                      and benefit.decided_on >= advance.paid_on)`;
const UNSET = `
  select sum(advance.amount_cents)::int as cents, min(advance.paid_on)::text as "firstPaidOn"
    from benefit_application application join benefit_advance advance on advance.client_id = application.client_id
     and ${IS_UNSET}
   where application.id = $1 and application.client_id = $2 and application.outcome in ('REFUSED', 'WITHDRAWN')
  having count(*) > 0`;
const CLAIMED = `
  update benefit_advance advance set claim_id = $3
    from benefit_application application
   where application.id = $1 and advance.client_id = $2 and ${IS_UNSET}`;

/**
 * Claims back the advance of an application that led to no benefit: who turned out to have no right owes it (art. 58), and
 * a later benefit sets it off no more.
 */
export async function claimAdvance(request: SubgraphRequest, input: ClaimBenefitAdvanceInput): Promise<WriteAnswer> {
  requireCollege(request, 'claim an advance');
  const { clientId, applicationId } = input;
  if (!(await mayActFor(request, clientId, 'INCOME'))) return clientNotFound(clientId);
  return writeOnce(request, 'claimBenefitAdvance', input, async ({ sql }) => {
    await lockClient(sql, clientId);
    const { cents, firstPaidOn } = await unsetAdvances(sql, input);
    const { today, caller } = request;
    const decided = { amount_cents: cents, decided_on: today, decided_by: caller.staffId };
    const claim = { month_on: monthOf(firstPaidOn), ...decided };
    const claimId = await addToFile(sql, request, 'benefit_claim', clientId, ['58', null], claim);
    await sql.query(CLAIMED, [applicationId, clientId, claimId]);
    await appendDecision(sql, { kind: 'BENEFIT_CLAIM_DECIDED', clientId, subjectId: claimId, version: 1 });
    return { __typename: 'ClaimBenefitAdvanceSuccess', recordId: claimId } as WriteAnswer;
  });
}

async function unsetAdvances(
  sql: SqlExecutor,
  { clientId, applicationId }: ClaimBenefitAdvanceInput,
): Promise<UnsetAdvances> {
  const [unset] = isUuid(applicationId) ? await sql.query<UnsetAdvances>(UNSET, [applicationId, clientId]) : [];
  const mend =
    'No advance is left to claim: of an application of this client that was refused or taken back one must have been paid, and no benefit decided after it.';
  return unset ?? refuse(new InputCheck().expect(false, 'applicationId', mend).refusal!);
}
