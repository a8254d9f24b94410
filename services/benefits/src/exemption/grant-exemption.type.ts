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
  Classified,
  ClientNotFoundErrorType,
  DateScalar,
  enumOf,
  InvalidInputErrorType,
  resultUnion,
  type RepeatableInput,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { exemptionById } from './exemption.loader.js';
import { EXEMPTION_KINDS, type ExemptionKind, type ExemptionReason } from './exemption.rules.js';
import { ExemptionReasonEnum, WorkDutyExemptionType } from './exemption.type.js';

/** What an exemption rests on. */
export const ExemptionKindEnum = enumOf(EXEMPTION_KINDS);
registerEnumType(ExemptionKindEnum, {
  name: 'ExemptionKind',
  description: 'What an exemption from the work duty rests on (grond van de ontheffing).',
  valuesConfig: {
    INDIVIDUAL: { description: 'An urgent reason of one person, for a time (dringende reden, art. 9 lid 2).' },
    SINGLE_PARENT: { description: 'The care of a single parent for a young child, once (art. 9a, since 2009).' },
  },
});

@InputType('GrantWorkDutyExemptionInput', {
  description: 'Whom to exempt from the work duty, until when and why (ontheffing, Participatiewet art. 9 lid 2, 9a).',
})
@Classified('DUTY_REASON')
export class GrantWorkDutyExemptionInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client who is exempt.' })
  clientId!: string;
  @Field(() => ExemptionKindEnum, { defaultValue: 'INDIVIDUAL', description: 'What it rests on.' })
  kind!: ExemptionKind;
  @Field(() => DateScalar, { nullable: true, description: 'First day; today when left out.' })
  from?: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day that is no longer exempt. One without an end is refused (art. 9 lid 2).',
  })
  until?: string | null;
  @Field(() => ExemptionReasonEnum, { description: 'The urgent reason.' })
  reason!: ExemptionReason;
  @Field(() => String, { description: 'The reason of this person in words; of health the conclusion alone.' })
  explanation!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Why no provision, such as childcare, takes the reason away; asked where the reason is care.',
  })
  provision?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Whom it is for when it is not for one person: always refused, with the article that says so.',
  })
  group?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which the client asked for it.' })
  requestedOn?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of birth of the youngest child, for a single parent.' })
  youngestChildBornOn?: string | null;
  @Field(() => Int, { defaultValue: 0, description: 'Months of the same exemption in other municipalities.' })
  monthsElsewhere!: number;
  @Field(() => String, {
    nullable: true,
    description: 'Your own key for this act: a repeat with the same key has no second effect.',
  })
  idempotencyKey?: string | null;
}

/** The success of an act about an exemption, and its resolver, which reads it afresh. */
export function exemptionSuccess(name: string, description: string) {
  @ObjectType(name, { description })
  @Classified('STRUCTURE')
  class ExemptionSuccessType {
    exemptionId!: string;
  }

  @Resolver(() => ExemptionSuccessType)
  class ExemptionSuccessResolver {
    @Classified('STRUCTURE')
    @FieldResolver(() => WorkDutyExemptionType, { nullable: true, description: 'The exemption as it stands now.' })
    exemption(@Root() success: ExemptionSuccessType, @Ctx() request: SubgraphRequest) {
      return request.load(exemptionById, success.exemptionId);
    }
  }
  return { type: ExemptionSuccessType, resolver: ExemptionSuccessResolver };
}

export const GrantWorkDutyExemptionSuccess = exemptionSuccess(
  'GrantWorkDutyExemptionSuccess',
  'The client is exempt from the work duty for that time; at its end the duty is back by itself.',
);

/** What granting an exemption answers. */
export const GrantWorkDutyExemptionResult = resultUnion(
  'GrantWorkDutyExemptionResult',
  'An exemption, or why it was not given.',
  [GrantWorkDutyExemptionSuccess.type, ClientNotFoundErrorType, InvalidInputErrorType],
);
