import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LegalBasis, Period } from '@klantbeeld/domain';
import { Classified, enumOf, LegalBasisType, ListsWithheld, PeriodType, WithheldFieldType } from '@klantbeeld/subgraph';

/** Kinds of duty. */
export const DutyKindEnum = enumOf([
  'WORK',
  'REINTEGRATION',
  'COMMUNITY_SERVICE',
  'INFORMATION',
  'COOPERATION',
  'ADDITIONAL',
]);
registerEnumType(DutyKindEnum, {
  name: 'DutyKind',
  description: 'Duties that come with a benefit.',
  valuesConfig: {
    WORK: { description: 'Obtain and accept work (arbeidsplicht, art. 9 lid 1 a).' },
    REINTEGRATION: { description: 'Use an offered provision (re-integratieplicht, art. 9 lid 1 b).' },
    COMMUNITY_SERVICE: { description: 'Useful activity in return (tegenprestatie, art. 9 lid 1 c).' },
    INFORMATION: { description: 'Report what affects the right (inlichtingenplicht, art. 17 lid 1).' },
    COOPERATION: { description: 'Co-operate (medewerkingsplicht, art. 17 lid 2).' },
    ADDITIONAL: { description: 'Further obligation aimed at work (nadere verplichting, art. 55).' },
  },
});

@ObjectType('Duty', { description: 'A duty that comes with a benefit (plicht).' })
@Classified('INHERITED')
export class DutyType {
  @Field(() => ID, { description: 'Id of the duty.' })
  id!: string;
  @Field(() => DutyKindEnum, { description: 'Kind of duty.' })
  kind!: string;
  @Classified('DUTY_REASON')
  @Field(() => String, { nullable: true, description: 'What it means for this client.' })
  description!: string | null;
  @Field(() => PeriodType, { description: 'When it applies.' })
  period!: Period;
  @Field(() => Boolean, {
    description:
      'Whether it has to be kept on the day that is looked at: not while an exemption lifts it (art. 9 lid 2).',
  })
  isActive!: boolean;
  @Field(() => LegalBasisType, { description: 'What it rests on.' })
  legalBasis!: LegalBasis;
  @Field(() => Int, { description: 'Version of the record.' })
  version!: number;
  @ListsWithheld()
  @Field(() => [WithheldFieldType], { description: 'Fields of this duty that are withheld from this caller.' })
  withheld!: readonly WithheldFieldType[];
}
