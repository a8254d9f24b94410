/** What counts as an outcome of who is responsible. */
export const WORK_OUTCOME_KINDS = ['EXIT_BEFORE_GRANT'] as const;
export type WorkOutcomeKind = (typeof WORK_OUTCOME_KINDS)[number];

/** Clients who were put to work, with who was responsible for them then, as the events of the services told. */
export const WORK_OUTCOME_TABLES: readonly string[] = [
  `create table work_outcome (
     id uuid primary key,
     client_id uuid not null,
     staff_id text not null,
     kind text not null check (kind in (${WORK_OUTCOME_KINDS.map((kind) => `'${kind}'`).join(', ')})),
     subject_id text not null,
     happened_on date not null,
     version int not null default 1,
     unique (client_id, kind, subject_id)
   )`,
  `create index work_outcome_by_staff on work_outcome (staff_id, happened_on)`,
];
