import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LegalBasis, Money, Period } from '@klantbeeld/domain';
import { Classified, DateScalar, enumOf, LegalBasisType, MoneyType, PeriodType } from '@klantbeeld/subgraph';

/** Whether obligations are met, without why. */
export const ObligationStatusEnum = enumOf(['MET', 'NOT_MET']);
registerEnumType(ObligationStatusEnum, {
  name: 'ObligationStatus',
  description: 'Whether obligations are met at present; says nothing of ground or amount.',
});

@ObjectType('Sanction', { description: 'Lowering of the benefit (maatregel, Participatiewet art. 18).' })
@Classified('INHERITED')
export class SanctionType {
  @Field(() => ID, { description: 'Id of the sanction.' })
  id!: string;
  @Field(() => String, { description: 'Conduct it rests on.' })
  ground!: string;
  @Field(() => String, {
    description: 'Category in the local ordinance, or WORK_DUTY for a duty of the law itself (art. 18 lid 4).',
  })
  category!: string;
  @Field(() => Int, { description: 'Percentage of the norm, rounded; the amount is exact.' })
  percentage!: number;
  @Field(() => PeriodType, { description: 'When the benefit is lowered.' })
  period!: Period;
  @Field(() => MoneyType, { description: 'Lowering per month.' })
  amount!: Money;
  @Field(() => DateScalar, { description: 'Day before which it is reconsidered (art. 18 lid 3).' })
  reconsiderBefore!: string;
  @Field(() => LegalBasisType, { description: 'What it rests on.' })
  legalBasis!: LegalBasis;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the conduct; null where it was not recorded.' })
  conductOn!: string | null;
  @Field(() => [ID], { description: 'Recorded conduct that it rests on; none where it was told by hand.' })
  conductIds!: readonly string[];
  @Field(() => DateScalar, { nullable: true, description: 'Day of the decision; null where it was not recorded.' })
  decidedOn!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the version of the ordinance that sets category and months; null where not recorded.',
  })
  rulesFrom!: string | null;
  @Field(() => Int, { description: 'Which breach in a row it is, from 1 (recidive).' })
  ordinal!: number;
  @Field(() => ID, { nullable: true, description: 'The sanction of which it is a repeat; null for a first one.' })
  recidivismOf!: string | null;
  @Field(() => Int, { nullable: true, description: 'Months for which it was imposed; null where not recorded.' })
  months!: number | null;
  @Field(() => Int, { nullable: true, description: 'Most months that the rules allow for this breach.' })
  mostMonths!: number | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which behaviour was restored, which ended it early (art. 18 lid 11); null otherwise.',
  })
  restoredOn!: string | null;
  @Field(() => Int, { description: 'Version of the record; give it with a change.' })
  version!: number;
}
