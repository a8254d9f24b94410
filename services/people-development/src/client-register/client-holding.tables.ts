import { wallForHouse } from '@klantbeeld/database';

/**
 * Of which clients something was ever kept, in this database or in that of a law, and since which day nothing is any more:
 * who a client is stays until its term after that day. Of clients from before this was noted nobody can tell any more that
 * nothing was ever kept, so they start as if something is.
 */
export const CLIENT_HOLDING_TABLES: readonly string[] = [
  `create table client_holding (
     client_id uuid primary key references client on delete cascade,
     let_go_on date
   )`,
  `insert into client_holding (client_id) select id from client`,
  ...wallForHouse('client_holding'),
  // What is kept of a client is asked of every client, every night.
  `create index access_override_by_client on access_override (client_id)`,
  `create index caseload_exception_by_client on caseload_exception (client_id)`,
  `create index consent_record_by_client on consent_record (client_id)`,
  `create index development_goal_by_client on development_goal (client_id)`,
  `create index team_assignment_by_client on team_assignment (client_id)`,
];
