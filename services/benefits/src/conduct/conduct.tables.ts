import { LEGAL_BASIS_COLUMNS } from '@klantbeeld/database';
import { BLAMES } from '../sanction/sanction.rules.js';
import { CONDUCT_KINDS, HEARING_MANNERS } from './conduct.rules.js';

const words = (list: readonly string[]): string => list.map((word) => `'${word}'`).join(', ');

/**
 * What was observed, what the client said about it, how far they can be blamed, and what the medical advisor concluded:
 * each a record of its own (Participatiewet art. 18, Awb art. 4:8). A conclusion has no words, so that no diagnosis can be
 * kept. Hearings and assessments are added; the latest counts.
 */
export const CONDUCT_TABLES: readonly string[] = [
  `create table observed_conduct (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     municipality_code text not null,
     programme_id uuid references work_programme,
     kind text not null check (kind in (${words(CONDUCT_KINDS)})),
     occurred_on date not null,
     fitting_advice_on date,
     description text not null,
     recorded_on date not null,
     recorded_by text not null,
     organisation text not null,
     ${LEGAL_BASIS_COLUMNS},
     version int not null default 1
   )`,
  `create index observed_conduct_by_client on observed_conduct (client_id, occurred_on)`,
  `create table conduct_hearing (
     id uuid primary key default gen_random_uuid(),
     conduct_id uuid not null references observed_conduct,
     client_id uuid not null,
     heard_on date not null,
     manner text not null check (manner in (${words(HEARING_MANNERS)})),
     view text,
     recorded_at timestamptz not null default clock_timestamp(),
     recorded_by text not null,
     version int not null default 1,
     check ((view is null) = (manner = 'NOT_USED'))
   )`,
  `create index conduct_hearing_by_conduct on conduct_hearing (conduct_id)`,
  `create index conduct_hearing_by_client on conduct_hearing (client_id)`,
  `create table conduct_assessment (
     id uuid primary key default gen_random_uuid(),
     conduct_id uuid not null references observed_conduct,
     client_id uuid not null,
     blame text not null check (blame in (${words(BLAMES)})),
     explanation text not null,
     decided_on date not null,
     recorded_at timestamptz not null default clock_timestamp(),
     decided_by text not null,
     version int not null default 1
   )`,
  `create index conduct_assessment_by_conduct on conduct_assessment (conduct_id)`,
  `create index conduct_assessment_by_client on conduct_assessment (client_id)`,
  `create table inability_conclusion (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     municipality_code text not null,
     unable_from date,
     unable_until date not null,
     recorded_on date not null,
     recorded_by text not null,
     ${LEGAL_BASIS_COLUMNS},
     version int not null default 1,
     check (unable_until > unable_from)
   )`,
  `create index inability_conclusion_by_client on inability_conclusion (client_id, unable_until)`,
];
