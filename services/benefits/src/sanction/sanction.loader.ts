import { SELECT_LEGAL_BASIS, SELECT_PERIOD, selectMoney } from '@klantbeeld/database';
import type { LegalBasis, Money, Period } from '@klantbeeld/domain';
import { rowsOfClients } from '@klantbeeld/subgraph';

/** A sanction as it is read. */
export interface SanctionRow {
  readonly id: string;
  readonly clientId: string;
  readonly ground: string;
  readonly category: string;
  readonly percentage: number;
  readonly period: Period;
  readonly amount: Money;
  readonly reconsiderBefore: string;
  readonly legalBasis: LegalBasis;
}

/** The sanctions of each client, newest first. */
export const sanctionsOfClient = rowsOfClients<SanctionRow>(
  'sanctions-of-clients',
  `select id, client_id as "clientId", ground, category, percentage, ${SELECT_PERIOD}, ${selectMoney('amount_cents', 'amount')},
          reconsider_before as "reconsiderBefore", ${SELECT_LEGAL_BASIS}
     from sanction where client_id = any($1::uuid[]) order by from_on desc, id`,
);
