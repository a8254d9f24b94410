import { Ctx, Field, FieldResolver, ID, InputType, ObjectType, Resolver, Root } from 'type-graphql';
import type { AssignmentCapacity, Purpose } from '@klantbeeld/access';
import {
  Classified,
  ClientNotFoundErrorType,
  InvalidInputErrorType,
  PurposeEnum,
  resultUnion,
  type RepeatableInput,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import {
  AlreadyAssignedErrorType,
  CaseloadExceededErrorType,
  StaffMemberNotSuitableErrorType,
} from './assignment.errors.js';
import { colleaguesOfClient } from './assignment.loader.js';
import { AssignmentCapacityEnum, AssignmentType } from './assignment.type.js';

@InputType('AssignClientInput', { description: 'Who is to work with a client, and for what (toewijzing).' })
@Classified('STRUCTURE')
export class AssignClientInput implements RepeatableInput {
  @Field(() => ID, { description: 'The client.' })
  clientId!: string;
  @Field(() => ID, { description: 'The member of staff.' })
  staffId!: string;
  @Field(() => [PurposeEnum], {
    nullable: true,
    description: 'Some of the purposes of their role; all of them when left out.',
  })
  purposes?: Purpose[] | null;
  @Field(() => AssignmentCapacityEnum, { nullable: true, description: 'In what capacity; GUIDANCE when left out.' })
  capacity?: AssignmentCapacity | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why the caseload limit may be exceeded, when it must be; at most 500 characters, no names.',
  })
  overCaseloadReason?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Your own key for this act: a repeat with the same key has no second effect.',
  })
  idempotencyKey?: string | null;
}

@ObjectType('AssignClientSuccess', { description: 'The member of staff works with the client from now on.' })
@Classified('STRUCTURE')
export class AssignClientSuccessType {
  clientId!: string;
  staffId!: string;
}

@Resolver(() => AssignClientSuccessType)
export class AssignClientSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => AssignmentType, {
    nullable: true,
    description: 'The assignment as it stands now; null where the viewer may not know of its law.',
  })
  async assignment(@Root() { clientId, staffId }: AssignClientSuccessType, @Ctx() request: SubgraphRequest) {
    const all = await request.load(colleaguesOfClient, clientId);
    return all.find((one) => one.staffId === staffId) ?? null;
  }
}

/** What assigning staff answers. */
export const AssignClientResult = resultUnion('AssignClientResult', 'An assignment, or why there is none.', [
  AssignClientSuccessType,
  ClientNotFoundErrorType,
  InvalidInputErrorType,
  StaffMemberNotSuitableErrorType,
  AlreadyAssignedErrorType,
  CaseloadExceededErrorType,
]);
