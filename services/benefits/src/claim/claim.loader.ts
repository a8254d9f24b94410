import { SELECT_LEGAL_BASIS, selectMoney } from '@klantbeeld/database';
import type { LegalBasis, Money } from '@klantbeeld/domain';
import { rowById, rowsOfClients } from '@klantbeeld/subgraph';
import { repaidOf } from './claim.tables.js';

/** What was repaid on a day, as it is read. */
export interface ClaimRepaymentRow {
  readonly repaidOn: string;
  readonly amount: Money;
  /** First day of the month whose benefit it was set off with; null when it was paid. */
  readonly nettedMonth: string | null;
}

/** A decision to set a claim off, as it is read. */
export interface ClaimNettingRow {
  readonly fromMonth: string;
  readonly most: Money | null;
  readonly decidedOn: string;
}

/** A claim as it is read. */
export interface ClaimRow {
  readonly id: string;
  readonly clientId: string;
  readonly month: string;
  readonly amount: Money;
  readonly balance: Money;
  readonly decidedOn: string;
  readonly repayments: readonly ClaimRepaymentRow[];
  readonly nettings: readonly ClaimNettingRow[];
  readonly legalBasis: LegalBasis;
  readonly version: number;
}

const COLUMNS = `id, client_id as "clientId", month_on as month, ${selectMoney('amount_cents', 'amount')},
       ${selectMoney(`amount_cents - ${repaidOf('claim')}`, 'balance')}, decided_on as "decidedOn",
       (select coalesce(jsonb_agg(jsonb_build_object('repaidOn', part.repaid_on,
                 'amount', jsonb_build_object('cents', part.amount_cents, 'currency', 'EUR'),
                 'nettedMonth', part.netted_on) order by part.repaid_on, part.netted_on, part.id), '[]')
          from benefit_claim_repayment part where part.claim_id = claim.id) as repayments,
       (select coalesce(jsonb_agg(jsonb_build_object('fromMonth', netting.month_on, 'decidedOn', netting.decided_on,
                 'most', case when netting.most_cents is not null then
                   jsonb_build_object('cents', netting.most_cents, 'currency', 'EUR') end)
                 order by netting.decided_at), '[]')
          from benefit_claim_netting netting where netting.claim_id = claim.id) as nettings,
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
