import { SELECT_LEGAL_BASIS, SELECT_PERIOD } from '@klantbeeld/database';
import type { LegalBasis, Period } from '@klantbeeld/domain';
import { rowsOfClients } from '@klantbeeld/subgraph';

/** A duty as it is read. */
export interface DutyRow {
  readonly id: string;
  readonly clientId: string;
  readonly kind: string;
  readonly description: string | null;
  readonly period: Period;
  readonly legalBasis: LegalBasis;
}

/** The duties of each client, oldest first. */
export const dutiesOfClient = rowsOfClients<DutyRow>(
  'duties-of-clients',
  `select id, client_id as "clientId", kind, description, ${SELECT_PERIOD}, ${SELECT_LEGAL_BASIS}
     from duty where client_id = any($1::uuid[]) order by from_on, id`,
);
