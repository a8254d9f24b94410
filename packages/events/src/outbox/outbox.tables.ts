/** The outbox of a service: what happened, waiting to be moved to the event log. */
export const OUTBOX_TABLES: readonly string[] = [
  `create table outbox (
     id bigint generated always as identity primary key,
     event_id uuid not null default gen_random_uuid(),
     kind text not null,
     client_id uuid,
     subject_id text not null,
     version int not null,
     payload jsonb not null default '{}',
     occurred_at timestamptz not null default now()
   )`,
];
