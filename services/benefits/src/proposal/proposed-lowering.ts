import { monthOf, monthsAfter, partOf } from '@klantbeeld/domain';
import type { SubgraphRequest } from '@klantbeeld/subgraph';
import { considerRecords, earlierSanctions, type NamedConduct } from '../conduct/considered-conduct.js';
import { lawOfMunicipality } from '../rule/rule.loader.js';
import { sanctionsOfClient } from '../sanction/sanction.loader.js';
import { considerSanction } from '../sanction/sanction.rules.js';
import type { ProposalRow } from './proposal.loader.js';
import type { ProposedLoweringType } from './proposal.type.js';

const NONE: ProposedLoweringType = {
  reason: null,
  category: null,
  percentage: null,
  months: null,
  mostMonths: null,
  ordinal: null,
};

/**
 * What law and ordinance say today of a proposal that waits; null when it was decided, or while its conduct has no
 * category or was not assessed yet.
 */
export async function proposedLowering(
  { clientId, municipalityCode, conducts, outcome }: ProposalRow,
  request: SubgraphRequest,
): Promise<ProposedLoweringType | null> {
  const named = conducts.filter((one): one is NamedConduct => one.category !== null);
  if (outcome !== 'PENDING' || named.length < conducts.length) return null;
  const [records, earlier, law] = await Promise.all([
    considerRecords(request, clientId, named),
    request.load(sanctionsOfClient, clientId),
    request.load(lawOfMunicipality, municipalityCode),
  ]);
  if (!records || (records.question.isHeard && !records.isAssessed)) return null;
  const startMonth = monthsAfter(monthOf(request.today), 1);
  const asked = { decidedOn: request.today, startMonth, months: null, unableUntil: null };
  const answer = considerSanction({ ...records.question, ...asked, earlier: earlierSanctions(earlier) }, law);
  if ('refusal' in answer) return { ...NONE, reason: answer.refusal };
  const { category, share, months, mostMonths, ordinal } = answer;
  return { reason: null, category, percentage: Math.max(1, partOf(share, 1, 100)), months, mostMonths, ordinal };
}
