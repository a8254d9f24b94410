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
  @Field(() => String, { description: 'Category in the local ordinance.' })
  category!: string;
  @Field(() => Int, { description: 'Percentage of the norm.' })
  percentage!: number;
  @Field(() => PeriodType, { description: 'When the benefit is lowered.' })
  period!: Period;
  @Field(() => MoneyType, { description: 'Lowering per month.' })
  amount!: Money;
  @Field(() => DateScalar, { description: 'Day before which it is reconsidered (art. 18 lid 3).' })
  reconsiderBefore!: string;
  @Field(() => LegalBasisType, { description: 'What it rests on.' })
  legalBasis!: LegalBasis;
}
