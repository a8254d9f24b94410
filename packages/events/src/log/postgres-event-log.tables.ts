/** The event log in PostgreSQL. */
export const EVENT_LOG_TABLES: readonly string[] = [
  `create table event_log (
     position bigint generated always as identity primary key,
     event_id uuid not null unique,
     source text not null,
     kind text not null,
     client_id uuid,
     subject_id text not null,
     version int not null,
     payload jsonb not null,
     occurred_at timestamptz not null
   )`,
];
