/** What happened to a client over all laws, as the events told: kinds and ids, nothing more. */
export const TIMELINE_TABLES: readonly string[] = [
  `create table timeline_entry (
     id uuid primary key,
     client_id uuid not null,
     kind text not null,
     source text not null,
     subject_id text not null,
     happened_at timestamptz not null
   )`,
  `create index timeline_entry_by_client on timeline_entry (client_id, happened_at desc, id)`,
];
