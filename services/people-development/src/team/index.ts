export {
  AddTeamMemberSuccessResolver,
  AssignTeamSuccessResolver,
  EndTeamAssignmentSuccessResolver,
  RemoveTeamMemberSuccessResolver,
} from './team.acts.type.js';
export { ClientTeamResolver, TeamAssignmentResolver, TeamResolver } from './team.resolver.js';
export { TEAM_TABLES } from './team.tables.js';
