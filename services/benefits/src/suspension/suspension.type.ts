import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LegalBasis, Period } from '@klantbeeld/domain';
import { Classified, DateScalar, enumOf, LegalBasisType, PeriodType } from '@klantbeeld/subgraph';
import { SUSPENSION_STATES, type SuspensionState } from './suspension.tables.js';

export const SuspensionStateEnum = enumOf(SUSPENSION_STATES);
registerEnumType(SuspensionStateEnum, {
  name: 'BenefitSuspensionState',
  description: 'How a suspension stands (stand van de opschorting).',
  valuesConfig: {
    RUNNING: { description: 'Nothing was decided after it yet; after its last day nothing is kept back any more.' },
    REPAIRED: { description: 'What was missing is there: what was kept back is due (hersteld).' },
    WITHDRAWN: { description: 'The benefit was withdrawn from its first day (intrekking, art. 54 lid 4).' },
  },
});

@ObjectType('BenefitSuspension', {
  description: 'A right that is on hold because something is missing (opschorting, Participatiewet art. 54 lid 1).',
})
@Classified('INHERITED')
export class BenefitSuspensionType {
  @Field(() => ID, { description: 'Id of the suspension.' })
  id!: string;
  @Field(() => ID, { description: 'The benefit that is on hold.' })
  benefitId!: string;
  @Field(() => String, { description: 'What is missing, in words.' })
  missing!: string;
  @Field(() => PeriodType, { description: 'Days that are on hold at most.' })
  period!: Period;
  @Field(() => DateScalar, {
    description: 'First day on which it is too late to repair (hersteltermijn, art. 54 lid 2).',
  })
  repairUntil!: string;
  @Field(() => SuspensionStateEnum, { description: 'How it stands.' })
  state!: SuspensionState;
  @Field(() => DateScalar, { description: 'Day of the decision.' })
  decidedOn!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was repaired, or the benefit withdrawn.' })
  closedOn!: string | null;
  @Field(() => LegalBasisType, { description: 'What it rests on.' })
  legalBasis!: LegalBasis;
  @Field(() => Int, { description: 'Version of the record; give it with the act that follows.' })
  version!: number;
}
