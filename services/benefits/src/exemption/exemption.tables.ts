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
