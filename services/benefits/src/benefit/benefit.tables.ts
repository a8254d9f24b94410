import { LEGAL_BASIS_COLUMNS } from '@klantbeeld/database';
import { END_REASONS } from './end-reasons.js';

/** Benefits with their norm per period (algemene bijstand, Participatiewet art. 19-30). */
export const BENEFIT_TABLES: readonly string[] = [
  `create table benefit (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     municipality_code text not null,
     application_id uuid references benefit_application,
     household_type text not null check (household_type in ('SINGLE', 'SINGLE_PARENT', 'MARRIED')),
     from_on date not null,
     until_on date,
     decided_on date not null,
     decided_by text not null,
     ${LEGAL_BASIS_COLUMNS},
     version int not null default 1,
     check (until_on is null or until_on > from_on)
   )`,
  `create index benefit_by_client on benefit (client_id, from_on)`,
  `create table benefit_period (
     id uuid primary key default gen_random_uuid(),
     benefit_id uuid not null references benefit on delete cascade,
     client_id uuid not null,
     from_on date not null,
     until_on date,
     norm_cents int not null check (norm_cents >= 0),
     supplement_cents int not null default 0 check (supplement_cents >= 0),
     reduction_cents int not null default 0 check (reduction_cents >= 0),
     check (until_on is null or until_on > from_on)
   )`,
  `create index benefit_period_by_benefit on benefit_period (benefit_id, from_on)`,
];

/** How a benefit was revised and ended: a period that no longer counts stays, with the day on which it stopped to. */
export const REVISION_COLUMNS: readonly string[] = [
  `alter table benefit_period add column decided_on date, add column decided_by text, add column revised_on date`,
  `alter table benefit add column end_reason text check (end_reason in (${END_REASONS.map((one) => `'${one}'`).join(', ')})),
     add column ended_on date, add column ended_by text`,
];
