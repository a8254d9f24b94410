import { Ctx, Field, FieldResolver, ID, InputType, Int, ObjectType, Resolver, Root } from 'type-graphql';
import {
  Classified,
  DateScalar,
  InvalidInputErrorType,
  resultUnion,
  type RepeatableInput,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { interventionById } from './intervention.loader.js';
import type { EndReason } from './intervention.rules.js';
import {
  InterventionEndedErrorType,
  InterventionEndReasonEnum,
  InterventionNotFoundErrorType,
  InterventionType,
} from './intervention.type.js';

@InputType('EndInterventionInput', { description: 'When and why an intervention ended.' })
@Classified('DEVELOPMENT')
export class EndInterventionInput implements RepeatableInput {
  @Field(() => ID, { description: 'Intervention that ended.' })
  interventionId!: string;
  @Field(() => Int, { description: 'Version that you read.' })
  expectedVersion!: number;
  @Field(() => DateScalar, { description: 'First day that it no longer ran; today or earlier.' })
  endedOn!: string;
  @Field(() => InterventionEndReasonEnum, { description: 'Why it ended.' })
  reason!: EndReason;
  @Field(() => String, {
    nullable: true,
    description: 'Your own key for this act: a repeat with the same key has no second effect.',
  })
  idempotencyKey?: string | null;
}

@ObjectType('EndInterventionSuccess', { description: 'The intervention was ended.' })
@Classified('STRUCTURE')
export class EndInterventionSuccessType {
  interventionId!: string;
}

@Resolver(() => EndInterventionSuccessType)
export class EndInterventionSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => InterventionType, { nullable: true, description: 'The intervention as it stands now.' })
  intervention(@Root() success: EndInterventionSuccessType, @Ctx() request: SubgraphRequest) {
    return request.load(interventionById, success.interventionId);
  }
}

/** What ending an intervention answers. */
export const EndInterventionResult = resultUnion(
  'EndInterventionResult',
  'An ended intervention, or why it was not ended.',
  [EndInterventionSuccessType, InvalidInputErrorType, InterventionNotFoundErrorType, InterventionEndedErrorType],
);
