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
import { IntakeMissingErrorType } from '../intake/intake.type.js';
import { planById } from './development-plan.loader.js';
import type { AgreedGoal, GoalDomain } from './development-plan.rules.js';
import { DevelopmentPlanType, GoalDomainEnum } from './development-plan.type.js';

@InputType('DevelopmentGoalInput', { description: 'A goal to agree on.' })
@Classified('DEVELOPMENT')
export class DevelopmentGoalInput implements AgreedGoal {
  @Field(() => GoalDomainEnum, { description: 'Side of life that it is about.' })
  domain!: GoalDomain;
  @Field(() => String, { description: 'What the client works towards, at most 1000 characters; never a diagnosis.' })
  description!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day by which it should be reached.' })
  targetOn?: string | null;
}

@InputType('AgreeDevelopmentPlanInput', { description: 'What client and consultant agreed on.' })
@Classified('DEVELOPMENT')
export class AgreeDevelopmentPlanInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client whose plan it is.' })
  clientId!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the agreement; today when left out, never later.' })
  agreedOn?: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the plan; the day of the agreement when left out.',
  })
  from?: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day that no longer counts; leave it out while the end is open.',
  })
  until?: string | null;
  @Field(() => Int, { nullable: true, description: 'Hours a week that the client takes part, 1 to 40.' })
  hoursPerWeek?: number | null;
  @Field(() => Int, { nullable: true, description: 'Step of the participation ladder to reach (VNG), 1 to 6.' })
  targetLevel?: number | null;
  @Field(() => [DevelopmentGoalInput], { description: 'Goals, the most important first: 1 to 20.' })
  goals!: DevelopmentGoalInput[];
  @Field(() => String, {
    nullable: true,
    description: 'Your own key for this act: a repeat with the same key has no second effect.',
  })
  idempotencyKey?: string | null;
}

@ObjectType('AgreeDevelopmentPlanSuccess', { description: 'The plan was agreed.' })
@Classified('STRUCTURE')
export class AgreeDevelopmentPlanSuccessType {
  planId!: string;
}

@Resolver(() => AgreeDevelopmentPlanSuccessType)
export class AgreeDevelopmentPlanSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => DevelopmentPlanType, { nullable: true, description: 'The plan as it stands now.' })
  developmentPlan(@Root() success: AgreeDevelopmentPlanSuccessType, @Ctx() request: SubgraphRequest) {
    return request.load(planById, success.planId);
  }
}

@ObjectType('DevelopmentPlanExistsError', {
  implements: UserErrorType,
  description: 'Refusal: another plan of this client runs on some of these days; there is one at a time.',
})
@Classified('STRUCTURE')
export class DevelopmentPlanExistsErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The plan that runs already.' })
  existingPlanId!: string;
}

/** What agreeing a plan answers. */
export const AgreeDevelopmentPlanResult = resultUnion(
  'AgreeDevelopmentPlanResult',
  'An agreed development plan, or why it was not registered.',
  [
    AgreeDevelopmentPlanSuccessType,
    ClientNotFoundErrorType,
    InvalidInputErrorType,
    IntakeMissingErrorType,
    DevelopmentPlanExistsErrorType,
  ],
);
