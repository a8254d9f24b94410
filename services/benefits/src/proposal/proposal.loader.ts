import { SELECT_LEGAL_BASIS } from '@klantbeeld/database';
import type { LegalBasis } from '@klantbeeld/domain';
import { rowById, rowsOfClients } from '@klantbeeld/subgraph';
import type { ProposalOutcome } from './proposal.tables.js';

/** Conduct that a proposal is about, with its category where the proposer named one. */
export interface ProposedConduct {
  readonly conductId: string;
  readonly category: string | null;
}

/** A proposal as it is read. */
export interface ProposalRow {
  readonly id: string;
  readonly clientId: string;
  readonly municipalityCode: string;
  readonly conducts: readonly ProposedConduct[];
  readonly explanation: string;
  readonly outcome: ProposalOutcome;
  readonly proposedOn: string;
  readonly organisation: string;
  readonly decidedOn: string | null;
  readonly decisionExplanation: string | null;
  readonly sanctionId: string | null;
  readonly legalBasis: LegalBasis;
  readonly version: number;
}

const COLUMNS = `id, client_id as "clientId", municipality_code as "municipalityCode", explanation, outcome,
         proposed_on as "proposedOn", organisation, decided_on as "decidedOn",
         decision_explanation as "decisionExplanation", sanction_id as "sanctionId", ${SELECT_LEGAL_BASIS}, version,
         (select coalesce(jsonb_agg(jsonb_build_object('conductId', conduct_id, 'category', category)
                   order by conduct_id), '[]')
            from sanction_proposal_conduct where proposal_id = proposal.id) as conducts`;

/** The proposals about each client, newest first. */
export const proposalsOfClient = rowsOfClients<ProposalRow>(
  'sanction-proposals-of-clients',
  `select ${COLUMNS} from sanction_proposal proposal where client_id = any($1::uuid[]) order by proposed_on desc, id`,
);

/** One proposal, or null when it is not there or not to be seen. */
export const proposalById = rowById<ProposalRow>(
  'sanction-proposal-by-id',
  'SANCTION',
  `select ${COLUMNS} from sanction_proposal proposal where id = any($1::uuid[])`,
);
