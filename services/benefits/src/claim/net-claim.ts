import { insertRows, lockClient } from '@klantbeeld/database';
import { monthOf } from '@klantbeeld/domain';
import {
  clientNotFound,
  InputCheck,
  mayActFor,
  writeOnce,
  type SubgraphRequest,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { requireCollege } from '../dossier/college.js';
import { appendDecision } from '../decision/append-decision.js';
import { articleOf, regimeOn } from '../regime/regime.rules.js';
import { readRegimes } from '../rule/rule.loader.js';
import type { Statement } from '../statement/statement.facts.js';
import type { NetBenefitClaimInput } from './net-claim.type.js';
import { countOn, standingClaim } from './standing-claim.js';

/** Decides that a claim is set off with the benefit from a month on, or no longer (verrekening, art. 60). */
export async function netClaim(request: SubgraphRequest, input: NetBenefitClaimInput): Promise<WriteAnswer> {
  requireCollege(request, 'set a claim off');
  const { clientId, claimId } = input;
  const month = monthOf(input.fromMonth);
  const invalid = new InputCheck()
    .expect(month >= monthOf(request.today), 'fromMonth', 'Months that are over stay as they were; choose a later one.')
    .expect((input.mostCents ?? 0) >= 0, 'mostCents', 'Give whole cents; 0 stops it.').refusal;
  if (invalid) return invalid;
  if (!(await mayActFor(request, clientId, 'SANCTION'))) return clientNotFound(clientId);
  return writeOnce(request, 'netBenefitClaim', input, async ({ sql }) => {
    await lockClient(sql, clientId);
    const { version } = await standingClaim(sql, input);
    const regimes = await readRegimes(sql);
    const basis = articleOf(regimeOn(regimes, month) ?? regimes.at(-1)!, '60', '3');
    await insertRows(sql, 'benefit_claim_netting', [
      {
        id: crypto.randomUUID(),
        claim_id: claimId,
        client_id: clientId,
        month_on: month,
        most_cents: input.mostCents ?? null,
        decided_on: request.today,
        decided_by: request.caller.staffId,
        basis_bwb_id: basis.bwbId,
        basis_article: basis.article,
        basis_paragraph: basis.paragraph,
        basis_valid_from: basis.validFrom,
        version: 1,
      },
    ]);
    await countOn(sql, claimId);
    const event = { kind: 'BENEFIT_CLAIM_NETTED', clientId, subjectId: claimId, version: version + 1 };
    await appendDecision(sql, event);
    return { __typename: 'NetBenefitClaimSuccess', claimId } as WriteAnswer;
  });
}

/** What a month that is paid now set off becomes a repayment of each claim, so that the balance goes down with it. */
export async function bookNetted(
  request: SubgraphRequest,
  sql: Parameters<typeof countOn>[0],
  clientId: string,
  { month, lines }: Statement,
): Promise<void> {
  const set = lines.filter(({ kind }) => kind === 'CLAIM');
  const rows = set.map(({ claimId, cents }) => ({
    id: crypto.randomUUID(),
    claim_id: claimId,
    client_id: clientId,
    repaid_on: request.today,
    netted_on: month,
    amount_cents: -cents,
    recorded_by: request.caller.staffId,
    version: 1,
  }));
  if (rows.length === 0) return;
  await insertRows(sql, 'benefit_claim_repayment', rows);
  for (const { claimId } of set) await countOn(sql, claimId!);
}
