import { LEGAL_BASIS_COLUMNS } from '@klantbeeld/database';
import { ATTENDANCE_STATES, WORK_PROGRAMME_END_REASONS, WORK_PROGRAMME_KINDS } from './work-programme.rules.js';

const words = (list: readonly string[]): string => list.map((word) => `'${word}'`).join(', ');

/**
 * Programmes of work first (Participatiewet art. 9 lid 1 b, 55) with the duties that they are, and who was there on which
 * day. Days are added and never changed: of a day the latest row counts.
 */
export const WORK_PROGRAMME_TABLES: readonly string[] = [
  `create table work_programme (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     municipality_code text not null,
     application_id uuid references benefit_application,
     kind text not null check (kind in (${words(WORK_PROGRAMME_KINDS)})),
     from_on date not null,
     until_on date not null,
     started_by text not null,
     ended_on date,
     end_reason text check (end_reason in (${words(WORK_PROGRAMME_END_REASONS)})),
     end_explanation text,
     ended_by text,
     ${LEGAL_BASIS_COLUMNS},
     version int not null default 1,
     check (until_on > from_on),
     check ((ended_on is null) = (end_reason is null))
   )`,
  `create index work_programme_by_client on work_programme (client_id, from_on)`,
  `create table work_programme_attendance (
     id uuid primary key default gen_random_uuid(),
     programme_id uuid not null references work_programme,
     client_id uuid not null,
     day_on date not null,
     state text not null check (state in (${words(ATTENDANCE_STATES)})),
     recorded_at timestamptz not null default clock_timestamp(),
     recorded_by text not null,
     organisation text not null,
     version int not null default 1
   )`,
  `create index work_programme_attendance_by_programme on work_programme_attendance (programme_id, day_on)`,
  `create index work_programme_attendance_by_client on work_programme_attendance (client_id)`,
  `alter table duty add column programme_id uuid references work_programme`,
];
