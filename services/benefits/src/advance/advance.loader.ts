import { SELECT_LEGAL_BASIS, selectMoney } from '@klantbeeld/database';
import type { LegalBasis, Money } from '@klantbeeld/domain';
import { rowById, rowsOfClients } from '@klantbeeld/subgraph';

/** An advance as it is read. */
export interface AdvanceRow {
  readonly id: string;
  readonly clientId: string;
  readonly paidOn: string;
  readonly cents: number;
  readonly amount: Money;
  readonly legalBasis: LegalBasis;
}

const COLUMNS = `id, client_id as "clientId", paid_on as "paidOn", amount_cents as cents,
       ${selectMoney('amount_cents', 'amount')}, ${SELECT_LEGAL_BASIS}`;

/** The advances of each client that a benefit can set off, oldest first; what was claimed back is none of these. */
export const advancesOfClient = rowsOfClients<AdvanceRow>(
  'benefit-advances-of-clients',
  `select ${COLUMNS} from benefit_advance where client_id = any($1::uuid[]) and claim_id is null order by paid_on, id`,
);

/** One advance, or null when it is not there or not to be seen. */
export const advanceById = rowById<AdvanceRow>(
  'benefit-advance-by-id',
  'INCOME',
  `select ${COLUMNS} from benefit_advance where id = any($1::uuid[])`,
);
