import { LEGAL_BASIS_COLUMNS } from '@klantbeeld/database';

/** Duties that come with a benefit (plichten, Participatiewet art. 9, 17, 55). */
export const DUTY_TABLES: readonly string[] = [
  `create table duty (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     municipality_code text not null,
     kind text not null check (kind in ('WORK', 'REINTEGRATION', 'COMMUNITY_SERVICE', 'INFORMATION', 'COOPERATION', 'ADDITIONAL')),
     description text,
     from_on date not null,
     until_on date,
     ${LEGAL_BASIS_COLUMNS},
     version int not null default 1,
     check (until_on is null or until_on > from_on)
   )`,
  `create index duty_by_client on duty (client_id, from_on)`,
];

/** How a duty that the college imposed came about; empty for those of the law and of before it was recorded. */
export const DUTY_COLUMNS: readonly string[] = [
  `alter table duty
     add column is_medical_treatment boolean not null default false,
     add column doctor_advised_on date,
     add column decided_on date,
     add column decided_by text,
     add check (not is_medical_treatment or doctor_advised_on is not null)`,
];
