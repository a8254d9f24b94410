import { Ctx, Field, FieldResolver, ID, InputType, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Purpose } from '@klantbeeld/access';
import {
  Classified,
  ClientNotFoundErrorType,
  InvalidInputErrorType,
  PurposeEnum,
  resultUnion,
  UserErrorType,
  type RepeatableInput,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { ClientReferenceInput } from '../intake/intake.type.js';
import { ownOverride } from './override.loader.js';
import { AccessOverrideType } from './override.type.js';

@InputType('RequestOverrideInput', { description: 'For whom, for what, how long and why (toegang in nood).' })
@Classified('STRUCTURE')
export class RequestOverrideInput implements RepeatableInput {
  @Field(() => ClientReferenceInput, {
    description:
      'The one client, of your municipality or guided by a colleague of yours; by number only for the college.',
  })
  client!: ClientReferenceInput;
  @Field(() => PurposeEnum, { description: 'One of your own purposes; name it as x-purpose when you look.' })
  purpose!: Purpose;
  @Field(() => Int, { description: 'For how many minutes, 1 to 30.' })
  minutes!: number;
  @Field(() => String, {
    description: 'Why it cannot wait, in 20 to 500 characters; your supervisor and the client can read it. No names.',
  })
  reason!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Your own key for this act: a repeat with the same key has no second effect.',
  })
  idempotencyKey?: string | null;
}

@InputType('StopOverrideInput', { description: 'Which override is no longer needed.' })
export class StopOverrideInput implements RepeatableInput {
  @Field(() => ID, { description: 'The override.' })
  overrideId!: string;
  @Field(() => Int, { description: 'Version that you read.' })
  expectedVersion!: number;
  @Field(() => String, {
    nullable: true,
    description: 'Your own key for this act: a repeat with the same key has no second effect.',
  })
  idempotencyKey?: string | null;
}

@ObjectType('RequestOverrideSuccess', { description: 'You may look, until it ends; you may not act.' })
@Classified('STRUCTURE')
export class RequestOverrideSuccessType {
  overrideId!: string;
  @Field(() => ID, { description: 'Id of the client, to ask next.' })
  clientId!: string;
}

@ObjectType('StopOverrideSuccess', { description: 'You see nothing of the client from now on.' })
@Classified('STRUCTURE')
export class StopOverrideSuccessType {
  overrideId!: string;
}

@Resolver(() => RequestOverrideSuccessType)
export class RequestOverrideSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => AccessOverrideType, { nullable: true, description: 'The override as it stands now.' })
  override(@Root() success: RequestOverrideSuccessType, @Ctx() request: SubgraphRequest) {
    return ownOverride(request, success.overrideId);
  }
}

@Resolver(() => StopOverrideSuccessType)
export class StopOverrideSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => AccessOverrideType, { nullable: true, description: 'The override as it stands now.' })
  override(@Root() success: StopOverrideSuccessType, @Ctx() request: SubgraphRequest) {
    return ownOverride(request, success.overrideId);
  }
}

@ObjectType('OverrideNotNeededError', {
  implements: UserErrorType,
  description: 'Refusal: you see this client for this purpose already.',
})
@Classified('STRUCTURE')
export class OverrideNotNeededErrorType extends UserErrorType {
  @Field(() => ID, { description: 'Id of the client, to ask next.' })
  clientId!: string;
}

@ObjectType('TooManyOverridesError', {
  implements: UserErrorType,
  description: 'Refusal: as many overrides of yours run as may run at once; stop one first.',
})
@Classified('STRUCTURE')
export class TooManyOverridesErrorType extends UserErrorType {
  @Field(() => Int, { description: 'How many may run at once.' })
  limit!: number;
}

@ObjectType('OverrideNotFoundError', {
  implements: UserErrorType,
  description: 'Refusal: no such override of yours.',
})
@Classified('STRUCTURE')
export class OverrideNotFoundErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The id that was asked for.' })
  overrideId!: string;
}

@ObjectType('OverrideEndedError', {
  implements: UserErrorType,
  description: 'Refusal: this override is over.',
})
@Classified('STRUCTURE')
export class OverrideEndedErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The override.' })
  overrideId!: string;
}

/** What asking an override answers. */
export const RequestOverrideResult = resultUnion('RequestOverrideResult', 'An override, or why there is none.', [
  RequestOverrideSuccessType,
  ClientNotFoundErrorType,
  InvalidInputErrorType,
  OverrideNotNeededErrorType,
  TooManyOverridesErrorType,
]);

/** What stopping an override answers. */
export const StopOverrideResult = resultUnion('StopOverrideResult', 'A stopped override, or why it was not stopped.', [
  StopOverrideSuccessType,
  InvalidInputErrorType,
  OverrideNotFoundErrorType,
  OverrideEndedErrorType,
]);
