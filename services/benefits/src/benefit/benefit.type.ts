import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LegalBasis, Money, Period } from '@klantbeeld/domain';
import { Classified, DateScalar, enumOf, LegalBasisType, MoneyType, PeriodType } from '@klantbeeld/subgraph';
import { NormHouseholdType } from '../norm/norm.type.js';
import { END_REASONS, type EndReason } from './end-reasons.js';

/** Household types that decide the norm. */
export const HouseholdTypeEnum = enumOf(['SINGLE', 'SINGLE_PARENT', 'MARRIED']);
registerEnumType(HouseholdTypeEnum, {
  name: 'HouseholdType',
  description: 'Household that decides the norm (leefvorm, WWB art. 20-24).',
});

export const BenefitEndReasonEnum = enumOf(END_REASONS);
registerEnumType(BenefitEndReasonEnum, {
  name: 'BenefitEndReason',
  description: 'Why a benefit is ended (reden beëindiging); a sanction lowers and never ends one (art. 18).',
  valuesConfig: {
    WORK: { description: 'Work.' },
    OTHER_INCOME: { description: 'Other income or means.' },
    MOVED: { description: 'Moved to another municipality.' },
    DECEASED: { description: 'Died.' },
    CLIENT_REQUEST: { description: 'At the client’s own request.' },
    CLIENT_REQUEST_AFTER_REFUSAL: { description: 'At the client’s own request, after fitting work was refused.' },
    NOT_REPAIRED: { description: 'Withdrawn: not repaired after suspension (art. 54 lid 4).' },
    NO_RIGHT: { description: 'No right for another reason.' },
  },
});

@ObjectType('BenefitPeriod', {
  description: 'The norm of a benefit over a period, per month (bijstandsnorm, toeslag, verlaging).',
})
@Classified('INHERITED')
export class BenefitPeriodType {
  @Field(() => PeriodType, { description: 'When it applies.' })
  period!: Period;
  @Field(() => MoneyType, { description: 'Basic norm per month (WWB art. 20-24).' })
  norm!: Money;
  @Field(() => MoneyType, { description: 'Supplement per month (toeslag, WWB art. 25).' })
  supplement!: Money;
  @Field(() => MoneyType, { description: 'Reduction per month (verlaging, WWB art. 26-29).' })
  reduction!: Money;
  @Field(() => MoneyType, { description: 'Norm plus supplement minus reduction, per month.' })
  total!: Money;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it was revised to this (herziening, art. 54 lid 3); null where it was granted so.',
  })
  decidedOn!: string | null;
  @Field(() => NormHouseholdType, {
    nullable: true,
    description: 'What it depends on, so that statements follow the rules; null where amounts were decided by hand.',
  })
  household!: NormHouseholdType | null;
}

@ObjectType('Benefit', { description: 'Benefit for the cost of living (algemene bijstand, Participatiewet art. 19).' })
@Classified('INHERITED')
export class BenefitType {
  @Field(() => ID, { description: 'Id of the benefit.' })
  id!: string;
  @Field(() => HouseholdTypeEnum, { description: 'Household that decides the norm.' })
  householdType!: string;
  @Field(() => PeriodType, { description: 'When the benefit runs.' })
  period!: Period;
  @Field(() => DateScalar, { description: 'Day of the decision.' })
  decidedOn!: string;
  @Field(() => BenefitEndReasonEnum, { nullable: true, description: 'Why it was ended; null while nobody ended it.' })
  endReason!: EndReason | null;
  @Field(() => LegalBasisType, { description: 'What the decision rests on, in the version of its own date.' })
  legalBasis!: LegalBasis;
  @Field(() => Int, { description: 'Version of the record; give it with a change.' })
  version!: number;
}
