import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LegalBasis, Period } from '@klantbeeld/domain';
import {
  Classified,
  DateScalar,
  enumOf,
  LegalBasisType,
  ListsWithheld,
  PeriodType,
  WithheldFieldType,
} from '@klantbeeld/subgraph';
import { SupportProductType } from '../product/product.type.js';
import { SupportVolumeType } from '../volume/volume.type.js';
import { DELIVERY_FORMS, type DeliveryForm } from './arrangement.rules.js';

/** Ways in which support is given. */
export const SupportDeliveryFormEnum = enumOf(DELIVERY_FORMS);
registerEnumType(SupportDeliveryFormEnum, {
  name: 'SupportDeliveryForm',
  description: 'Way in which support is given (leveringsvorm).',
  valuesConfig: {
    IN_KIND: { description: 'By a provider whom the municipality pays (zorg in natura).' },
    PERSONAL_BUDGET: {
      description: 'A budget with which the client hires help (pgb, Wmo 2007 art. 6, Wmo 2015 art. 2.3.6).',
    },
    ALLOWANCE: { description: 'An amount of money (financiële tegemoetkoming; Wmo 2015 art. 2.1.7).' },
  },
});

@ObjectType('SupportArrangement', {
  description:
    'Support for one person by decision (individuele voorziening, Wmo 2007 art. 4; maatwerkvoorziening, Wmo 2015 art. 2.3.5).',
})
@Classified('INHERITED')
export class SupportArrangementType {
  clientId!: string;
  @Field(() => ID, { description: 'Id of the arrangement.' })
  id!: string;
  @Field(() => ID, { nullable: true, description: 'Report it answers; null when none was registered.' })
  reportId!: string | null;
  @Field(() => String, { description: 'Number of the decision (beschikkingnummer).' })
  decisionNumber!: string;
  @Field(() => DateScalar, { description: 'Day of the decision.' })
  decidedOn!: string;
  @Field(() => SupportProductType, { description: 'What is provided.' })
  product!: SupportProductType;
  @Field(() => SupportDeliveryFormEnum, { description: 'Way in which it is given.' })
  deliveryForm!: DeliveryForm;
  @Field(() => SupportVolumeType, { description: 'How much, and how often (omvang).' })
  volume!: SupportVolumeType;
  @Field(() => String, {
    nullable: true,
    description: 'Provider by its AGB code of eight digits (aanbieder); null where the client buys the support.',
  })
  providerCode!: string | null;
  @Field(() => PeriodType, { description: 'When the arrangement runs.' })
  period!: Period;
  @Field(() => LegalBasisType, { description: 'What the decision rests on, in the version of its own date.' })
  legalBasis!: LegalBasis;
  @Field(() => Int, { description: 'Version of the record; give it with a change.' })
  version!: number;
  @ListsWithheld()
  @Field(() => [WithheldFieldType], { description: 'Fields of the arrangement that are withheld.' })
  withheld!: readonly WithheldFieldType[];
}
