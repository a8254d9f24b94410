import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Classified, requirePurpose, type SubgraphRequest } from '@klantbeeld/subgraph';
import { ClientType } from '../client/client.type.js';
import { GUIDING_PURPOSES } from '../intake/connect-caller.js';
import { assignTeam } from './assign-team.js';
import { endTeamAssignment } from './end-team-assignment.js';
import { addTeamMember, MANAGING_PURPOSES, removeTeamMember } from './team-member.js';
import {
  AddTeamMemberInput,
  AddTeamMemberResult,
  AssignTeamInput,
  AssignTeamResult,
  EndTeamAssignmentInput,
  EndTeamAssignmentResult,
  RemoveTeamMemberInput,
  RemoveTeamMemberResult,
} from './team.acts.type.js';
import { membersOfTeam, teamAssignmentsOfClient, teamById, teamsWithinReach } from './team.loader.js';
import { TeamAssignmentType, TeamMemberType, TeamType } from './team.type.js';

@Resolver(() => TeamType)
export class TeamResolver {
  @Classified('STRUCTURE')
  @Query(() => [TeamType], {
    description: 'Teams that one may have to do with: of one’s own organisation and of the company.',
  })
  teams(@Ctx() request: SubgraphRequest): Promise<readonly object[]> {
    requirePurpose(request, 'see teams', [...GUIDING_PURPOSES, ...MANAGING_PURPOSES]);
    return teamsWithinReach(request);
  }

  @Classified('STRUCTURE')
  @FieldResolver(() => [TeamMemberType], { description: 'Who is in it today.' })
  members(@Root() team: TeamType, @Ctx() request: SubgraphRequest): Promise<readonly object[]> {
    return request.load(membersOfTeam, team.id);
  }

  @Classified('STRUCTURE')
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may say who is in it.' })
  viewerCanChange(@Root() team: TeamType, @Ctx() { caller }: SubgraphRequest): boolean {
    const mayManage = caller.purpose !== null && MANAGING_PURPOSES.includes(caller.purpose);
    return mayManage && team.organisation === caller.organisation;
  }

  @Classified('STRUCTURE')
  @Mutation(() => AddTeamMemberResult, {
    description: 'Lets somebody join a team: they work with its clients from now on, for the purposes of their role.',
  })
  addTeamMember(
    @Arg('input', () => AddTeamMemberInput) input: AddTeamMemberInput,
    @Ctx() request: SubgraphRequest,
  ): Promise<object> {
    return addTeamMember(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => RemoveTeamMemberResult, {
    description: 'Lets somebody leave a team; access to its clients is gone at once, in every law.',
  })
  removeTeamMember(
    @Arg('input', () => RemoveTeamMemberInput) input: RemoveTeamMemberInput,
    @Ctx() request: SubgraphRequest,
  ): Promise<object> {
    return removeTeamMember(request, input);
  }
}

/** A team that works with a client. */
@Resolver(() => TeamAssignmentType)
export class TeamAssignmentResolver {
  @Classified('INHERITED')
  @FieldResolver(() => TeamType, { nullable: true, description: 'Which team.' })
  team(@Root() assignment: TeamAssignmentType, @Ctx() request: SubgraphRequest): Promise<object | null> {
    return request.load(teamById, assignment.teamId);
  }

  @Classified('STRUCTURE')
  @Mutation(() => AssignTeamResult, {
    description: 'Connects a team to a client: whoever is in it works with the client, as long as they are in it.',
  })
  assignTeam(
    @Arg('input', () => AssignTeamInput) input: AssignTeamInput,
    @Ctx() request: SubgraphRequest,
  ): Promise<object> {
    return assignTeam(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => EndTeamAssignmentResult, {
    description: 'Ends what connects a team to a client; who was connected through it alone loses access at once.',
  })
  endTeamAssignment(
    @Arg('input', () => EndTeamAssignmentInput) input: EndTeamAssignmentInput,
    @Ctx() request: SubgraphRequest,
  ): Promise<object> {
    return endTeamAssignment(request, input);
  }
}

/** Teams of a client. */
@Resolver(() => ClientType)
export class ClientTeamResolver {
  @Classified('IDENTITY')
  @FieldResolver(() => [TeamAssignmentType], {
    nullable: true,
    description:
      'Teams that work with this client today, for one’s own purposes and for the development where that is seen.',
  })
  teamAssignments(@Root() client: ClientType, @Ctx() request: SubgraphRequest): Promise<readonly object[]> {
    return request.load(teamAssignmentsOfClient, client.id);
  }
}
