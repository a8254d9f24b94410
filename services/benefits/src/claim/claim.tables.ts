import { LEGAL_BASIS_COLUMNS } from '@klantbeeld/database';

/** What was paid too much for a month and is claimed back, and what was repaid of it (terugvordering, art. 58). */
export const CLAIM_TABLES: readonly string[] = [
  `create table benefit_claim (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     municipality_code text not null,
     month_on date not null check (extract(day from month_on) = 1),
     amount_cents int not null check (amount_cents > 0),
     decided_on date not null,
     decided_by text not null,
     ${LEGAL_BASIS_COLUMNS},
     version int not null default 1
   )`,
  `create index benefit_claim_by_client on benefit_claim (client_id, month_on)`,
  `create table benefit_claim_repayment (
     id uuid primary key default gen_random_uuid(),
     claim_id uuid not null references benefit_claim on delete cascade,
     client_id uuid not null,
     repaid_on date not null,
     amount_cents int not null check (amount_cents > 0),
     recorded_by text not null,
     version int not null default 1
   )`,
  `create index benefit_claim_repayment_by_claim on benefit_claim_repayment (claim_id, repaid_on)`,
  `create index benefit_claim_repayment_by_client on benefit_claim_repayment (client_id)`,
];

/** What was decided about setting claims off with the benefit (verrekening, art. 60), and of which month a repayment is. */
export const NETTING_TABLES: readonly string[] = [
  `create table benefit_claim_netting (
     id uuid primary key default gen_random_uuid(),
     claim_id uuid not null references benefit_claim on delete cascade,
     client_id uuid not null,
     month_on date not null check (extract(day from month_on) = 1),
     most_cents int check (most_cents >= 0),
     decided_on date not null,
     decided_by text not null,
     decided_at timestamptz not null default clock_timestamp(),
     ${LEGAL_BASIS_COLUMNS},
     version int not null default 1
   )`,
  `create index benefit_claim_netting_by_claim on benefit_claim_netting (claim_id, month_on)`,
  `create index benefit_claim_netting_by_client on benefit_claim_netting (client_id)`,
  `alter table benefit_claim_repayment add column netted_on date check (extract(day from netted_on) = 1)`,
];

/** The claim by which an advance is claimed back; null while a benefit can set it off. */
export const ADVANCE_CLAIM_COLUMN = 'alter table benefit_advance add column claim_id uuid';

/** SQL: what of a claim is repaid, in cents; takes the name of the claim in our own SQL. */
export function repaidOf(claim: string): string {
  return `(select coalesce(sum(repaid.amount_cents), 0)::int from benefit_claim_repayment repaid
            where repaid.claim_id = ${claim}.id)`;
}
