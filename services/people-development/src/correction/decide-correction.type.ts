import { Ctx, Field, FieldResolver, ID, InputType, Int, ObjectType, Resolver, Root } from 'type-graphql';
import {
  Classified,
  DateScalar,
  InvalidInputErrorType,
  resultUnion,
  type RepeatableInput,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { correctionById } from './correction.loader.js';
import type { CorrectionOutcome } from './correction.rules.js';
import {
  CorrectionAlreadyDecidedErrorType,
  CorrectionOutcomeEnum,
  CorrectionRequestNotFoundErrorType,
  CorrectionRequestType,
} from './correction.type.js';

@InputType('DecideCorrectionInput', { description: 'What is decided about a request for correction, and why.' })
@Classified('SHARED_FACT')
export class DecideCorrectionInput implements RepeatableInput {
  @Field(() => ID, { description: 'Request that is decided on.' })
  correctionRequestId!: string;
  @Field(() => Int, { description: 'Version that you read.' })
  expectedVersion!: number;
  @Field(() => CorrectionOutcomeEnum, { description: 'What is decided.' })
  outcome!: CorrectionOutcome;
  @Field(() => String, { description: 'Why, in words for the client; at most 2,000 characters.' })
  reasons!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the decision, from the day of receipt until today; today when left out.',
  })
  decidedOn?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Your own key for this act: a repeat with the same key has no second effect.',
  })
  idempotencyKey?: string | null;
}

@ObjectType('DecideCorrectionSuccess', { description: 'The request for correction was decided on.' })
@Classified('STRUCTURE')
export class DecideCorrectionSuccessType {
  correctionRequestId!: string;
}

@Resolver(() => DecideCorrectionSuccessType)
export class DecideCorrectionSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => CorrectionRequestType, { nullable: true, description: 'The request as it stands now.' })
  correctionRequest(@Root() success: DecideCorrectionSuccessType, @Ctx() request: SubgraphRequest) {
    return request.load(correctionById, success.correctionRequestId);
  }
}

/** What deciding on a request for correction answers. */
export const DecideCorrectionResult = resultUnion(
  'DecideCorrectionResult',
  'A request for correction that was decided on, or why it was not.',
  [
    DecideCorrectionSuccessType,
    InvalidInputErrorType,
    CorrectionRequestNotFoundErrorType,
    CorrectionAlreadyDecidedErrorType,
  ],
);
