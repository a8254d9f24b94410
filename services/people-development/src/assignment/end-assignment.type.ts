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
import { AssignmentNotFoundErrorType, ResponsibleMustTransferErrorType } from './assignment.errors.js';

@InputType('EndAssignmentInput', { description: 'Who stops working with a client, from today on.' })
export class EndAssignmentInput implements RepeatableInput {
  @Field(() => ID, { description: 'The client.' })
  clientId!: string;
  @Field(() => ID, { description: 'The member of staff; you may end your own.' })
  staffId!: string;
  @Field(() => Int, { description: 'Version of the assignment that you read.' })
  expectedVersion!: number;
  @Field(() => String, {
    nullable: true,
    description: 'Your own key for this act: a repeat with the same key has no second effect.',
  })
  idempotencyKey?: string | null;
}

@ObjectType('EndAssignmentSuccess', { description: 'The member of staff sees nothing of the client from now on.' })
@Classified('STRUCTURE')
export class EndAssignmentSuccessType {
  clientId!: string;
  staffId!: string;
}

@Resolver(() => EndAssignmentSuccessType)
export class EndAssignmentSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => ClientType, { nullable: true, description: 'The client; null when it was your own assignment.' })
  client(@Root() success: EndAssignmentSuccessType, @Ctx() request: SubgraphRequest) {
    return request.load(clientById, success.clientId);
  }
}

/** What ending an assignment answers. */
export const EndAssignmentResult = resultUnion('EndAssignmentResult', 'An ended assignment, or why it goes on.', [
  EndAssignmentSuccessType,
  ClientNotFoundErrorType,
  InvalidInputErrorType,
  AssignmentNotFoundErrorType,
  ResponsibleMustTransferErrorType,
]);
