import { SELECT_LEGAL_BASIS } from '@klantbeeld/database';
import type { LegalBasis } from '@klantbeeld/domain';
import { rowById, rowsOfClients } from '@klantbeeld/subgraph';
import type { ApplicationDecisionReason, ApplicationExit } from './application.rules.js';

/** An application as it is read. */
export interface ApplicationRow {
  readonly id: string;
  readonly clientId: string;
  readonly notifiedOn: string;
  readonly appliedOn: string | null;
  readonly hasOwnSearch: boolean;
  readonly outcome: string;
  readonly decidedOn: string | null;
  readonly decideBefore: string | null;
  readonly decisionReason: ApplicationDecisionReason | null;
  readonly explanation: string | null;
  /** What the decision rests on; null while pending. */
  readonly decisionBasis: LegalBasis | null;
  readonly exitReason: ApplicationExit | null;
  readonly exitOn: string | null;
  readonly legalBasis: LegalBasis;
  readonly version: number;
}

const COLUMNS = `id, client_id as "clientId", notified_on as "notifiedOn", applied_on as "appliedOn",
          is_own_search as "hasOwnSearch", outcome, decided_on as "decidedOn", decide_before as "decideBefore",
          decision_reason as "decisionReason", decision_explanation as explanation,
          case when decision_article is not null then jsonb_build_object('bwbId', decision_bwb_id,
            'article', decision_article, 'paragraph', decision_paragraph, 'validFrom', decision_valid_from)
          end as "decisionBasis", exit_reason as "exitReason", exit_on as "exitOn", ${SELECT_LEGAL_BASIS}, version`;

/** The applications of each client, newest first. */
export const applicationsOfClient = rowsOfClients<ApplicationRow>(
  'applications-of-clients',
  `select ${COLUMNS} from benefit_application where client_id = any($1::uuid[]) order by notified_on desc, id`,
);

/** One application, or null when it is not there or not to be seen. */
export const applicationById = rowById<ApplicationRow>(
  'application-by-id',
  'INCOME',
  `select ${COLUMNS} from benefit_application where id = any($1::uuid[])`,
);
