import { LEGAL_BASIS_COLUMNS } from '@klantbeeld/database';

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
