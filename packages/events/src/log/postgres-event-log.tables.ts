import { wallForHouse } from '@klantbeeld/database';

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

/** The log is the house's own: callers read what they may know of it through a subscription. */
export const EVENT_LOG_WALLS: readonly string[] = [...wallForHouse('migration'), ...wallForHouse('event_log')];
