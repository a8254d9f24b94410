import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LegalBasis, Period } from '@klantbeeld/domain';
import { Classified, enumOf, LegalBasisType, PeriodType } from '@klantbeeld/subgraph';

/** Stages from inside to outside. */
export const PLACEMENT_STAGES = [
  'SHELTERED_INSIDE',
  'WORK_ON_LOCATION',
  'GROUP_SECONDMENT',
  'INDIVIDUAL_SECONDMENT',
  'SUPPORTED_EMPLOYMENT',
  'TRIAL',
  'REGULAR',
] as const;
export const PlacementStageEnum = enumOf(PLACEMENT_STAGES);
registerEnumType(PlacementStageEnum, {
  name: 'PlacementStage',
  description: 'Where somebody works, from inside to outside (van binnen naar buiten).',
  valuesConfig: {
    SHELTERED_INSIDE: { description: 'Sheltered, inside the company (beschut binnen).' },
    WORK_ON_LOCATION: { description: 'With the company, at a customer (werken op locatie).' },
    GROUP_SECONDMENT: { description: 'Seconded in a group (groepsdetachering).' },
    INDIVIDUAL_SECONDMENT: { description: 'Seconded alone (individuele detachering).' },
    SUPPORTED_EMPLOYMENT: {
      description: 'Employed by an ordinary employer with guidance (begeleid werken, Wsw art. 7).',
    },
    TRIAL: { description: 'Trial placement with benefit kept (proefplaatsing).' },
    REGULAR: { description: 'Regular job (reguliere baan).' },
  },
});

/** Why a placement ended. */
export const PlacementEndReasonEnum = enumOf([
  'END_OF_TERM',
  'REGULAR_JOB',
  'CLIENT_STOPPED',
  'EMPLOYER_STOPPED',
  'SICKNESS',
  'DIED',
  'OTHER',
]);
registerEnumType(PlacementEndReasonEnum, {
  name: 'PlacementEndReason',
  description: 'Why a placement ended; sickness without its cause.',
});

@ObjectType('Placement', { description: 'Work that somebody does with an employer or at the company (plaatsing).' })
@Directive('@key(fields: "id")')
@Classified('INHERITED')
export class PlacementType {
  clientId!: string;
  employerId!: string | null;
  workTypeId!: string | null;
  @Field(() => ID, { description: 'Id of the placement.' })
  id!: string;
  @Field(() => PlacementStageEnum, { description: 'Where, from inside to outside.' })
  stage!: string;
  @Field(() => String, { description: 'What the work is.' })
  jobTitle!: string;
  @Field(() => Int, { description: 'Hours per week.' })
  hoursPerWeek!: number;
  @Field(() => Boolean, {
    description: 'Whether the work was made for this client because no fitting work was found (gecreëerd werk).',
  })
  isCreatedWork!: boolean;
  @Field(() => PeriodType, { description: 'When.' })
  period!: Period;
  @Field(() => PlacementEndReasonEnum, {
    nullable: true,
    description: 'Why it ended, or will end on the day that was agreed; null while no end was agreed with its reason.',
  })
  endReason!: string | null;
  @Field(() => LegalBasisType, { description: 'What the placement rests on.' })
  legalBasis!: LegalBasis;
  @Field(() => Int, { description: 'Version of the record; give it with a change.' })
  version!: number;
}
