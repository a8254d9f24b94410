import { LEGAL_BASIS_COLUMNS } from '@klantbeeld/database';
import { PAUSE_REASONS } from './decision-clock.rules.js';

/** Days on which the term of a decision stands still, with the legal reason (Awb art. 4:15, Participatiewet art. 54). */
export const PAUSE_TABLES: readonly string[] = [
  `create table decision_pause (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     municipality_code text not null,
     application_id uuid not null references benefit_application,
     reason text not null check (reason in (${PAUSE_REASONS.map((one) => `'${one}'`).join(', ')})),
     explanation text not null,
     from_on date not null,
     until_on date not null,
     decided_on date not null,
     decided_by text not null,
     resumed_by text,
     ${LEGAL_BASIS_COLUMNS},
     version int not null default 1,
     check (until_on > from_on)
   )`,
  `create index decision_pause_by_client on decision_pause (client_id, from_on)`,
  `create index decision_pause_by_application on decision_pause (application_id)`,
  `create index benefit_application_that_waits on benefit_application (id) where outcome = 'PENDING'`,
];
