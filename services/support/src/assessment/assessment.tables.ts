import { LEGAL_BASIS_COLUMNS } from '@klantbeeld/database';

/** Research into a reported need (onderzoek, Wmo 2015 art. 2.3.2), with its findings. */
export const ASSESSMENT_TABLES: readonly string[] = [
  `create table needs_assessment (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     municipality_code text not null,
     report_id uuid not null,
     started_on date not null,
     completed_on date,
     conclusion text,
     ${LEGAL_BASIS_COLUMNS},
     version int not null default 1,
     foreign key (report_id, client_id) references support_report (id, client_id),
     check (completed_on >= started_on),
     check (completed_on is null or conclusion is not null)
   )`,
  `create index needs_assessment_by_client on needs_assessment (client_id, started_on)`,
  `create table needs_assessment_finding (
     assessment_id uuid not null references needs_assessment on delete cascade,
     subject text not null check (subject in ('NEEDS_AND_PREFERENCES', 'OWN_STRENGTH_AND_USUAL_HELP',
       'INFORMAL_CARE_AND_NETWORK', 'CARER_SUPPORT', 'GENERAL_PROVISION', 'COORDINATION', 'CONTRIBUTION')),
     finding text not null,
     primary key (assessment_id, subject)
   )`,
];
