import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LegalBasis, Money } from '@klantbeeld/domain';
import { Classified, enumOf, LegalBasisType, MoneyType } from '@klantbeeld/subgraph';
import { AGE_BANDS, NORM_CIRCUMSTANCES, type AgeBand, type NormCircumstance } from './norm.rules.js';

export const NormAgeBandEnum = enumOf(AGE_BANDS);
registerEnumType(NormAgeBandEnum, {
  name: 'NormAgeBand',
  description: 'Ages that the norm tells apart (art. 20-22).',
  valuesConfig: {
    YOUNG: { description: '18 to 20.' },
    ADULT: { description: 'From 21 to pension age.' },
    PENSION_AGE: { description: 'Pension age (pensioengerechtigde leeftijd) or older.' },
  },
});

export const NormCircumstanceEnum = enumOf(NORM_CIRCUMSTANCES);
registerEnumType(NormCircumstanceEnum, {
  name: 'NormCircumstance',
  description: 'Circumstances for which an ordinance lowers the norm (verlaging, art. 27-29).',
  valuesConfig: {
    NO_HOUSING_COSTS: { description: 'No costs of a home (art. 27).' },
    SCHOOL_LEAVER: { description: 'Left school less than six months ago (schoolverlater, art. 28).' },
    AGE_21: { description: 'Is 21 (art. 29, until 2015).' },
    AGE_22: { description: 'Is 22 (art. 29, until 2015).' },
  },
});

export const BenefitNormLineKindEnum = enumOf(['NORM', 'COST_SHARER_NORM', 'SUPPLEMENT', 'REDUCTION']);
registerEnumType(BenefitNormLineKindEnum, {
  name: 'BenefitNormLineKind',
  description: 'What a step from the law to the norm is (norm, kostendelersnorm, toeslag, verlaging).',
});

@ObjectType('BenefitNormLine', { description: 'One step from the law to the norm of a household.' })
@Classified('INHERITED')
export class BenefitNormLineType {
  @Field(() => BenefitNormLineKindEnum, { description: 'What it is.' })
  kind!: string;
  @Field(() => MoneyType, { description: 'Per month; negative for a reduction.' })
  amount!: Money;
  @Field(() => String, { description: 'Why, in Dutch, to show as it is.' })
  explanation!: string;
  @Field(() => LegalBasisType, { description: 'What it rests on.' })
  legalBasis!: LegalBasis;
}

@ObjectType('BenefitNorm', {
  description:
    'The norm that the rules of a day give the household of a benefit, step by step (bijstandsnorm, art. 20-30).',
})
@Classified('INHERITED')
export class BenefitNormType {
  @Field(() => [BenefitNormLineType], { description: 'The steps; none when a rule is missing.' })
  lines!: readonly BenefitNormLineType[];
  @Field(() => MoneyType, { nullable: true, description: 'Their sum per month; null when a rule is missing.' })
  total!: Money | null;
  @Field(() => String, { nullable: true, description: 'What is not known of that day: the household, or a rule.' })
  missing!: string | null;
}

@ObjectType('NormHousehold', {
  description: 'What the norm of a benefit depends on over a period (leefsituatie, art. 20-29).',
})
@Classified('INHERITED')
export class NormHouseholdType {
  @Field(() => NormAgeBandEnum, { description: 'Age of the client.' })
  ageBand!: AgeBand;
  @Field(() => NormAgeBandEnum, { nullable: true, description: 'Age of the partner; null without one.' })
  partnerAgeBand!: AgeBand | null;
  @Field(() => Boolean, { description: 'Whether there are dependent children.' })
  hasChild!: boolean;
  @Field(() => Int, { description: 'Others in the home who share its costs.' })
  costSharers!: number;
  @Field(() => Boolean, { description: 'Whether somebody stays in an institution (art. 23).' })
  isInInstitution!: boolean;
  @Field(() => [NormCircumstanceEnum], { description: 'Circumstances that lower the norm (art. 27-29).' })
  circumstances!: readonly NormCircumstance[];
}

@InputType('NormHouseholdInput', { description: 'What the norm of a household depends on (leefvorm, art. 20-29).' })
@Classified('INCOME')
export class NormHouseholdInput {
  @Field(() => NormAgeBandEnum, { description: 'Age of the client.' })
  ageBand!: AgeBand;
  @Field(() => NormAgeBandEnum, { nullable: true, description: 'Age of the partner; only for MARRIED.' })
  partnerAgeBand?: AgeBand | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether there are dependent children.' })
  hasChild!: boolean;
  @Field(() => Int, {
    defaultValue: 0,
    description: 'Others in the home who share its costs, apart from partner and children (art. 22a, 25, 26).',
  })
  costSharers!: number;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether somebody stays in an institution (art. 23).' })
  isInInstitution!: boolean;
  @Field(() => [NormCircumstanceEnum], { defaultValue: [], description: 'Circumstances that lower the norm.' })
  circumstances!: readonly NormCircumstance[];
}
