import { LEGAL_BASIS_COLUMNS } from '@klantbeeld/database';

/** Temporary individual exemptions from the work duty (ontheffing, Participatiewet art. 9 lid 2): never without an end. */
export const EXEMPTION_TABLES: readonly string[] = [
  `create table work_duty_exemption (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     municipality_code text not null,
     from_on date not null,
     until_on date not null,
     reason text not null check (reason in ('CARE', 'MEDICAL', 'OTHER')),
     explanation text not null,
     review_on date not null,
     ${LEGAL_BASIS_COLUMNS},
     version int not null default 1,
     check (until_on > from_on)
   )`,
  `create index work_duty_exemption_by_client on work_duty_exemption (client_id, from_on)`,
];

/** How an exemption came about and was looked at again; empty for those of before it was recorded. */
export const EXEMPTION_COLUMNS: readonly string[] = [
  `alter table work_duty_exemption
     add column kind text not null default 'INDIVIDUAL' check (kind in ('INDIVIDUAL', 'SINGLE_PARENT')),
     add column requested_on date,
     add column provision text,
     add column youngest_child_born_on date,
     add column months_elsewhere int,
     add column decided_on date,
     add column decided_by text,
     add column reviewed_on date,
     add column reviewed_by text,
     add column review_note text`,
  `create index work_duty_exemption_by_review on work_duty_exemption (review_on)`,
  `create index work_duty_exemption_by_end on work_duty_exemption (until_on)`,
];
