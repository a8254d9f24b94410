import { Ctx, Field, FieldResolver, ID, InputType, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Law } from '@klantbeeld/domain';
import {
  Classified,
  ClientNotFoundErrorType,
  DateScalar,
  InvalidInputErrorType,
  LawEnum,
  resultUnion,
  type RepeatableInput,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { DevelopmentPlanMissingErrorType } from '../development-plan/development-plan.type.js';
import { interventionById } from './intervention.loader.js';
import type { InterventionKind } from './intervention.rules.js';
import { InterventionKindEnum, InterventionType } from './intervention.type.js';

@InputType('StartInterventionInput', { description: 'What is offered to the client, and when.' })
@Classified('DEVELOPMENT')
export class StartInterventionInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client for whom it is.' })
  clientId!: string;
  @Field(() => InterventionKindEnum, { description: 'What is offered.' })
  kind!: InterventionKind;
  @Field(() => String, { nullable: true, description: 'What it means for this client, at most 2000 characters.' })
  description?: string | null;
  @Field(() => String, { nullable: true, description: 'Organisation that carries it out, at most 200 characters.' })
  provider?: string | null;
  @Field(() => Int, { nullable: true, description: 'Hours a week, 1 to 40.' })
  hoursPerWeek?: number | null;
  @Field(() => DateScalar, { description: 'First day; the development plan runs on it.' })
  from!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day that no longer counts; leave it out while the end is open.',
  })
  until?: string | null;
  @Field(() => ID, { nullable: true, description: 'Goal of the plan that it serves.' })
  goalId?: string | null;
  @Field(() => [LawEnum], { nullable: true, description: 'Laws that share it; the law you act for when left out.' })
  laws?: Law[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'Your own key for this act: a repeat with the same key has no second effect.',
  })
  idempotencyKey?: string | null;
}

@ObjectType('StartInterventionSuccess', { description: 'The intervention was planned or begun.' })
@Classified('STRUCTURE')
export class StartInterventionSuccessType {
  interventionId!: string;
}

@Resolver(() => StartInterventionSuccessType)
export class StartInterventionSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => InterventionType, { nullable: true, description: 'The intervention as it stands now.' })
  intervention(@Root() success: StartInterventionSuccessType, @Ctx() request: SubgraphRequest) {
    return request.load(interventionById, success.interventionId);
  }
}

/** What starting an intervention answers. */
export const StartInterventionResult = resultUnion(
  'StartInterventionResult',
  'A planned or running intervention, or why there is none.',
  [StartInterventionSuccessType, ClientNotFoundErrorType, InvalidInputErrorType, DevelopmentPlanMissingErrorType],
);
