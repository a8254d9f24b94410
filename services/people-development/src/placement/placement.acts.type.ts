import { Ctx, Field, FieldResolver, ID, InputType, Int, ObjectType, Resolver, Root } from 'type-graphql';
import {
  Classified,
  ClientNotFoundErrorType,
  DateScalar,
  InvalidInputErrorType,
  resultUnion,
  UserErrorType,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { NoPlaceFreeErrorType } from '../work-type/work-type.type.js';
import { placementById } from './placement.loader.js';
import { PlacementEndReasonEnum, PlacementStageEnum, PlacementType } from './placement.type.js';

const KEY = {
  nullable: true,
  description: 'Your own key for this act: a repeat with the same key has no second effect.',
} as const;
const VERSION = {
  description: 'Version that you read; when somebody changed it since, the answer is CONFLICT.',
} as const;

@InputType('StartPlacementInput', { description: 'What is needed to start a placement.' })
@Classified('PLACEMENT')
export class StartPlacementInput {
  @Field(() => ID, { description: 'Client who is placed.' })
  clientId!: string;
  @Field(() => ID, { nullable: true, description: 'Employer; leave it out for work inside the company.' })
  employerId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Kind of work inside the company of which a place is taken; only with SHELTERED_INSIDE.',
  })
  workTypeId?: string | null;
  @Field(() => PlacementStageEnum, { description: 'Where, from inside to outside.' })
  stage!: string;
  @Field(() => String, { description: 'What the work is.' })
  jobTitle!: string;
  @Field(() => Int, { description: 'Hours per week, 1 to 60.' })
  hoursPerWeek!: number;
  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day that no longer counts; leave it out while the end is open.',
  })
  until?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether the work was made for this client.' })
  isCreatedWork!: boolean;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@InputType('ChangePlacementInput', { description: 'What changes in a placement; what is left out stays.' })
@Classified('PLACEMENT')
export class ChangePlacementInput {
  @Field(() => ID, { description: 'Placement that changes.' })
  placementId!: string;
  @Field(() => Int, VERSION)
  expectedVersion!: number;
  @Field(() => ID, {
    nullable: true,
    description: 'Kind of work inside the company of which a place is taken from today on; only with SHELTERED_INSIDE.',
  })
  workTypeId?: string | null;
  @Field(() => PlacementStageEnum, {
    nullable: true,
    description:
      'New stage; any outside takes an employer and gives a place of a work type back. What the placement rests on goes with it.',
  })
  stage?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Employer of the new stage; leave it out where the placement has one that stays.',
  })
  employerId?: string | null;
  @Field(() => String, { nullable: true, description: 'New description of the work.' })
  jobTitle?: string | null;
  @Field(() => Int, { nullable: true, description: 'New hours per week, 1 to 60.' })
  hoursPerWeek?: number | null;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@InputType('EndPlacementInput', { description: 'How a placement ends.' })
@Classified('PLACEMENT')
export class EndPlacementInput {
  @Field(() => ID, { description: 'Placement that ends.' })
  placementId!: string;
  @Field(() => Int, VERSION)
  expectedVersion!: number;
  @Field(() => DateScalar, { description: 'First day that no longer counts.' })
  until!: string;
  @Field(() => PlacementEndReasonEnum, { description: 'Why it ends; sickness without its cause.' })
  reason!: string;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@ObjectType('StartPlacementSuccess', { description: 'The placement was started.' })
@Classified('STRUCTURE')
export class StartPlacementSuccessType {
  placementId!: string;
}
@ObjectType('ChangePlacementSuccess', { description: 'The placement was changed.' })
@Classified('STRUCTURE')
export class ChangePlacementSuccessType {
  placementId!: string;
}
@ObjectType('EndPlacementSuccess', { description: 'The placement was ended.' })
@Classified('STRUCTURE')
export class EndPlacementSuccessType {
  placementId!: string;
}

const AS_IT_STANDS = { nullable: true, description: 'The placement as it stands now.' } as const;

@Resolver(() => StartPlacementSuccessType)
export class StartPlacementSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => PlacementType, AS_IT_STANDS)
  placement(@Root() success: StartPlacementSuccessType, @Ctx() request: SubgraphRequest): Promise<object | null> {
    return request.load(placementById, success.placementId);
  }
}
@Resolver(() => ChangePlacementSuccessType)
export class ChangePlacementSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => PlacementType, AS_IT_STANDS)
  placement(@Root() success: ChangePlacementSuccessType, @Ctx() request: SubgraphRequest): Promise<object | null> {
    return request.load(placementById, success.placementId);
  }
}
@Resolver(() => EndPlacementSuccessType)
export class EndPlacementSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => PlacementType, AS_IT_STANDS)
  placement(@Root() success: EndPlacementSuccessType, @Ctx() request: SubgraphRequest): Promise<object | null> {
    return request.load(placementById, success.placementId);
  }
}

@ObjectType('PlacementNotFoundError', {
  implements: UserErrorType,
  description: 'Refusal: no such placement, or not one of yours; the two look the same.',
})
@Classified('STRUCTURE')
export class PlacementNotFoundErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The id that was asked for.' })
  placementId!: string;
}

@ObjectType('PlacementEndedError', { implements: UserErrorType, description: 'Refusal: the placement has ended.' })
@Classified('STRUCTURE')
export class PlacementEndedErrorType extends UserErrorType {
  @Field(() => DateScalar, { description: 'First day that no longer counted.' })
  endedOn!: string;
}

/** What starting a placement answers. */
export const StartPlacementResult = resultUnion(
  'StartPlacementResult',
  'A started placement, or why it was not started.',
  [StartPlacementSuccessType, ClientNotFoundErrorType, InvalidInputErrorType, NoPlaceFreeErrorType],
);
/** What changing a placement answers. */
export const ChangePlacementResult = resultUnion(
  'ChangePlacementResult',
  'A changed placement, or why it was not changed.',
  [
    ChangePlacementSuccessType,
    PlacementNotFoundErrorType,
    InvalidInputErrorType,
    PlacementEndedErrorType,
    NoPlaceFreeErrorType,
  ],
);
/** What ending a placement answers. */
export const EndPlacementResult = resultUnion('EndPlacementResult', 'An ended placement, or why it was not ended.', [
  EndPlacementSuccessType,
  PlacementNotFoundErrorType,
  InvalidInputErrorType,
  PlacementEndedErrorType,
  NoPlaceFreeErrorType,
]);
