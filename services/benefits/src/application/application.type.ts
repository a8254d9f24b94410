import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LegalBasis } from '@klantbeeld/domain';
import { Classified, DateScalar, enumOf, LegalBasisType } from '@klantbeeld/subgraph';

/** How an application ended. */
export const ApplicationOutcomeEnum = enumOf(['PENDING', 'GRANTED', 'REFUSED', 'WITHDRAWN']);
registerEnumType(ApplicationOutcomeEnum, {
  name: 'ApplicationOutcome',
  description: 'How an application stands (uitkomst van de aanvraag).',
});

@ObjectType('BenefitApplication', { description: 'Application for a benefit (aanvraag, Participatiewet art. 41).' })
@Classified('INHERITED')
export class BenefitApplicationType {
  @Field(() => ID, { description: 'Id of the application.' })
  id!: string;
  @Field(() => DateScalar, {
    description: 'Day the need was reported (melding); the right starts here at the earliest (art. 44).',
  })
  notifiedOn!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day the application was filed.' })
  appliedOn!: string | null;
  @Field(() => ApplicationOutcomeEnum, { description: 'How it stands.' })
  outcome!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the decision; null while pending.' })
  decidedOn!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day before which a decision is due (Awb art. 4:13).' })
  decideBefore!: string | null;
  @Field(() => LegalBasisType, { description: 'What the application rests on.' })
  legalBasis!: LegalBasis;
  @Field(() => Int, { description: 'Version of the record.' })
  version!: number;
}
