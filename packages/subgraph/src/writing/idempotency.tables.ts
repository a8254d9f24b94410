/** Answers to writes that named an idempotency key, so that a repeat gets the same answer and has no second effect. */
export const IDEMPOTENCY_TABLES: readonly string[] = [
  `create table idempotency_key (
     staff_id text not null,
     key text not null,
     operation text not null,
     input_hash bytea not null,
     answer jsonb,
     created_at timestamptz not null default now(),
     primary key (staff_id, key)
   )`,
];
