import { Ctx, Field, FieldResolver, ID, InputType, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Law } from '@klantbeeld/domain';
import {
  Classified,
  DateScalar,
  InvalidInputErrorType,
  LawEnum,
  resultUnion,
  type RepeatableInput,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { interventionById } from './intervention.loader.js';
import { InterventionEndedErrorType, InterventionNotFoundErrorType, InterventionType } from './intervention.type.js';

@InputType('ChangeInterventionInput', {
  description: 'What changes about an intervention; what is left out stays, null empties.',
})
@Classified('DEVELOPMENT')
export class ChangeInterventionInput implements RepeatableInput {
  @Field(() => ID, { description: 'Intervention to change.' })
  interventionId!: string;
  @Field(() => Int, { description: 'Version that you read.' })
  expectedVersion!: number;
  @Field(() => String, { nullable: true, description: 'What it means for this client, at most 2000 characters.' })
  description?: string | null;
  @Field(() => String, { nullable: true, description: 'Organisation that carries it out, at most 200 characters.' })
  provider?: string | null;
  @Field(() => Int, { nullable: true, description: 'Hours a week, 1 to 40.' })
  hoursPerWeek?: number | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day that no longer counts, after today; null opens the end.',
  })
  until?: string | null;
  @Field(() => ID, { nullable: true, description: 'Goal of the plan that it serves.' })
  goalId?: string | null;
  @Field(() => [LawEnum], { nullable: true, description: 'Laws that share it; laws you may not know of stay.' })
  laws?: Law[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'Your own key for this act: a repeat with the same key has no second effect.',
  })
  idempotencyKey?: string | null;
}

@ObjectType('ChangeInterventionSuccess', { description: 'The intervention was changed.' })
@Classified('STRUCTURE')
export class ChangeInterventionSuccessType {
  interventionId!: string;
}

@Resolver(() => ChangeInterventionSuccessType)
export class ChangeInterventionSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => InterventionType, { nullable: true, description: 'The intervention as it stands now.' })
  intervention(@Root() success: ChangeInterventionSuccessType, @Ctx() request: SubgraphRequest) {
    return request.load(interventionById, success.interventionId);
  }
}

/** What changing an intervention answers. */
export const ChangeInterventionResult = resultUnion(
  'ChangeInterventionResult',
  'A changed intervention, or why it was not changed.',
  [ChangeInterventionSuccessType, InvalidInputErrorType, InterventionNotFoundErrorType, InterventionEndedErrorType],
);
