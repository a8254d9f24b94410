/**
 * Work that waits for whoever guides a client, as the events of the services told: kinds, ids and days, nothing more. It
 * names no member of staff, so it goes along when another becomes responsible.
 */
export const TASK_TABLES: readonly string[] = [
  `create table task (
     id uuid primary key,
     client_id uuid not null,
     kind text not null,
     subject_id text not null,
     due_on date not null,
     made_at timestamptz not null,
     done_on date,
     done_by text,
     version int not null default 1
   )`,
  `create unique index task_open_once on task (client_id, kind, subject_id) where done_on is null`,
  `create index task_open_by_client on task (client_id, due_on, id) where done_on is null`,
];
