import { Ctx, Field, FieldResolver, ID, InputType, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Purpose } from '@klantbeeld/access';
import {
  Classified,
  ClientNotFoundErrorType,
  InvalidInputErrorType,
  PurposeEnum,
  resultUnion,
  type RepeatableInput,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { StaffMemberNotSuitableErrorType } from '../assignment/assignment.errors.js';
import { clientById } from '../client/client.loader.js';
import { ClientType } from '../client/client.type.js';
import {
  AlreadyTeamMemberErrorType,
  TeamAlreadyAssignedErrorType,
  TeamAssignmentNotFoundErrorType,
  TeamMemberNotFoundErrorType,
  TeamNotFoundErrorType,
} from './team.errors.js';
import { teamAssignmentsOfClient, teamById } from './team.loader.js';
import { TeamAssignmentType, TeamType } from './team.type.js';

const KEY = {
  nullable: true,
  description: 'Your own key for this act: a repeat with the same key has no second effect.',
} as const;

@InputType('AssignTeamInput', { description: 'Which team is to work with a client, and for what (toewijzing).' })
@Classified('STRUCTURE')
export class AssignTeamInput implements RepeatableInput {
  @Field(() => ID, { description: 'The client.' })
  clientId!: string;
  @Field(() => ID, { description: 'The team.' })
  teamId!: string;
  @Field(() => [PurposeEnum], { description: 'For which purposes; each member has those of their role.' })
  purposes!: Purpose[];
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@InputType('EndTeamAssignmentInput', { description: 'Which team stops working with a client, from today on.' })
export class EndTeamAssignmentInput implements RepeatableInput {
  @Field(() => ID, { description: 'The client.' })
  clientId!: string;
  @Field(() => ID, { description: 'The team.' })
  teamId!: string;
  @Field(() => Int, { description: 'Version of the assignment that you read.' })
  expectedVersion!: number;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@InputType('AddTeamMemberInput', { description: 'Who joins a team of your organisation.' })
export class AddTeamMemberInput implements RepeatableInput {
  @Field(() => ID, { description: 'The team.' })
  teamId!: string;
  @Field(() => ID, { description: 'The member of staff, of the same organisation.' })
  staffId!: string;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@InputType('RemoveTeamMemberInput', { description: 'Who leaves a team of your organisation, from today on.' })
export class RemoveTeamMemberInput implements RepeatableInput {
  @Field(() => ID, { description: 'The team.' })
  teamId!: string;
  @Field(() => ID, { description: 'The member of staff.' })
  staffId!: string;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@ObjectType('AssignTeamSuccess', { description: 'Whoever is in the team works with the client from now on.' })
@Classified('STRUCTURE')
export class AssignTeamSuccessType {
  clientId!: string;
  teamId!: string;
}

@ObjectType('EndTeamAssignmentSuccess', {
  description: 'Who was connected through the team alone sees nothing of the client from now on.',
})
@Classified('STRUCTURE')
export class EndTeamAssignmentSuccessType {
  clientId!: string;
  teamId!: string;
}

@ObjectType('AddTeamMemberSuccess', { description: 'The member of staff works with the clients of the team.' })
@Classified('STRUCTURE')
export class AddTeamMemberSuccessType {
  teamId!: string;
}

@ObjectType('RemoveTeamMemberSuccess', {
  description: 'What connected the member of staff to clients through the team has ended, in every law.',
})
@Classified('STRUCTURE')
export class RemoveTeamMemberSuccessType {
  teamId!: string;
}

@Resolver(() => AssignTeamSuccessType)
export class AssignTeamSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => TeamAssignmentType, {
    nullable: true,
    description: 'The assignment as it stands now; null where the viewer may not know of its law.',
  })
  async assignment(@Root() { clientId, teamId }: AssignTeamSuccessType, @Ctx() request: SubgraphRequest) {
    const all = await request.load(teamAssignmentsOfClient, clientId);
    return all.find((one) => one.teamId === teamId) ?? null;
  }
}

@Resolver(() => EndTeamAssignmentSuccessType)
export class EndTeamAssignmentSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => ClientType, {
    nullable: true,
    description: 'The client; null when the viewer was in by the team.',
  })
  client(@Root() success: EndTeamAssignmentSuccessType, @Ctx() request: SubgraphRequest) {
    return request.load(clientById, success.clientId);
  }
}

@Resolver(() => AddTeamMemberSuccessType)
export class AddTeamMemberSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => TeamType, { nullable: true, description: 'The team as it stands now.' })
  team(@Root() success: AddTeamMemberSuccessType, @Ctx() request: SubgraphRequest) {
    return request.load(teamById, success.teamId);
  }
}

@Resolver(() => RemoveTeamMemberSuccessType)
export class RemoveTeamMemberSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => TeamType, { nullable: true, description: 'The team as it stands now.' })
  team(@Root() success: RemoveTeamMemberSuccessType, @Ctx() request: SubgraphRequest) {
    return request.load(teamById, success.teamId);
  }
}

/** What assigning a team answers. */
export const AssignTeamResult = resultUnion('AssignTeamResult', 'A team with a client more, or why not.', [
  AssignTeamSuccessType,
  ClientNotFoundErrorType,
  InvalidInputErrorType,
  TeamNotFoundErrorType,
  TeamAlreadyAssignedErrorType,
]);

/** What ending the assignment of a team answers. */
export const EndTeamAssignmentResult = resultUnion(
  'EndTeamAssignmentResult',
  'An ended assignment of a team, or why it goes on.',
  [
    EndTeamAssignmentSuccessType,
    ClientNotFoundErrorType,
    InvalidInputErrorType,
    TeamNotFoundErrorType,
    TeamAssignmentNotFoundErrorType,
  ],
);

/** What adding somebody to a team answers. */
export const AddTeamMemberResult = resultUnion('AddTeamMemberResult', 'A team with one more, or why not.', [
  AddTeamMemberSuccessType,
  InvalidInputErrorType,
  TeamNotFoundErrorType,
  StaffMemberNotSuitableErrorType,
  AlreadyTeamMemberErrorType,
]);

/** What removing somebody from a team answers. */
export const RemoveTeamMemberResult = resultUnion('RemoveTeamMemberResult', 'A team with one less, or why not.', [
  RemoveTeamMemberSuccessType,
  InvalidInputErrorType,
  TeamNotFoundErrorType,
  TeamMemberNotFoundErrorType,
]);
