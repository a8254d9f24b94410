import { lockClient } from '@klantbeeld/database';
import { monthOf } from '@klantbeeld/domain';
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
import { MOST_CENTS } from '../dossier/input-limits.js';
import { addToFile } from '../statement/add-to-file.js';
import type { RecordBenefitIncomeInput } from './record-income.type.js';

/** Writes down income of a month; what was recorded before for the same month and kind stays known and counts no longer. */
export async function recordIncome(request: SubgraphRequest, input: RecordBenefitIncomeInput): Promise<WriteAnswer> {
  requirePurpose(request, 'record income', ['WWB_INCOME']);
  const { clientId, kind, netCents, isDisregarded } = input;
  const month = monthOf(input.month);
  const invalid = new InputCheck()
    .expect(month <= request.today, 'month', 'Income is recorded of a month that has begun.')
    .expect(netCents >= 0 && netCents <= MOST_CENTS, 'netCents', 'Give whole cents, from 0 to € 100.000.')
    .expect(!isDisregarded || kind === 'EARNINGS', 'isDisregarded', 'Only of earnings is part left out.').refusal;
  if (invalid) return invalid;
  if (!(await mayActFor(request, clientId, 'INCOME'))) return clientNotFound(clientId);
  return writeOnce(request, 'recordBenefitIncome', input, async ({ sql }) => {
    await lockClient(sql, clientId);
    const facts = { month_on: month, kind, net_cents: netCents, is_disregarded: isDisregarded };
    const by = { recorded_by: request.caller.staffId };
    const id = await addToFile(sql, request, 'benefit_income', clientId, ['17', '1'], { ...facts, ...by });
    await appendToOutbox(sql, [{ kind: 'BENEFIT_INCOME_RECORDED', clientId, subjectId: id, version: 1 }]);
    return { __typename: 'RecordBenefitIncomeSuccess', clientId, month } as WriteAnswer;
  });
}
