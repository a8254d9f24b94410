/** Teams, who is in them, and the clients that they work with; an assignment says through which team it came. */
export const TEAM_TABLES: readonly string[] = [
  `create table team (
     id uuid primary key default gen_random_uuid(),
     name text not null,
     organisation text not null,
     unique (organisation, name)
   )`,
  `create table team_member (
     id uuid primary key default gen_random_uuid(),
     team_id uuid not null references team (id),
     staff_id text not null,
     from_on date not null,
     until_on date,
     check (until_on is null or until_on >= from_on)
   )`,
  `create unique index team_member_once on team_member (team_id, staff_id) where until_on is null`,
  `create table team_assignment (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     team_id uuid not null references team (id),
     purpose text not null,
     from_on date not null,
     until_on date,
     version int not null,
     check (until_on is null or until_on >= from_on)
   )`,
  `create unique index team_assignment_once on team_assignment (client_id, team_id, purpose) where until_on is null`,
  `create index team_assignment_by_team on team_assignment (team_id) where until_on is null`,
  `alter table assignment add column team_id uuid references team (id)`,
  `create index assignment_by_team on assignment (team_id, staff_id) where team_id is not null and until_on is null`,
];
