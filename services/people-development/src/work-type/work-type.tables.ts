import { wallForReference } from '@klantbeeld/database';

/**
 * Kinds of work inside the company, each with its number of places from a day on, and which placements take one. Places
 * are taken by clients of every municipality, so they are counted behind the walls; only numbers come out.
 */
export const WORK_TYPE_TABLES: readonly string[] = [
  `create table work_type (
     id uuid primary key default gen_random_uuid(),
     name text not null unique
   )`,
  `create table work_type_places (
     work_type_id uuid not null references work_type (id),
     from_on date not null,
     places int not null check (places >= 0),
     primary key (work_type_id, from_on)
   )`,
  ...wallForReference('work_type'),
  ...wallForReference('work_type_places'),
  'alter table placement add column work_type_id uuid references work_type (id)',
  `create function places_on(of_type uuid, on_day date) returns int language sql stable as $body$
     select coalesce((select places from work_type_places
                       where work_type_id = of_type and from_on <= on_day order by from_on desc limit 1), 0)
   $body$`,
  `create function placed_on(of_type uuid, on_day date, besides uuid) returns int language sql stable as $body$
     select count(*)::int from placement
      where work_type_id = of_type and id is distinct from besides
        and from_on <= on_day and (until_on is null or until_on > on_day)
   $body$`,
  // Between two of these days nothing changes, so a place that is free on each of them is free in between.
  `create function take_place(of_type uuid, besides uuid, first_day date, until_day date)
     returns table (full_on date, of_places int) language plpgsql as $body$
   declare
     reach constant text := current_setting('klantbeeld.municipalities', true);
   begin
     perform set_config('klantbeeld.municipalities', '*', true);
     -- Whoever takes a place of this type waits here until the one before has committed, and then counts that one too.
     perform 1 from work_type where id = of_type for no key update;
     return query
       select looked.day, places_on(of_type, looked.day)
         from (select first_day as day
               union select from_on from placement
                where work_type_id = of_type and from_on > first_day and (until_day is null or from_on < until_day)
               union select from_on from work_type_places
                where work_type_id = of_type and from_on > first_day and (until_day is null or from_on < until_day)) looked
        where placed_on(of_type, looked.day, besides) >= places_on(of_type, looked.day)
        order by looked.day limit 1;
     perform set_config('klantbeeld.municipalities', coalesce(reach, ''), true);
   end $body$`,
  `create function work_types_on(on_day date) returns table (id uuid, name text, places int, taken int) language plpgsql as $body$
   declare
     reach constant text := current_setting('klantbeeld.municipalities', true);
   begin
     perform set_config('klantbeeld.municipalities', '*', true);
     return query
       select work_type.id, work_type.name, places_on(work_type.id, on_day), placed_on(work_type.id, on_day, null)
         from work_type order by lower(work_type.name), work_type.id;
     perform set_config('klantbeeld.municipalities', coalesce(reach, ''), true);
   end $body$`,
];

/** Apart, so that placements can be changed while nothing but the index is made. */
export const WORK_TYPE_INDEX: readonly string[] = [
  `create index placement_by_work_type on placement (work_type_id, from_on) where work_type_id is not null`,
];
