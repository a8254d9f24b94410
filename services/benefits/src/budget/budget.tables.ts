import { LEGAL_BASIS_COLUMNS } from '@klantbeeld/database';

/** The two budgets of a municipality (inkomensdeel and werkdeel, WWB art. 69 lid 1). */
export const BUDGET_PARTS = ['INCOME', 'WORK'] as const;
export type BudgetPart = (typeof BUDGET_PARTS)[number];

/** What an entry of a ledger is. */
export const BUDGET_ENTRY_KINDS = ['GRANTED', 'SPENT', 'UNLAWFUL', 'SUPPLEMENT', 'CARRIED_IN'] as const;
export type BudgetEntryKind = (typeof BUDGET_ENTRY_KINDS)[number];

const words = (list: readonly string[]): string => list.map((word) => `'${word}'`).join(', ');
const LEDGER = `
     municipality_code text not null,
     year int not null check (year between 2004 and 2200),
     part text not null check (part in (${words(BUDGET_PARTS)}))`;

/**
 * Ledgers by year and municipality; about no person. Entries are added and never changed: what was wrong is booked back.
 * Amounts outgrow an int.
 */
export const BUDGET_TABLES: readonly string[] = [
  `create table benefit_budget_entry (
     id uuid primary key default gen_random_uuid(),
     ${LEDGER},
     kind text not null check (kind in (${words(BUDGET_ENTRY_KINDS)})),
     amount_cents bigint not null check (amount_cents <> 0),
     month_on date not null check (extract(day from month_on) = 1),
     description text not null,
     booked_on date not null,
     booked_by text not null,
     ${LEGAL_BASIS_COLUMNS}
   )`,
  `create index benefit_budget_entry_by_year on benefit_budget_entry (municipality_code, year, part)`,
  `create table benefit_budget_close (
     ${LEDGER},
     surplus_cents bigint not null check (surplus_cents >= 0),
     deficit_cents bigint not null check (deficit_cents >= 0),
     repay_cents bigint not null check (repay_cents >= 0),
     carried_cents bigint not null check (carried_cents >= 0),
     closed_on date not null,
     closed_by text not null,
     ${LEGAL_BASIS_COLUMNS},
     primary key (municipality_code, year, part)
   )`,
  `create table benefit_surplus_allocation (
     id uuid primary key default gen_random_uuid(),
     municipality_code text not null,
     year int not null,
     amount_cents bigint not null check (amount_cents > 0),
     purpose text not null,
     decided_on date not null,
     decided_by text not null
   )`,
  `create index benefit_surplus_allocation_by_year on benefit_surplus_allocation (municipality_code, year)`,
];
