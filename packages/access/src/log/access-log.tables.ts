import { LOG_TABLES } from './log-rows.js';

/** Lock that who appends to the log holds until the commit, one after the other. */
export const LOG_TURN = 4711006;

const APPEND_ONLY = ['processing_log', 'access_audit', 'log_seal'];

/**
 * The access log of a service and its seals. Rows are only ever added, until a trim lets them go (LOG_TRIM_TABLES): also the role that owns the tables is refused
 * UPDATE, DELETE and TRUNCATE, and what gets past that is found by the seals.
 */
export const ACCESS_LOG_TABLES: readonly string[] = [
  // Logboek Dataverwerkingen: one row per data subject, without who looked.
  `create table processing_log (
     id bigint generated always as identity primary key,
     trace_id text not null check (trace_id ~ '^[0-9a-f]{32}$'),
     span_id text not null check (span_id ~ '^[0-9a-f]{16}$'),
     status smallint not null check (status in (0, 1, 2)),
     name text not null,
     started_at timestamptz not null,
     ended_at timestamptz not null,
     processing_activity text not null,
     data_subject_id bytea not null,
     mark bytea not null check (octet_length(mark) = 16),
     check (ended_at >= started_at)
   )`,
  // NEN 7513: who looked, for what, and what was given.
  `create table access_audit (
     id bigint generated always as identity primary key,
     occurred_at timestamptz not null,
     staff_id text not null,
     roles text[] not null,
     organisation text not null,
     purpose text,
     case_id uuid,
     capacity text check (capacity in ('GUIDANCE', 'EMPLOYER_CONTACT', 'OVERRIDE', 'SUPERVISION', 'SELF')),
     subject_pseudonym bytea not null,
     data_subject_id bytea not null,
     municipality_code text,
     law text not null,
     given text[] not null,
     withheld text[] not null,
     decision text not null check (decision in ('SHOWN', 'PARTLY', 'REFUSED')),
     trace_id text not null check (trace_id ~ '^[0-9a-f]{32}$'),
     span_id text not null check (span_id ~ '^[0-9a-f]{16}$'),
     mark bytea not null check (octet_length(mark) = 16)
   )`,
  'create index access_audit_by_moment on access_audit (occurred_at, id)',
  'create index access_audit_by_subject on access_audit (subject_pseudonym, occurred_at)',
  'create index access_audit_by_staff on access_audit (staff_id, occurred_at)',
  `create index access_audit_of_overrides on access_audit (occurred_at) where capacity = 'OVERRIDE'`,
  `create table log_seal (
     number bigint primary key,
     sealed_at timestamptz not null,
     previous_hash bytea,
     processing_after bigint,
     processing_ids bigint[] not null,
     processing_marks bytea not null,
     processing_until bigint,
     audit_after bigint,
     audit_ids bigint[] not null,
     audit_marks bytea not null,
     audit_until bigint,
     hash bytea not null
   )`,
  // Writers take turns, so ids are in the order of commit: a seal that ends at an id has all rows before it.
  // Lists of a row come as array literals: unnest takes apart every level of an array of arrays.
  `create function append_to_access_log(
     trace_ids text[], span_ids text[], statuses smallint[], names text[], started timestamptz[], ended timestamptz[],
     activities text[], subjects bytea[], processing_marks bytea[],
     staff_ids text[], role_lists text[], organisations text[], purposes text[], case_ids uuid[], capacities text[],
     pseudonyms bytea[], municipalities text[], laws text[], given_lists text[], withheld_lists text[], decisions text[], audit_marks bytea[]
   ) returns void language plpgsql as $body$
   begin
     perform pg_advisory_xact_lock(${LOG_TURN});
     insert into processing_log (trace_id, span_id, status, name, started_at, ended_at, processing_activity, data_subject_id, mark)
     select * from unnest(trace_ids, span_ids, statuses, names, started, ended, activities, subjects, processing_marks);
     insert into access_audit (occurred_at, staff_id, roles, organisation, purpose, case_id, capacity, subject_pseudonym,
                               data_subject_id, municipality_code, law, given, withheld, decision, trace_id, span_id, mark)
     select line.at, line.staff, line.roles::text[], line.organisation, line.purpose, line.case_id, line.capacity,
            line.pseudonym, line.subject, line.municipality, line.law, line.given::text[], line.withheld::text[], line.decision, line.trace, line.span, line.mark
       from unnest(ended, staff_ids, role_lists, organisations, purposes, case_ids, capacities, pseudonyms, subjects,
                   municipalities, laws, given_lists, withheld_lists, decisions, trace_ids, span_ids, audit_marks)
         as line (at, staff, roles, organisation, purpose, case_id, capacity, pseudonym, subject,
                  municipality, law, given, withheld, decision, trace, span, mark);
   end $body$`,
  `create function refuse_change_of_log() returns trigger language plpgsql as $body$
   begin
     raise exception 'The access log only grows: % on % is refused.', tg_op, tg_table_name;
   end $body$`,
  ...APPEND_ONLY.map(
    (table) => `create trigger ${table}_only_grows before update or delete or truncate on ${table}
     for each statement execute function refuse_change_of_log()`,
  ),
];

/** A line is there once: the encrypted id differs in each, so a row that was copied as it is does not go in. */
export const ACCESS_LOG_LINES_ONCE: readonly string[] = [
  'create unique index processing_log_once on processing_log (data_subject_id)',
  'create unique index access_audit_once on access_audit (data_subject_id)',
];

const DIGITS = [
  { column: 'trace_id', digits: 32 },
  { column: 'span_id', digits: 16 },
] as const;

/**
 * The checks of hexadecimal digits in another form: matching a pattern took a quarter of the time of a line. Table by
 * table, so that nobody who writes meanwhile meets a deadlock, and rows that are there are looked at afterwards.
 */
export const ACCESS_LOG_QUICKER_CHECKS: readonly { readonly name: string; readonly statements: readonly string[] }[] =
  LOG_TABLES.flatMap((table) => [
    {
      name: `quicker-checks-of-${table}`,
      statements: DIGITS.map(
        ({ column, digits }) => `alter table ${table} drop constraint ${table}_${column}_check,
           add constraint ${table}_${column}_digits
             check (octet_length(${column}) = ${digits} and translate(${column}, '0123456789abcdef', '') = '') not valid`,
      ),
    },
    {
      name: `checked-${table}`,
      statements: DIGITS.map(({ column }) => `alter table ${table} validate constraint ${table}_${column}_digits`),
    },
  ]);

/**
 * The same checks once more: what is decoded and encoded again and is what it was has hexadecimal digits alone, and that
 * takes a tenth of the time of looking for other characters.
 */
export const ACCESS_LOG_CHECKS_BY_CODE: readonly { readonly name: string; readonly statements: readonly string[] }[] =
  LOG_TABLES.flatMap((table) => [
    {
      name: `checks-by-code-of-${table}`,
      statements: DIGITS.map(
        ({ column, digits }) => `alter table ${table} drop constraint ${table}_${column}_digits,
           add constraint ${table}_${column}_hexadecimal
             check (octet_length(${column}) = ${digits} and encode(decode(${column}, 'hex'), 'hex') = ${column}) not valid`,
      ),
    },
    {
      name: `checked-by-code-${table}`,
      statements: DIGITS.map(({ column }) => `alter table ${table} validate constraint ${table}_${column}_hexadecimal`),
    },
  ]);
