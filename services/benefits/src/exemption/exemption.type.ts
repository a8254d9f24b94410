import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LegalBasis } from '@klantbeeld/domain';
import { Classified, DateScalar, enumOf, LegalBasisType, ListsWithheld, WithheldFieldType } from '@klantbeeld/subgraph';
import { EXEMPTION_REASONS } from './exemption.rules.js';

/** Grounds of an exemption. */
export const ExemptionReasonEnum = enumOf(EXEMPTION_REASONS);
registerEnumType(ExemptionReasonEnum, {
  name: 'ExemptionReason',
  description: 'Urgent reason of an exemption (dringende reden, art. 9 lid 2).',
});

@ObjectType('WorkDutyExemption', {
  description:
    'Whether the client is exempt from the work duty on a day (ontheffing arbeidsplicht, Participatiewet art. 9 lid 2): individual and temporary.',
})
@Classified('INHERITED')
export class WorkDutyExemptionType {
  @Field(() => ID, { nullable: true, description: 'Id of the exemption; null when there is none.' })
  id!: string | null;
  @Field(() => Boolean, { description: 'Whether there is an exemption on that day.' })
  exempt!: boolean;
  @Field(() => DateScalar, { nullable: true, description: 'First day of the exemption.' })
  from!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day that is no longer exempt; an exemption always has an end.',
  })
  until!: string | null;
  @Field(() => ExemptionReasonEnum, { nullable: true, description: 'Why there is an exemption.' })
  @Classified('DUTY_REASON')
  reason!: string | null;
  @Field(() => String, { nullable: true, description: 'The individual reason in words.' })
  @Classified('DUTY_REASON')
  explanation!: string | null;
  @Field(() => String, { nullable: true, description: 'Why no provision, such as childcare, takes the reason away.' })
  @Classified('DUTY_REASON')
  provision!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the review.' })
  @Classified('DUTY_REASON')
  reviewOn!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was reviewed last; null before that.' })
  @Classified('DUTY_REASON')
  reviewedOn!: string | null;
  @Field(() => LegalBasisType, { nullable: true, description: 'What it rests on; the paragraph can tell why.' })
  @Classified('DUTY_REASON')
  legalBasis!: LegalBasis | null;
  @Field(() => Int, { nullable: true, description: 'Version of the record; it grows with each review.' })
  @Classified('DUTY_REASON')
  version!: number | null;
  @ListsWithheld()
  @Field(() => [WithheldFieldType], { description: 'Fields of the exemption that are withheld.' })
  withheld!: readonly WithheldFieldType[];
}
