import { SELECT_LEGAL_BASIS } from '@klantbeeld/database';
import type { LegalBasis } from '@klantbeeld/domain';
import { rowsOfClients } from '@klantbeeld/subgraph';

/** An application as it is read. */
export interface ApplicationRow {
  readonly id: string;
  readonly clientId: string;
  readonly notifiedOn: string;
  readonly appliedOn: string | null;
  readonly outcome: string;
  readonly decidedOn: string | null;
  readonly decideBefore: string | null;
  readonly legalBasis: LegalBasis;
  readonly version: number;
}

/** The applications of each client, newest first. */
export const applicationsOfClient = rowsOfClients<ApplicationRow>(
  'applications-of-clients',
  `select id, client_id as "clientId", notified_on as "notifiedOn", applied_on as "appliedOn", outcome,
          decided_on as "decidedOn", decide_before as "decideBefore", ${SELECT_LEGAL_BASIS}, version
     from benefit_application where client_id = any($1::uuid[]) order by notified_on desc, id`,
);
