import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { LegalBasis } from '@klantbeeld/domain';
import { Classified, DateScalar, enumOf, LegalBasisType, ListsWithheld, WithheldFieldType } from '@klantbeeld/subgraph';

/** Grounds of an exemption. */
export const ExemptionReasonEnum = enumOf(['CARE', 'MEDICAL', 'OTHER']);
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
  @Field(() => DateScalar, { nullable: true, description: 'Day of the review.' })
  @Classified('DUTY_REASON')
  reviewOn!: string | null;
  @Field(() => LegalBasisType, { nullable: true, description: 'What it rests on; the paragraph can tell why.' })
  @Classified('DUTY_REASON')
  legalBasis!: LegalBasis | null;
  @ListsWithheld()
  @Field(() => [WithheldFieldType], { description: 'Fields of the exemption that are withheld.' })
  withheld!: readonly WithheldFieldType[];
}
