import { LEGAL_BASIS_COLUMNS } from '@klantbeeld/database';

/** Reports of a need for support (melding, Wmo 2015 art. 2.3.2 lid 1). */
export const REPORT_TABLES: readonly string[] = [
  `create table support_report (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     municipality_code text not null,
     reported_on date not null,
     is_urgent boolean not null default false,
     requested_help text not null,
     state text not null default 'RECEIVED' check (state in ('RECEIVED', 'DECIDED', 'CLOSED', 'WITHDRAWN')),
     registered_by text not null,
     ${LEGAL_BASIS_COLUMNS},
     version int not null default 1,
     unique (id, client_id)
   )`,
  `create index support_report_by_client on support_report (client_id, reported_on)`,
];
