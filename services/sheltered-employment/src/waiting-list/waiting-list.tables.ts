import { LEGAL_BASIS_COLUMNS } from '@klantbeeld/database';

/** The waiting list of each municipality (wachtlijst, WSW art. 12): at most one open entry per client. */
export const WAITING_LIST_TABLES: readonly string[] = [
  `create table waiting_list_entry (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     municipality_code text not null,
     since_on date not null,
     left_on date,
     left_reason text check (left_reason in
       ('JOB_STARTED', 'MOVED_AWAY', 'OUT_OF_TARGET_GROUP', 'INDICATION_ENDED', 'UNAVAILABLE')),
     ${LEGAL_BASIS_COLUMNS},
     version int not null default 1,
     check (left_on >= since_on),
     check ((left_on is null) = (left_reason is null))
   )`,
  `create unique index waiting_list_entry_open on waiting_list_entry (client_id) where left_on is null`,
  `create index waiting_list_entry_by_client on waiting_list_entry (client_id, since_on)`,
  `create index waiting_list_entry_in_order on waiting_list_entry (municipality_code, since_on) where left_on is null`,
];
