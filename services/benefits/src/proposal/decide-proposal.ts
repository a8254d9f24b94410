import { lockClient, type SqlExecutor } from '@klantbeeld/database';
import { appendToOutbox } from '@klantbeeld/events';
import {
  clientNotFound,
  conflict,
  InputCheck,
  isUuid,
  mayActFor,
  refuse,
  writeOnce,
  type SubgraphRequest,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { requireCollege } from '../dossier/college.js';
import { LONGEST_EXPLANATION } from '../dossier/input-limits.js';
import type { ProposedConduct } from './proposal.loader.js';
import type { RejectSanctionProposalInput } from './proposal.type.js';

/** A proposal that waits, locked until the act is done. */
interface PendingProposal {
  readonly id: string;
  readonly version: number;
}

const PENDING = `
  select id, version from sanction_proposal where id = $1 and client_id = $2 and outcome = 'PENDING' for update`;
const CONDUCTS = `
  select conduct_id as "conductId", category from sanction_proposal_conduct where proposal_id = $1 order by conduct_id`;
const DECIDE = `
  update sanction_proposal
     set outcome = $2, decided_on = $3, decided_by = $4, decision_explanation = $5, sanction_id = $6, version = version + 1
   where id = $1 returning version`;

async function pendingProposal(
  sql: SqlExecutor,
  clientId: string,
  proposalId: string,
): Promise<PendingProposal | null> {
  const [pending] = isUuid(proposalId) ? await sql.query<PendingProposal>(PENDING, [proposalId, clientId]) : [];
  return pending ?? null;
}

/** The conduct of a proposal that waits, for who imposes a sanction upon it. Refuses one that does not wait. */
export async function proposedConducts(
  sql: SqlExecutor,
  clientId: string,
  proposalId: string,
): Promise<readonly ProposedConduct[]> {
  const pending = await pendingProposal(sql, clientId, proposalId);
  const mend = 'No such proposal about this client waits; check the id or leave it out.';
  const { refusal } = new InputCheck().expect(pending !== null, 'proposalId', mend);
  return refusal ? refuse(refusal) : sql.query<ProposedConduct>(CONDUCTS, [pending!.id]);
}

/** Marks a proposal as followed by a sanction, and tells that it waits no longer. */
export async function settleProposal(
  sql: SqlExecutor,
  { today, caller }: SubgraphRequest,
  { clientId, proposalId }: { readonly clientId: string; readonly proposalId: string },
  sanctionId: string,
): Promise<void> {
  const facts = [proposalId, 'IMPOSED', today, caller.staffId, null, sanctionId];
  const [followed] = await sql.query<{ version: number }>(DECIDE, facts);
  const { version } = followed!;
  await appendToOutbox(sql, [{ kind: 'SANCTION_PROPOSAL_FOLLOWED', clientId, subjectId: proposalId, version }]);
}

/** Rejects a proposal with reasons: there is no sanction, and it is known why. */
export async function rejectProposal(
  request: SubgraphRequest,
  input: RejectSanctionProposalInput,
): Promise<WriteAnswer> {
  requireCollege(request, 'reject a proposal');
  const { clientId, proposalId, explanation } = input;
  const invalid = new InputCheck().text(explanation, 'explanation', LONGEST_EXPLANATION).refusal;
  if (invalid) return invalid;
  if (!(await mayActFor(request, clientId, 'SANCTION'))) return clientNotFound(clientId);
  return writeOnce(request, 'rejectSanctionProposal', input, async ({ sql }) => {
    await lockClient(sql, clientId);
    const pending = await pendingProposal(sql, clientId, proposalId);
    const message = 'No such proposal about this client waits for the college; check the id.';
    if (!pending) return refuse({ __typename: 'SanctionProposalNotFoundError', message, proposalId } as WriteAnswer);
    if (pending.version !== input.expectedVersion) throw conflict(pending.version);
    const facts = [pending.id, 'REJECTED', request.today, request.caller.staffId, explanation.trim(), null];
    const [decided] = await sql.query<{ version: number }>(DECIDE, facts);
    const { version } = decided!;
    await appendToOutbox(sql, [{ kind: 'SANCTION_PROPOSAL_REJECTED', clientId, subjectId: pending.id, version }]);
    return { __typename: 'RejectSanctionProposalSuccess', recordId: pending.id } as WriteAnswer;
  });
}
