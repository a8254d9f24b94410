/**
 * Events that a consumer of this service could not handle, and those that wait behind them. A `lane` is what has to stay
 * in order: a client, or a subject that is about no client. Of what failed no value is kept: what the database says of a
 * row may repeat what somebody typed.
 */
export const DEAD_LETTER_TABLES: readonly string[] = [
  `create table dead_letter (
     consumer text not null,
     position bigint not null,
     lane text not null,
     event_id uuid not null,
     source text not null,
     kind text not null,
     client_id uuid,
     subject_id text not null,
     version int not null,
     payload jsonb not null,
     occurred_at timestamptz not null,
     waits_behind bigint,
     tries int not null,
     parked_at timestamptz not null default now(),
     error_name text,
     error_code text,
     error_place text,
     primary key (consumer, position),
     check ((waits_behind is null) = (error_name is not null))
   )`,
  'create index dead_letter_by_lane on dead_letter (consumer, lane, position)',
  'create index dead_letter_by_client on dead_letter (client_id) where client_id is not null',
];

/** Which log a position is in; those from before there was a choice are in PostgreSQL. */
export const FOLLOWED_LOG: readonly string[] = [
  `alter table consumer_position add column log text not null default 'PostgreSQL'`,
];
