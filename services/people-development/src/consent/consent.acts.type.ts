import {
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql';
import {
  CONSENT_OBSTACLES,
  type ConsentObstacle,
  type DataClass,
  type DataKeeper,
  type Purpose,
} from '@klantbeeld/access';
import {
  Classified,
  ClientNotFoundErrorType,
  DateScalar,
  enumOf,
  InvalidInputErrorType,
  PurposeEnum,
  resultUnion,
  UserErrorType,
  type RepeatableInput,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { consentById } from './consent.loader.js';
import { ConsentType, DataClassEnum, DataKeeperEnum } from './consent.type.js';

/** Why a consent would change nothing. */
export const ConsentObstacleEnum = enumOf(CONSENT_OBSTACLES);
registerEnumType(ConsentObstacleEnum, {
  name: 'ConsentObstacle',
  description: 'Why a consent would change nothing.',
  valuesConfig: {
    NOT_NEEDED: { description: 'The purpose may see it without asking; a client who says no would be misled.' },
    NO_LEGAL_BASIS: { description: 'The law gives no basis, and consent creates none (AP 2016, Wmo 2015 art. 5.1.1).' },
    CONFIDENTIAL: { description: 'It is never shown for this purpose.' },
    OTHER_PURPOSE: { description: 'It does not belong to this purpose.' },
  },
});

@InputType('GiveConsentInput', { description: 'What the client said yes to (toestemming).' })
@Classified('STRUCTURE')
export class GiveConsentInput implements RepeatableInput {
  @Field(() => ID, { description: 'The client who gives it.' })
  clientId!: string;
  @Field(() => DataClassEnum, { description: 'Exactly one class of data.' })
  dataClass!: DataClass;
  @Field(() => DataKeeperEnum, { description: 'The law that keeps it.' })
  fromLaw!: DataKeeper;
  @Field(() => PurposeEnum, { description: 'The one purpose for which it may be seen.' })
  purpose!: Purpose;
  @Field(() => String, { description: 'Version of the text that the client read: year and number, such as 2026-1.' })
  textVersion!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day that it no longer holds: after today, at most in one year; in one year when left out.',
  })
  expiresOn?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Your own key for this act: a repeat with the same key has no second effect.',
  })
  idempotencyKey?: string | null;
}

@InputType('WithdrawConsentInput', { description: 'Which consent the client takes back (intrekken).' })
export class WithdrawConsentInput implements RepeatableInput {
  @Field(() => ID, { description: 'The consent.' })
  consentId!: string;
  @Field(() => Int, { description: 'Version that you read.' })
  expectedVersion!: number;
  @Field(() => String, {
    nullable: true,
    description: 'Your own key for this act: a repeat with the same key has no second effect.',
  })
  idempotencyKey?: string | null;
}

@ObjectType('GiveConsentSuccess', { description: 'The consent holds from now on.' })
@Classified('STRUCTURE')
export class GiveConsentSuccessType {
  consentId!: string;
}

@ObjectType('WithdrawConsentSuccess', { description: 'The consent no longer holds, in every law.' })
@Classified('STRUCTURE')
export class WithdrawConsentSuccessType {
  consentId!: string;
}

@Resolver(() => GiveConsentSuccessType)
export class GiveConsentSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => ConsentType, { nullable: true, description: 'The consent as it stands now.' })
  consent(@Root() success: GiveConsentSuccessType, @Ctx() request: SubgraphRequest) {
    return request.load(consentById, success.consentId);
  }
}

@Resolver(() => WithdrawConsentSuccessType)
export class WithdrawConsentSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => ConsentType, { nullable: true, description: 'The consent as it stands now.' })
  consent(@Root() success: WithdrawConsentSuccessType, @Ctx() request: SubgraphRequest) {
    return request.load(consentById, success.consentId);
  }
}

@ObjectType('ConsentCannotHelpError', {
  implements: UserErrorType,
  description: 'Refusal: consent would change nothing here, so the client must not be asked for it.',
})
@Classified('STRUCTURE')
export class ConsentCannotHelpErrorType extends UserErrorType {
  @Field(() => ConsentObstacleEnum, { description: 'Why it would change nothing.' })
  obstacle!: ConsentObstacle;
}

@ObjectType('ConsentAlreadyGivenError', {
  implements: UserErrorType,
  description: 'Refusal: a consent for this class and purpose holds already.',
})
@Classified('STRUCTURE')
export class ConsentAlreadyGivenErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The consent that holds.' })
  existingConsentId!: string;
}

@ObjectType('ConsentNotFoundError', {
  implements: UserErrorType,
  description: 'Refusal: no such consent of a client of yours that concerns your purpose.',
})
@Classified('STRUCTURE')
export class ConsentNotFoundErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The id that was asked for.' })
  consentId!: string;
}

@ObjectType('ConsentWithdrawnError', {
  implements: UserErrorType,
  description: 'Refusal: the client took this consent back before.',
})
@Classified('STRUCTURE')
export class ConsentWithdrawnErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The consent.' })
  consentId!: string;
}

/** What giving consent answers. */
export const GiveConsentResult = resultUnion('GiveConsentResult', 'A consent, or why there is none.', [
  GiveConsentSuccessType,
  ClientNotFoundErrorType,
  InvalidInputErrorType,
  ConsentCannotHelpErrorType,
  ConsentAlreadyGivenErrorType,
]);

/** What withdrawing consent answers. */
export const WithdrawConsentResult = resultUnion(
  'WithdrawConsentResult',
  'A consent that no longer holds, or why it could not be withdrawn.',
  [WithdrawConsentSuccessType, InvalidInputErrorType, ConsentNotFoundErrorType, ConsentWithdrawnErrorType],
);
