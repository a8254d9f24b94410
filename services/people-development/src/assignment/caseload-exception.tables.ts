/** Why somebody was given more clients than their limit (caseloadnorm). */
export const CASELOAD_EXCEPTION_TABLES: readonly string[] = [
  `create table caseload_exception (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     staff_id text not null,
     size int not null,
     caseload_limit int not null,
     reason text not null,
     decided_by text not null,
     decided_at timestamptz not null default now()
   )`,
  `create index caseload_exception_by_staff on caseload_exception (staff_id, decided_at)`,
];
