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
  UserErrorType,
  type RepeatableInput,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { sanctionById } from './sanction.loader.js';
import { BLAMES, SANCTION_REFUSALS, type Blame, type SanctionRefusal } from './sanction.rules.js';
import { SanctionType } from './sanction.type.js';

export const SanctionBlameEnum = enumOf(BLAMES);
registerEnumType(SanctionBlameEnum, {
  name: 'SanctionBlame',
  description: 'How far somebody can be blamed for conduct (verwijtbaarheid, art. 18 lid 1 and 2).',
  valuesConfig: {
    FULL: { description: 'Fully.' },
    LESS: { description: 'Less (verminderd verwijtbaar): the ordinance says how much.' },
    NONE: { description: 'Not at all: there is no lowering (art. 18 lid 2, since 2015 lid 9).' },
  },
});

export const SanctionRefusalReasonEnum = enumOf(SANCTION_REFUSALS);
registerEnumType(SanctionRefusalReasonEnum, {
  name: 'SanctionRefusalReason',
  description: 'Why conduct leads to no lowering.',
  valuesConfig: {
    NO_CONDUCT: { description: 'There is no conduct.' },
    NOT_HEARD: { description: 'The client was not heard (hoorplicht, Awb art. 4:8).' },
    NO_BLAME: { description: 'There is no blame at all, or the client was not able to (art. 18 lid 2, lid 9).' },
    CONDUCT_TOO_OLD: { description: 'The conduct is older than the ordinance lets count.' },
    NO_RULE: { description: 'No ordinance or law of that day says what this conduct leads to.' },
    TOO_LONG: { description: 'More months than this breach allows, counted in a row (art. 18 lid 5-8).' },
    TOO_SHORT: { description: 'Fewer months than the law demands of this breach (art. 18 lid 5-8).' },
  },
});

@InputType('SanctionConductInput', { description: 'Conduct that may lead to a lowering (gedraging).' })
@Classified('SANCTION')
export class SanctionConductInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'Recorded conduct; its records then tell the day, the hearing, the blame and what medical advice concluded.',
  })
  conductId?: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of conduct that was not recorded; its rules are those of that day.',
  })
  occurredOn?: string | null;
  @Field(() => String, {
    description: 'Category in the ordinance, such as CATEGORY_3; WORK_DUTY for a duty of art. 18 lid 4 since 2015.',
  })
  category!: string;
}

@InputType('ImposeSanctionInput', { description: 'What is known when a benefit is to be lowered (art. 18).' })
@Classified('SANCTION')
export class ImposeSanctionInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client whose benefit is lowered.' })
  clientId!: string;
  @Field(() => [SanctionConductInput], {
    description:
      'What happened; of several the heaviest counts alone. Empty with a proposal: then it is the conduct of that.',
  })
  conducts!: readonly SanctionConductInput[];
  @Field(() => ID, { nullable: true, description: 'Proposal that is decided with it.' })
  proposalId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The conduct in words, at most 1,000 characters; with recorded conduct its own words when left out.',
  })
  ground?: string | null;
  @Field(() => SanctionBlameEnum, {
    nullable: true,
    description: 'How far the client can be blamed; leave it out with recorded conduct.',
  })
  blame?: Blame | null;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Without recorded conduct: conclusion of the medical advisor: not able until this day. The reason is not asked.',
  })
  unableUntil?: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Without recorded conduct: day on which the client was heard (Awb art. 4:8).',
  })
  heardOn?: string | null;
  @Field(() => DateScalar, { description: 'Any day of the first month that is lowered.' })
  startMonth!: string;
  @Field(() => Int, { nullable: true, description: 'How many months; what the rules say when left out.' })
  months?: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'Your own key for this act: a repeat with the same key has no second effect.',
  })
  idempotencyKey?: string | null;
}

@ObjectType('ImposeSanctionSuccess', { description: 'The benefit is lowered.' })
@Classified('STRUCTURE')
export class ImposeSanctionSuccessType {
  sanctionId!: string;
}

@Resolver(() => ImposeSanctionSuccessType)
export class ImposeSanctionSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => SanctionType, { nullable: true, description: 'The sanction as the rules made it.' })
  sanction(@Root() success: ImposeSanctionSuccessType, @Ctx() request: SubgraphRequest) {
    return request.load(sanctionById, success.sanctionId);
  }
}

@ObjectType('SanctionNotAllowedError', {
  implements: UserErrorType,
  description: 'Refusal: law or ordinance allow no such lowering.',
})
@Classified('STRUCTURE')
export class SanctionNotAllowedErrorType extends UserErrorType {
  @Field(() => SanctionRefusalReasonEnum, { description: 'Why.' })
  reason!: SanctionRefusal;
  @Field(() => Int, { nullable: true, description: 'Most months that this breach allows; null for other reasons.' })
  mostMonths!: number | null;
}

/** What imposing a sanction answers. */
export const ImposeSanctionResult = resultUnion('ImposeSanctionResult', 'A sanction, or why there is none.', [
  ImposeSanctionSuccessType,
  ClientNotFoundErrorType,
  InvalidInputErrorType,
  SanctionNotAllowedErrorType,
]);
