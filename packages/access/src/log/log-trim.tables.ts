/** Tables of the log from which rows go, with the column that numbers them and the one of `log_trim` that bounds them. */
const TRIMMED = [
  ['processing_log', 'id', 'processing_until'],
  ['access_audit', 'id', 'audit_until'],
  ['log_seal', 'number', 'last_seal'],
] as const;

/** The setting in which a transaction says that it deletes what a trim let go. */
export const TRIM_SETTING = 'klantbeeld.log_trim';

/**
 * Where it is written down which beginning of the access log went after its term. From then on DELETE lets go what a
 * trim names, in a transaction that says so, and nothing else; UPDATE and TRUNCATE stay refused.
 */
export const LOG_TRIM_TABLES: readonly string[] = [
  `create table log_trim (
     number bigint primary key,
     trimmed_at timestamptz not null,
     last_seal bigint not null,
     last_hash bytea not null,
     processing_until bigint,
     audit_until bigint,
     newest_at timestamptz not null,
     amount int not null check (amount > 0),
     unit text not null check (unit in ('YEAR', 'DAY')),
     findings int not null check (findings >= 0),
     mark bytea not null check (octet_length(mark) = 16)
   )`,
  `create function refuse_early_trim() returns trigger language plpgsql as $body$
   begin
     if coalesce(current_setting('${TRIM_SETTING}', true), '') <> 'yes' then
       raise exception 'The access log only grows: DELETE on % is refused outside of a trim.', tg_table_name;
     end if;
     return null;
   end $body$`,
  ...TRIMMED.flatMap(([table, column, bound]) => [
    `drop trigger ${table}_only_grows on ${table}`,
    `create trigger ${table}_only_grows before update or truncate on ${table}
     for each statement execute function refuse_change_of_log()`,
    `create trigger ${table}_goes_by_trim before delete on ${table}
     for each statement execute function refuse_early_trim()`,
    `create function refuse_untrimmed_${table}() returns trigger language plpgsql as $body$
     begin
       if exists (select from gone where gone.${column} > coalesce(
            (select ${bound} from log_trim order by number desc limit 1), 0)) then
         raise exception 'The access log only grows: no trim lets these rows of ${table} go.';
       end if;
       return null;
     end $body$`,
    `create trigger ${table}_goes_as_trimmed after delete on ${table} referencing old table as gone
     for each statement execute function refuse_untrimmed_${table}()`,
  ]),
  `create trigger log_trim_only_grows before update or delete or truncate on log_trim
   for each statement execute function refuse_change_of_log()`,
];
