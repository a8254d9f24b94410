import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { LegalBasis, Period } from '@klantbeeld/domain';
import { Classified, enumOf, LegalBasisType, PeriodType } from '@klantbeeld/subgraph';
import { REGIMES, type RegimeName } from './regime.rules.js';

export const BenefitRegimeNameEnum = enumOf(REGIMES);
registerEnumType(BenefitRegimeNameEnum, {
  name: 'BenefitRegimeName',
  description: 'Regimes under the one law BWBR0015703 (Wet werk en bijstand, Participatiewet).',
});

@ObjectType('BenefitRegime', { description: 'Which set of rules of the law applies over a period (regime).' })
@Classified('INHERITED')
export class BenefitRegimeType {
  @Field(() => BenefitRegimeNameEnum, { description: 'Short name.' })
  name!: RegimeName;
  @Field(() => String, { description: 'Name of the law in that period, in Dutch.' })
  title!: string;
  @Field(() => PeriodType, { description: 'When it applies.' })
  period!: Period;
  @Field(() => Boolean, { description: 'Whether single parents have a norm of their own (until 2015).' })
  hasSingleParentNorm!: boolean;
  @Field(() => Boolean, { description: 'Whether the municipality supplements the norm (toeslag, art. 25 until 2015).' })
  hasSupplements!: boolean;
  @Field(() => Boolean, {
    description: 'Whether who shares costs has a norm of their own (kostendelersnorm, art. 22a).',
  })
  hasCostSharerNorm!: boolean;
  @Field(() => Boolean, { description: 'Whether the law itself sets lowerings for work duties (art. 18 lid 4-8).' })
  hasNationalWorkDuties!: boolean;
  @Field(() => LegalBasisType, { description: 'The version of the law.' })
  legalBasis!: LegalBasis;
}
