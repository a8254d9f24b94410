import { rowsOfClients } from '@klantbeeld/subgraph';
import type { IncomeFact, IncomeKind } from '../income/disregard.rules.js';
import type { PaymentFact } from './statement.facts.js';

/** Income of a month as it is read. */
export interface IncomeRow extends IncomeFact {
  readonly clientId: string;
  readonly kind: IncomeKind;
}

/** The income of each client that counts: of each month and kind what was recorded last. */
export const incomesOfClient = rowsOfClients<IncomeRow>(
  'benefit-incomes-of-clients',
  `select distinct on (client_id, month_on, kind) client_id as "clientId", month_on as month, kind, net_cents as cents,
          is_disregarded as "isDisregarded"
     from benefit_income where client_id = any($1::uuid[]) order by client_id, month_on, kind, recorded_at desc`,
);

/** What was paid to each client, by month. */
export const paymentsOfClient = rowsOfClients<PaymentFact & { readonly clientId: string }>(
  'benefit-payments-of-clients',
  `select client_id as "clientId", month_on as month, amount_cents as cents
     from benefit_payment where client_id = any($1::uuid[]) order by month_on, id`,
);

/** Who has died, with the date of the register, of which parts may be unknown. */
export const deathsOfClient = rowsOfClients<{ readonly clientId: string; readonly registered: string }>(
  'benefit-deaths-of-clients',
  `select client_id as "clientId", death_date as registered
     from registered_client where client_id = any($1::uuid[]) and death_date is not null`,
);
