import { LEGAL_BASIS_COLUMNS } from '@klantbeeld/database';
import { APPLICATION_EXITS, APPLICATION_REFUSAL_REASONS, APPLICATION_WITHDRAWAL_REASONS } from './application.rules.js';

/** Applications for a benefit (aanvraag, Participatiewet art. 41-44). */
export const APPLICATION_TABLES: readonly string[] = [
  `create table benefit_application (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     municipality_code text not null,
     notified_on date not null,
     applied_on date,
     outcome text not null default 'PENDING' check (outcome in ('PENDING', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
     decided_on date,
     decide_before date,
     ${LEGAL_BASIS_COLUMNS},
     version int not null default 1,
     check (applied_on >= notified_on)
   )`,
  `create index benefit_application_by_client on benefit_application (client_id, notified_on)`,
];

const words = (list: readonly string[]): string => list.map((word) => `'${word}'`).join(', ');

/** How an application was decided, by whom and why, and whether somebody left before that; empty for those of before. */
export const APPLICATION_DECISION_COLUMNS: readonly string[] = [
  `alter table benefit_application
     add column is_own_search boolean not null default false,
     add column recorded_by text,
     add column decided_by text,
     add column decision_reason text
       check (decision_reason in (${words([...APPLICATION_REFUSAL_REASONS, ...APPLICATION_WITHDRAWAL_REASONS])})),
     add column decision_explanation text,
     add column decision_bwb_id text,
     add column decision_article text,
     add column decision_paragraph text,
     add column decision_valid_from date,
     add column exit_on date,
     add column exit_reason text check (exit_reason in (${words(APPLICATION_EXITS)})),
     add check ((exit_on is null) = (exit_reason is null)),
     add check (exit_on > notified_on)`,
];
