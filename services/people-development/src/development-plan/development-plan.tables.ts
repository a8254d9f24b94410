import { LEGAL_BASIS_COLUMNS } from '@klantbeeld/database';

/** Development plans with their goals (Individueel Ontwikkelingsplan, trajectplan, plan van aanpak). */
export const DEVELOPMENT_PLAN_TABLES: readonly string[] = [
  `create table development_plan (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     agreed_on date not null,
     from_on date not null,
     until_on date,
     hours_per_week int check (hours_per_week between 1 and 40),
     target_level int check (target_level between 1 and 6),
     organisation text not null,
     agreed_by text not null,
     ${LEGAL_BASIS_COLUMNS},
     version int not null default 1,
     check (until_on is null or until_on > from_on)
   )`,
  `create index development_plan_by_client on development_plan (client_id, from_on)`,
  `create unique index development_plan_one_open on development_plan (client_id) where until_on is null`,
  `create table development_goal (
     id uuid primary key default gen_random_uuid(),
     plan_id uuid not null references development_plan on delete cascade,
     client_id uuid not null,
     place smallint not null,
     domain text not null check (domain in ('WORK', 'SOCIAL', 'MENTAL', 'PHYSICAL', 'LANGUAGE', 'FINANCE')),
     description text not null,
     target_on date,
     state text not null default 'OPEN' check (state in ('OPEN', 'REACHED', 'DROPPED')),
     unique (plan_id, place)
   )`,
];
