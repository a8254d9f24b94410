import { Ctx, Field, FieldResolver, ID, InputType, Int, ObjectType, Resolver, Root } from 'type-graphql';
import {
  Classified,
  DateScalar,
  InvalidInputErrorType,
  resultUnion,
  UserErrorType,
  type RepeatableInput,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { DevelopmentGoalInput, DevelopmentPlanExistsErrorType } from './agree-development-plan.type.js';
import { planById } from './development-plan.loader.js';
import type { ChangedGoal, GoalState } from './development-plan.rules.js';
import { DevelopmentPlanType, GoalStateEnum } from './development-plan.type.js';

@InputType('ChangedGoalInput', { description: 'What changes about a goal of a plan; what is left out stays.' })
@Classified('DEVELOPMENT')
export class ChangedGoalInput implements ChangedGoal {
  @Field(() => ID, { description: 'The goal.' })
  goalId!: string;
  @Field(() => GoalStateEnum, { nullable: true, description: 'How it stands now.' })
  state?: GoalState | null;
  @Field(() => String, {
    nullable: true,
    description: 'What the client works towards, at most 1000 characters; only by who may read it.',
  })
  description?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day by which it should be reached; null for none.' })
  targetOn?: string | null;
}

@InputType('ChangeDevelopmentPlanInput', {
  description: 'What changes about a development plan; what is left out stays, null empties.',
})
@Classified('DEVELOPMENT')
export class ChangeDevelopmentPlanInput implements RepeatableInput {
  @Field(() => ID, { description: 'Plan to change.' })
  planId!: string;
  @Field(() => Int, { description: 'Version that you read.' })
  expectedVersion!: number;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First day that no longer counts, today or later; null opens the end. To replace a plan, end it here and agree another from that day on.',
  })
  until?: string | null;
  @Field(() => Int, { nullable: true, description: 'Hours a week that the client takes part, 1 to 40.' })
  hoursPerWeek?: number | null;
  @Field(() => Int, { nullable: true, description: 'Step of the participation ladder to reach (VNG), 1 to 6.' })
  targetLevel?: number | null;
  @Field(() => [ChangedGoalInput], { nullable: true, description: 'Goals that change, each once.' })
  goals?: ChangedGoalInput[] | null;
  @Field(() => [DevelopmentGoalInput], {
    nullable: true,
    description: 'Goals that come with it, after those that are there; 20 together at most.',
  })
  newGoals?: DevelopmentGoalInput[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'Your own key for this act: a repeat with the same key has no second effect.',
  })
  idempotencyKey?: string | null;
}

@ObjectType('ChangeDevelopmentPlanSuccess', { description: 'The plan was changed.' })
@Classified('STRUCTURE')
export class ChangeDevelopmentPlanSuccessType {
  planId!: string;
}

@Resolver(() => ChangeDevelopmentPlanSuccessType)
export class ChangeDevelopmentPlanSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => DevelopmentPlanType, { nullable: true, description: 'The plan as it stands now.' })
  developmentPlan(@Root() success: ChangeDevelopmentPlanSuccessType, @Ctx() request: SubgraphRequest) {
    return request.load(planById, success.planId);
  }
}

@ObjectType('DevelopmentPlanNotFoundError', {
  implements: UserErrorType,
  description: 'Refusal: no such plan, or not of one of your clients; the two look the same.',
})
@Classified('STRUCTURE')
export class DevelopmentPlanNotFoundErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The id that was asked for.' })
  planId!: string;
}

@ObjectType('DevelopmentPlanEndedError', {
  implements: UserErrorType,
  description: 'Refusal: the plan has ended and stays as it was.',
})
@Classified('STRUCTURE')
export class DevelopmentPlanEndedErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The plan.' })
  planId!: string;
}

/** What changing a plan answers. */
export const ChangeDevelopmentPlanResult = resultUnion(
  'ChangeDevelopmentPlanResult',
  'A changed development plan, or why it was not changed.',
  [
    ChangeDevelopmentPlanSuccessType,
    InvalidInputErrorType,
    DevelopmentPlanNotFoundErrorType,
    DevelopmentPlanEndedErrorType,
    DevelopmentPlanExistsErrorType,
  ],
);
