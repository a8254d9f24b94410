import { Ctx, Field, FieldResolver, ID, InputType, Int, ObjectType, Resolver, Root } from 'type-graphql';
import {
  Classified,
  ClientNotFoundErrorType,
  DateScalar,
  InvalidInputErrorType,
  resultUnion,
  UserErrorType,
  type RepeatableInput,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { sanctionById } from './sanction.loader.js';
import { SanctionType } from './sanction.type.js';

@InputType('EndSanctionInput', { description: 'Which lowering ends early, and why.' })
@Classified('SANCTION')
export class EndSanctionInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client whose benefit is lowered.' })
  clientId!: string;
  @Field(() => ID, { description: 'The sanction.' })
  sanctionId!: string;
  @Field(() => DateScalar, {
    description: 'Day on which behaviour was clearly restored; the day after is not lowered.',
  })
  restoredOn!: string;
  @Field(() => Int, { description: 'Version of the sanction as it was read.' })
  expectedVersion!: number;
  @Field(() => String, {
    nullable: true,
    description: 'Your own key for this act: a repeat with the same key has no second effect.',
  })
  idempotencyKey?: string | null;
}

@ObjectType('EndSanctionSuccess', { description: 'The lowering ends early.' })
@Classified('STRUCTURE')
export class EndSanctionSuccessType {
  sanctionId!: string;
}

@Resolver(() => EndSanctionSuccessType)
export class EndSanctionSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => SanctionType, { nullable: true, description: 'The sanction as it stands now.' })
  sanction(@Root() success: EndSanctionSuccessType, @Ctx() request: SubgraphRequest) {
    return request.load(sanctionById, success.sanctionId);
  }
}

@ObjectType('SanctionNotFoundError', {
  implements: UserErrorType,
  description: 'Refusal: this client has no such sanction.',
})
@Classified('STRUCTURE')
export class SanctionNotFoundErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The id that was asked for.' })
  sanctionId!: string;
}

/** What ending a sanction answers. */
export const EndSanctionResult = resultUnion('EndSanctionResult', 'An ended sanction, or why it goes on.', [
  EndSanctionSuccessType,
  ClientNotFoundErrorType,
  InvalidInputErrorType,
  SanctionNotFoundErrorType,
]);
