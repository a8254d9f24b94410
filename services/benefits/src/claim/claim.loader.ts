import { SELECT_LEGAL_BASIS, selectMoney } from '@klantbeeld/database';
import type { LegalBasis, Money } from '@klantbeeld/domain';
import { rowById, rowsOfClients } from '@klantbeeld/subgraph';
import { repaidOf } from './claim.tables.js';

/** A claim as it is read. */
export interface ClaimRow {
  readonly id: string;
  readonly clientId: string;
  readonly month: string;
  readonly amount: Money;
  readonly balance: Money;
  readonly decidedOn: string;
  readonly repayments: readonly { readonly repaidOn: string; readonly amount: Money }[];
  readonly legalBasis: LegalBasis;
  readonly version: number;
}

const COLUMNS = `id, client_id as "clientId", month_on as month, ${selectMoney('amount_cents', 'amount')},
       ${selectMoney(`amount_cents - ${repaidOf('claim')}`, 'balance')}, decided_on as "decidedOn",
       (select coalesce(jsonb_agg(jsonb_build_object('repaidOn', part.repaid_on,
                 'amount', jsonb_build_object('cents', part.amount_cents, 'currency', 'EUR'))
                 order by part.repaid_on, part.id), '[]')
          from benefit_claim_repayment part where part.claim_id = claim.id) as repayments,
       ${SELECT_LEGAL_BASIS}, version`;

/** The claims on each client, newest month first. */
export const claimsOfClient = rowsOfClients<ClaimRow>(
  'benefit-claims-of-clients',
  `select ${COLUMNS} from benefit_claim claim where client_id = any($1::uuid[]) order by month_on desc, id`,
);

/** One claim, or null when it is not there or not to be seen. */
export const claimById = rowById<ClaimRow>(
  'benefit-claim-by-id',
  'SANCTION',
  `select ${COLUMNS} from benefit_claim claim where id = any($1::uuid[])`,
);
