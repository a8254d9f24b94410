import { insertRows, lockClient, type SqlExecutor } from '@klantbeeld/database';
import { appendToOutbox } from '@klantbeeld/events';
import {
  clientNotFound,
  InputCheck,
  isUuid,
  mayActFor,
  refuse,
  refuseDeceased,
  requirePurpose,
  writeOnce,
  type SubgraphRequest,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { LONGEST_EXPLANATION } from '../dossier/input-limits.js';
import { addToFile } from '../statement/add-to-file.js';
import type { ProposeSanctionInput } from './proposal.type.js';

const MOST_CONDUCTS = 20;
const CATEGORY = /^[A-Z][A-Z0-9_]{0,39}$/;

/** Proposes a sanction for recorded conduct, by who carries out or by the college itself; nothing follows by itself. */
export async function proposeSanction(request: SubgraphRequest, input: ProposeSanctionInput): Promise<WriteAnswer> {
  requirePurpose(request, 'propose a sanction', ['WORK_DEVELOPMENT', 'WWB_WORK', 'WWB_INCOME']);
  const { clientId, conducts, explanation } = input;
  const ids = conducts.map(({ conductId }) => conductId.toLowerCase());
  const invalid = new InputCheck()
    .expect(conducts.length > 0 && conducts.length <= MOST_CONDUCTS, 'conducts', `Name 1 to ${MOST_CONDUCTS}.`)
    .expect(new Set(ids).size === ids.length, 'conducts', 'Name each conduct once.')
    .expect(
      conducts.every(({ category }) => (category ?? null) === null || CATEGORY.test(category!)),
      'conducts',
      'A category is a word of the ordinance such as CATEGORY_3.',
    )
    .text(explanation, 'explanation', LONGEST_EXPLANATION).refusal;
  if (invalid) return invalid;
  if (!(await mayActFor(request, clientId, 'OBLIGATION_STATUS'))) return clientNotFound(clientId);
  const { municipality } = await request.accessTo(clientId);
  return writeOnce(request, 'proposeSanction', input, async (unit) => {
    const { sql } = unit;
    await lockClient(sql, clientId);
    await refuseDeceased(unit, request, clientId);
    await refuseUnrecorded(sql, clientId, ids);
    const { staffId, organisation } = request.caller;
    const by = { proposed_on: request.today, proposed_by: staffId, organisation };
    const facts = { municipality_code: municipality, explanation: explanation.trim(), outcome: 'PENDING', ...by };
    const id = await addToFile(sql, request, 'sanction_proposal', clientId, ['7', '4'], facts);
    const rows = conducts.map(({ conductId, category = null }) => ({
      id: crypto.randomUUID(),
      proposal_id: id,
      client_id: clientId,
      conduct_id: conductId,
      category,
      version: 1,
    }));
    await insertRows(sql, 'sanction_proposal_conduct', rows);
    await appendToOutbox(sql, [{ kind: 'SANCTION_PROPOSED', clientId, subjectId: id, version: 1 }]);
    return { __typename: 'ProposeSanctionSuccess', recordId: id } as WriteAnswer;
  });
}

async function refuseUnrecorded(sql: SqlExecutor, clientId: string, ids: readonly string[]): Promise<void> {
  const known = 'select id from observed_conduct where client_id = $1 and id = any($2::uuid[])';
  const found = ids.every(isUuid) ? await sql.query(known, [clientId, ids]) : [];
  const mend = 'Such conduct of this client was not recorded; record it first (recordObservedConduct).';
  const { refusal } = new InputCheck().expect(found.length === ids.length, 'conducts', mend);
  if (refusal) refuse(refusal);
}
