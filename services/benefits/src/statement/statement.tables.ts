import { LEGAL_BASIS_COLUMNS } from '@klantbeeld/database';
import { INCOME_KINDS } from '../income/disregard.rules.js';

const IS_MONTH = (column: string): string => `check (extract(day from ${column}) = 1)`;

/**
 * What a statement is computed from besides the benefit: income by month, advances, and what was paid. Rows are added and
 * never changed, so that what was known when something was paid stays known; of income the latest row of a month and kind
 * counts.
 */
export const STATEMENT_TABLES: readonly string[] = [
  `create table benefit_income (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     municipality_code text not null,
     month_on date not null ${IS_MONTH('month_on')},
     kind text not null check (kind in (${INCOME_KINDS.map((kind) => `'${kind}'`).join(', ')})),
     net_cents int not null check (net_cents >= 0),
     is_disregarded boolean not null default false,
     recorded_at timestamptz not null default clock_timestamp(),
     recorded_by text not null,
     ${LEGAL_BASIS_COLUMNS},
     version int not null default 1
   )`,
  `create index benefit_income_by_client on benefit_income (client_id, month_on)`,
  `create table benefit_advance (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     municipality_code text not null,
     paid_on date not null,
     amount_cents int not null check (amount_cents > 0),
     decided_by text not null,
     ${LEGAL_BASIS_COLUMNS},
     version int not null default 1
   )`,
  `create index benefit_advance_by_client on benefit_advance (client_id, paid_on)`,
  `create table benefit_payment (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     municipality_code text not null,
     month_on date not null ${IS_MONTH('month_on')},
     amount_cents int not null,
     settled_on date not null,
     settled_by text not null,
     ${LEGAL_BASIS_COLUMNS},
     version int not null default 1
   )`,
  `create index benefit_payment_by_client on benefit_payment (client_id, month_on)`,
];

/** How a sanction came about; empty for those of before it was recorded. */
export const SANCTION_COLUMNS: readonly string[] = [
  `alter table sanction
     add column share int check (share between 1 and 10000),
     add column months int,
     add column most_months int,
     add column ordinal int not null default 1,
     add column recidivism_of uuid,
     add column conduct_on date,
     add column heard_on date,
     add column blame text check (blame in ('FULL', 'LESS')),
     add column rules_from date,
     add column decided_on date,
     add column decided_by text,
     add column restored_on date`,
];
