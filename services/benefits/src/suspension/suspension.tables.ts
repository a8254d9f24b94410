import { LEGAL_BASIS_COLUMNS } from '@klantbeeld/database';
import { END_REASONS } from '../benefit/end-reasons.js';

/** How a suspension can stand. */
export const SUSPENSION_STATES = ['RUNNING', 'REPAIRED', 'WITHDRAWN'] as const;
export type SuspensionState = (typeof SUSPENSION_STATES)[number];

const words = (list: readonly string[]): string => list.map((word) => `'${word}'`).join(', ');

/** Rights that are on hold until what is missing is there (opschorting, Participatiewet art. 54). */
export const SUSPENSION_TABLES: readonly string[] = [
  `create table benefit_suspension (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     municipality_code text not null,
     benefit_id uuid not null references benefit,
     missing text not null,
     from_on date not null,
     until_on date not null,
     repair_until date not null,
     state text not null default 'RUNNING' check (state in (${words(SUSPENSION_STATES)})),
     decided_on date not null,
     decided_by text not null,
     closed_on date,
     closed_by text,
     ${LEGAL_BASIS_COLUMNS},
     version int not null default 1,
     check (until_on > from_on),
     check ((state = 'RUNNING') = (closed_on is null))
   )`,
  `create index benefit_suspension_by_client on benefit_suspension (client_id, from_on)`,
  `create index benefit_suspension_by_repair on benefit_suspension (repair_until) where state = 'RUNNING'`,
  `alter table benefit drop constraint if exists benefit_end_reason_check,
     add constraint benefit_end_reason_check check (end_reason in (${words(END_REASONS)}))`,
];
