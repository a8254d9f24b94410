import { SELECT_LEGAL_BASIS, SELECT_PERIOD } from '@klantbeeld/database';
import type { LegalBasis, Period } from '@klantbeeld/domain';
import { rowsOfClients } from '@klantbeeld/subgraph';

/** An exemption as it is read. */
export interface ExemptionRow {
  readonly id: string;
  readonly clientId: string;
  readonly period: Period;
  readonly reason: string;
  readonly explanation: string;
  readonly reviewOn: string;
  readonly legalBasis: LegalBasis;
}

/** The exemptions of each client, newest first. */
export const exemptionsOfClient = rowsOfClients<ExemptionRow>(
  'exemptions-of-clients',
  `select id, client_id as "clientId", ${SELECT_PERIOD}, reason, explanation, review_on as "reviewOn", ${SELECT_LEGAL_BASIS}
     from work_duty_exemption where client_id = any($1::uuid[]) order by from_on desc, id`,
);
