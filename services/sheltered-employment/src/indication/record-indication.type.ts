import { Ctx, Field, FieldResolver, ID, InputType, ObjectType, registerEnumType, Resolver, Root } from 'type-graphql';
import {
  Classified,
  ClientNotFoundErrorType,
  DateScalar,
  enumOf,
  InvalidInputErrorType,
  resultUnion,
  UserErrorType,
  type RepeatableInput,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { indicationById } from './indication.loader.js';
import { INDICATION_REFUSAL_REASONS } from './indication.rules.js';
import {
  HandicapCategoryEnum,
  IndicationAdaptationEnum,
  IndicationAuthorityEnum,
  WswIndicationType,
} from './indication.type.js';

@InputType('RecordIndicationInput', { description: 'A decision on an indication, as CWI or UWV took it.' })
@Classified('INDICATION_DETAIL')
export class RecordIndicationInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client who was indicated.' })
  clientId!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the application; leave it out when not known.' })
  appliedOn?: string | null;
  @Field(() => DateScalar, { description: 'Day of the decision; not in the future.' })
  decidedOn!: string;
  @Field(() => IndicationAuthorityEnum, { description: 'Body that decided: CWI until 2008, UWV since 2009.' })
  decidedBy!: string;
  @Field(() => HandicapCategoryEnum, { description: 'Category of the handicap at work (arbeidshandicapcategorie).' })
  handicapCategory!: string;
  @Field(() => DateScalar, { description: 'First day of validity.' })
  from!: string;
  @Field(() => DateScalar, { description: 'First day it is no longer valid: 1 to 50 years after the first day.' })
  until!: string;
  @Field(() => [IndicationAdaptationEnum], { description: 'Adaptations that work needs, each once.' })
  adaptations!: string[];
  @Field(() => Boolean, { description: 'Whether supported work is advised (advies begeleid werken, WSW art. 7).' })
  supportedWorkAdvice!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Your own key for this act: a repeat with the same key has no second effect.',
  })
  idempotencyKey?: string | null;
}

@ObjectType('RecordIndicationSuccess', { description: 'The indication was recorded.' })
@Classified('STRUCTURE')
export class RecordIndicationSuccessType {
  indicationId!: string;
}

@Resolver(() => RecordIndicationSuccessType)
export class RecordIndicationSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => WswIndicationType, { nullable: true, description: 'The indication as it stands now.' })
  indication(@Root() success: RecordIndicationSuccessType, @Ctx() request: SubgraphRequest) {
    return request.load(indicationById, success.indicationId);
  }
}

@ObjectType('IndicationOverlapsError', {
  implements: UserErrorType,
  description: 'Refusal: another indication of this client is valid on some of these days.',
})
@Classified('STRUCTURE')
export class IndicationOverlapsErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The indication that is valid already.' })
  existingIndicationId!: string;
}

/** Why the law does not allow an indication. */
export const IndicationRefusalReasonEnum = enumOf(INDICATION_REFUSAL_REASONS);
registerEnumType(IndicationRefusalReasonEnum, {
  name: 'IndicationRefusalReason',
  description: 'Why the law does not allow an indication.',
  valuesConfig: {
    CLOSED_FOR_NEWCOMERS: {
      description:
        'Decided since 2015 for somebody who had no job under the WSW on 2014-12-31 (Invoeringswet Participatiewet).',
    },
    BARRED_AFTER_WITHDRAWAL: { description: 'Within 12 months after a withdrawal (WSW art. 11 lid 4 a 3).' },
  },
});

@ObjectType('IndicationNotAllowedError', {
  implements: UserErrorType,
  description: 'Refusal: the law does not allow an indication for this client at that date.',
})
@Classified('STRUCTURE')
export class IndicationNotAllowedErrorType extends UserErrorType {
  @Field(() => IndicationRefusalReasonEnum, { description: 'Why it is not allowed.' })
  reason!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which an application can lead to an indication; null when no day will.',
  })
  allowedFrom!: string | null;
}

/** What recording an indication answers. */
export const RecordIndicationResult = resultUnion(
  'RecordIndicationResult',
  'A recorded indication, or why it was not recorded.',
  [
    RecordIndicationSuccessType,
    ClientNotFoundErrorType,
    InvalidInputErrorType,
    IndicationOverlapsErrorType,
    IndicationNotAllowedErrorType,
  ],
);
