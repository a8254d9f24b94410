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
import { BenefitApplicationNotFoundErrorType } from '../application/application.acts.type.js';
import { DecisionPauseReasonEnum, DecisionPauseType } from './clock.type.js';
import type { PauseReason } from './decision-clock.rules.js';
import { pauseById } from './pause.loader.js';

const KEY = {
  nullable: true,
  description: 'Your own key for this act: a repeat with the same key has no second effect.',
} as const;

@InputType('PauseDecisionTermInput', {
  description:
    'Why and until when the term of a decision stands still (opschorting van de beslistermijn, Awb art. 4:15).',
})
@Classified('INCOME')
export class PauseDecisionTermInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client who applied.' })
  clientId!: string;
  @Field(() => ID, { description: 'The application.' })
  applicationId!: string;
  @Field(() => DecisionPauseReasonEnum, { description: 'The legal reason.' })
  reason!: PauseReason;
  @Field(() => String, { description: 'The reason in words, such as what the client was asked for.' })
  explanation!: string;
  @Field(() => DateScalar, { nullable: true, description: 'First day that it stands still; tomorrow when left out.' })
  from?: string | null;
  @Field(() => DateScalar, { description: 'First day on which it goes on, as far as is known now.' })
  until!: string;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@InputType('ResumeDecisionTermInput', { description: 'On which day the term of a decision goes on earlier.' })
@Classified('INCOME')
export class ResumeDecisionTermInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client who applied.' })
  clientId!: string;
  @Field(() => ID, { description: 'The pause.' })
  pauseId!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which the term goes on; tomorrow when left out.',
  })
  until?: string | null;
  @Field(() => Int, { description: 'Version of the pause as it was read.' })
  expectedVersion!: number;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@ObjectType('DecisionPauseNotFoundError', {
  implements: UserErrorType,
  description: 'Refusal: this client has no such pause of a term.',
})
@Classified('STRUCTURE')
export class DecisionPauseNotFoundErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The id that was asked for.' })
  pauseId!: string;
}

/** The success of an act about a pause, and its resolver, which reads it afresh. */
function pauseSuccess(name: string, description: string) {
  @ObjectType(name, { description })
  @Classified('STRUCTURE')
  class PauseSuccessType {
    pauseId!: string;
  }

  @Resolver(() => PauseSuccessType)
  class PauseSuccessResolver {
    @Classified('STRUCTURE')
    @FieldResolver(() => DecisionPauseType, { nullable: true, description: 'The pause as it stands now.' })
    pause(@Root() success: PauseSuccessType, @Ctx() request: SubgraphRequest) {
      return request.load(pauseById, success.pauseId);
    }
  }
  return { type: PauseSuccessType, resolver: PauseSuccessResolver };
}

export const PauseDecisionTermSuccess = pauseSuccess(
  'PauseDecisionTermSuccess',
  'The term stands still on these days and ends as many days later.',
);
export const ResumeDecisionTermSuccess = pauseSuccess('ResumeDecisionTermSuccess', 'The term goes on earlier.');

/** What pausing answers. */
export const PauseDecisionTermResult = resultUnion('PauseDecisionTermResult', 'A pause, or why there is none.', [
  PauseDecisionTermSuccess.type,
  ClientNotFoundErrorType,
  InvalidInputErrorType,
  BenefitApplicationNotFoundErrorType,
]);

/** What resuming answers. */
export const ResumeDecisionTermResult = resultUnion(
  'ResumeDecisionTermResult',
  'A pause that ends earlier, or why it does not.',
  [ResumeDecisionTermSuccess.type, ClientNotFoundErrorType, InvalidInputErrorType, DecisionPauseNotFoundErrorType],
);
