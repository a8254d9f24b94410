/** What was told because the clock said so, so that nothing is told twice: kinds, ids and days, nothing more. */
export const SIGNAL_TABLES: readonly string[] = [
  `create table benefit_signal (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     municipality_code text not null,
     kind text not null,
     subject_id uuid not null,
     day_on date not null,
     told_on date not null,
     version int not null default 1,
     unique (kind, subject_id, day_on)
   )`,
  `create index benefit_signal_by_client on benefit_signal (client_id)`,
];
