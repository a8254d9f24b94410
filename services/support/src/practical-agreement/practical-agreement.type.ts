import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Period } from '@klantbeeld/domain';
import { Classified, enumOf, PeriodType } from '@klantbeeld/subgraph';
import { PARTS_OF_DAY, WEEKDAYS, type PartOfDay, type Weekday } from './practical-agreement.rules.js';

/** Days of the week. */
export const SupportWeekdayEnum = enumOf(WEEKDAYS);
registerEnumType(SupportWeekdayEnum, { name: 'SupportWeekday', description: 'Day of the week (ISO 8601).' });

/** Parts of a day. */
export const SupportPartOfDayEnum = enumOf(PARTS_OF_DAY);
registerEnumType(SupportPartOfDayEnum, { name: 'SupportPartOfDay', description: 'Part of a day (dagdeel).' });

@ObjectType('PracticalAgreement', {
  description:
    'When somebody cannot be elsewhere because of support, and whether there is transport (praktische afspraak); never what the support is or why.',
})
@Classified('INHERITED')
export class PracticalAgreementType {
  @Field(() => ID, { description: 'Id of the agreement.' })
  id!: string;
  @Field(() => [SupportWeekdayEnum], { description: 'Days of the week, in order.' })
  weekdays!: readonly Weekday[];
  @Field(() => SupportPartOfDayEnum, { description: 'Part of those days.' })
  partOfDay!: PartOfDay;
  @Field(() => Boolean, { description: 'Whether the client needs transport on those days (vervoer).' })
  isTransportNeeded!: boolean;
  @Field(() => String, { nullable: true, description: 'What else is agreed, without product or reason.' })
  text!: string | null;
  @Field(() => PeriodType, { description: 'When it applies.' })
  period!: Period;
  @Field(() => Int, { description: 'Version of the record.' })
  version!: number;
}

@InputType('PracticalAgreementInput', {
  description: 'When somebody cannot be elsewhere because of support, and whether there is transport.',
})
@Classified('PRACTICAL_AGREEMENT')
export class PracticalAgreementInput {
  @Field(() => [SupportWeekdayEnum], { description: 'Days of the week; at least one.' })
  weekdays!: Weekday[];
  @Field(() => SupportPartOfDayEnum, { description: 'Part of those days.' })
  partOfDay!: PartOfDay;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether the client needs transport on those days.' })
  isTransportNeeded!: boolean;
  @Field(() => String, {
    nullable: true,
    description:
      'What else is agreed, at most 500 characters; others than the Wmo may read it with consent, so no product and no reason.',
  })
  text?: string | null;
}
