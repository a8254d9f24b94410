import { Ctx, Field, FieldResolver, ID, InputType, Int, ObjectType, Resolver, Root } from 'type-graphql';
import {
  Classified,
  ClientNotFoundErrorType,
  InvalidInputErrorType,
  resultUnion,
  type RepeatableInput,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { clientById } from '../client/client.loader.js';
import { ClientType } from '../client/client.type.js';
import { StaffMemberType } from '../staff/staff.type.js';
import { CaseloadExceededErrorType, StaffMemberNotSuitableErrorType } from './assignment.errors.js';
import { responsibleFor, staffBeside } from './colleague.js';

@InputType('TransferResponsibilityInput', {
  description: 'Who becomes the one responsible consultant; the former loses access today (overdracht).',
})
@Classified('STRUCTURE')
export class TransferResponsibilityInput implements RepeatableInput {
  @Field(() => ID, { description: 'The client.' })
  clientId!: string;
  @Field(() => ID, { description: 'Who becomes responsible.' })
  toStaffId!: string;
  @Field(() => Int, { description: 'Version of the assignment of who is responsible now; 0 when nobody is.' })
  expectedVersion!: number;
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

@ObjectType('TransferResponsibilitySuccess', { description: 'Somebody else is responsible from now on.' })
@Classified('STRUCTURE')
export class TransferResponsibilitySuccessType {
  clientId!: string;
  staffId!: string;
}

@Resolver(() => TransferResponsibilitySuccessType)
export class TransferResponsibilitySuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => StaffMemberType, { nullable: true, description: 'Who is responsible now.' })
  async responsible(@Root() success: TransferResponsibilitySuccessType, @Ctx() request: SubgraphRequest) {
    const { clientId, staffId } = success;
    return (await responsibleFor(request, clientId)) ?? staffBeside(request, staffId, clientId);
  }

  @Classified('STRUCTURE')
  @FieldResolver(() => ClientType, { nullable: true, description: 'The client; null for who handed it over.' })
  client(@Root() success: TransferResponsibilitySuccessType, @Ctx() request: SubgraphRequest) {
    return request.load(clientById, success.clientId);
  }
}

/** What transferring responsibility answers. */
export const TransferResponsibilityResult = resultUnion(
  'TransferResponsibilityResult',
  'Responsibility with somebody else, or why it stays.',
  [
    TransferResponsibilitySuccessType,
    ClientNotFoundErrorType,
    InvalidInputErrorType,
    StaffMemberNotSuitableErrorType,
    CaseloadExceededErrorType,
  ],
);
