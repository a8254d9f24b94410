import { LEGAL_BASIS_COLUMNS } from '@klantbeeld/database';

/** Jobs under the WSW: sheltered (dienstbetrekking, art. 2) and supported (begeleid werken, art. 7). */
export const EMPLOYMENT_TABLES: readonly string[] = [
  `create table sheltered_employment (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     organisation_code text not null,
     kind text not null check (kind in ('SHELTERED', 'SUPPORTED')),
     work_type text check (work_type in ('ASSEMBLY_PACKING', 'METAL', 'WOOD', 'GREEN', 'CLEANING', 'POST', 'CATERING',
       'TEXTILE', 'DIGITAL_SCAN', 'LOGISTICS')),
     setting text not null check (setting in ('SHELTERED_INSIDE', 'WORK_ON_LOCATION', 'GROUP_SECONDMENT',
       'INDIVIDUAL_SECONDMENT', 'SUPPORTED_EMPLOYMENT')),
     full_time_hundredths int not null check (full_time_hundredths between 1 and 100),
     from_on date not null,
     until_on date,
     recorded_by text not null,
     recorded_at timestamptz not null default now(),
     ${LEGAL_BASIS_COLUMNS},
     version int not null default 1,
     check (until_on > from_on),
     check ((kind = 'SUPPORTED') = (setting = 'SUPPORTED_EMPLOYMENT')),
     check (kind = 'SUPPORTED' or work_type is not null)
   )`,
  `create index sheltered_employment_by_client on sheltered_employment (client_id, from_on)`,
];
