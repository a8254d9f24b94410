import { Ctx, Field, FieldResolver, ID, InputType, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Law } from '@klantbeeld/domain';
import {
  Classified,
  ClientNotFoundErrorType,
  InvalidInputErrorType,
  LawEnum,
  resultUnion,
  type RepeatableInput,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { intakeOfClient } from './intake.loader.js';
import { IntakeMissingErrorType, IntakeType } from './intake.type.js';

@InputType('ChangeIntakeInput', {
  description: 'What has become clear or changed since the talk; what is left out stays, null empties.',
})
@Classified('SHARED_FACT')
export class ChangeIntakeInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client whose intake it is.' })
  clientId!: string;
  @Field(() => Int, { description: 'Version of the intake that you read.' })
  expectedVersion!: number;
  @Classified(['DEVELOPMENT', 'SHARED_FACT'])
  @Field(() => String, {
    nullable: true,
    description: 'What the client asks for (hulpvraag), at most 4000 characters.',
  })
  question?: string | null;
  @Field(() => [LawEnum], { nullable: true, description: 'Laws that play; laws you may not know of stay as they are.' })
  laws?: Law[] | null;
  @Field(() => Int, { nullable: true, description: 'People in the household, the client included, 1 to 30.' })
  householdSize?: number | null;
  @Field(() => String, { nullable: true, description: 'Language to work in: BCP 47, such as nl or ar-SY.' })
  workLanguage?: string | null;
  @Classified('FUNCTIONAL_LIMITATION')
  @Field(() => String, {
    nullable: true,
    description:
      'What the client cannot do at work, in terms of functioning; never a diagnosis. At most 4000 characters.',
  })
  limitations?: string | null;
  @Classified('FUNCTIONAL_LIMITATION')
  @Field(() => [String], {
    nullable: true,
    description: 'What has to be adapted at work: at most 20, of 200 characters.',
  })
  adaptations?: string[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'Your own key for this act: a repeat with the same key has no second effect.',
  })
  idempotencyKey?: string | null;
}

@ObjectType('ChangeIntakeSuccess', { description: 'The intake was changed.' })
@Classified('STRUCTURE')
export class ChangeIntakeSuccessType {
  clientId!: string;
}

@Resolver(() => ChangeIntakeSuccessType)
export class ChangeIntakeSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => IntakeType, { nullable: true, description: 'The intake as it stands now.' })
  intake(@Root() success: ChangeIntakeSuccessType, @Ctx() request: SubgraphRequest) {
    return request.load(intakeOfClient, success.clientId);
  }
}

/** What changing an intake answers. */
export const ChangeIntakeResult = resultUnion('ChangeIntakeResult', 'A changed intake, or why it was not changed.', [
  ChangeIntakeSuccessType,
  ClientNotFoundErrorType,
  InvalidInputErrorType,
  IntakeMissingErrorType,
]);
