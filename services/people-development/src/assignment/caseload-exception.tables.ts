/**
 * How many clients of their own somebody has besides one, on a day. It counts behind the walls of all municipalities, for a
 * caseload ends at none of them, and tells the number alone.
 */
export const CASELOAD_SIZE: readonly string[] = [
  `create function caseload_size(of_staff text, besides uuid, on_day date) returns int language plpgsql as $body$
   declare
     reach constant text := current_setting('klantbeeld.municipalities', true);
     size int;
   begin
     perform set_config('klantbeeld.municipalities', '*', true);
     select count(distinct client_id) into size from assignment
      where staff_id = of_staff and client_id <> besides and team_id is null
        and from_on <= on_day and (until_on is null or until_on > on_day);
     perform set_config('klantbeeld.municipalities', coalesce(reach, ''), true);
     return size;
   end $body$`,
];

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
