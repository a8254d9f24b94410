import { LEGAL_BASIS_COLUMNS } from '@klantbeeld/database';

/** Placements of clients with employers or at the company's own work. */
export const PLACEMENT_TABLES: readonly string[] = [
  `create table placement (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     employer_id uuid references employer,
     stage text not null check (stage in ('SHELTERED_INSIDE', 'WORK_ON_LOCATION', 'GROUP_SECONDMENT',
       'INDIVIDUAL_SECONDMENT', 'SUPPORTED_EMPLOYMENT', 'TRIAL', 'REGULAR')),
     job_title text not null,
     hours_per_week int not null check (hours_per_week between 1 and 60),
     is_created_work boolean not null default false,
     from_on date not null,
     until_on date,
     end_reason text check (end_reason in ('END_OF_TERM', 'REGULAR_JOB', 'CLIENT_STOPPED', 'EMPLOYER_STOPPED', 'SICKNESS', 'DIED', 'OTHER')),
     ${LEGAL_BASIS_COLUMNS},
     version int not null default 1,
     check (until_on is null or until_on >= from_on),
     check (end_reason is null or until_on is not null)
   )`,
  `create index placement_by_client on placement (client_id, from_on)`,
];
