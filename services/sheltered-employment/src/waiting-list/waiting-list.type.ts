import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LegalBasis } from '@klantbeeld/domain';
import { Classified, DateScalar, enumOf, LegalBasisType, ListsWithheld, WithheldFieldType } from '@klantbeeld/subgraph';

/** Why somebody left the waiting list. */
export const WaitingListExitReasonEnum = enumOf([
  'JOB_STARTED',
  'MOVED_AWAY',
  'OUT_OF_TARGET_GROUP',
  'INDICATION_ENDED',
  'UNAVAILABLE',
]);
registerEnumType(WaitingListExitReasonEnum, {
  name: 'WaitingListExitReason',
  description: 'Why somebody left the waiting list (reden uitstroom wachtlijst).',
  valuesConfig: {
    JOB_STARTED: { description: 'A sheltered or supported job started.' },
    MOVED_AWAY: { description: 'Moved to another municipality, which keeps the order date.' },
    OUT_OF_TARGET_GROUP: { description: 'No longer belongs to the target group.' },
    INDICATION_ENDED: { description: 'The indication ended, lapsed or was withdrawn.' },
    UNAVAILABLE: { description: 'Not available for a job.' },
  },
});

@ObjectType('WaitingListEntry', {
  description:
    'Place on the waiting list of a municipality: indicated, available, no job yet (wachtlijst, WSW art. 12).',
})
@Classified('INHERITED')
export class WaitingListEntryType {
  @Field(() => ID, { description: 'Id of the entry.' })
  id!: string;
  // This service does not know whose address is secret, so the municipality goes with the address and not with the town.
  @Classified('ADDRESS')
  @Field(() => String, {
    nullable: true,
    description: 'Municipality whose list it is, such as GM0141 for Almelo; withheld as the address is.',
    deprecationReason: 'Ask Client.municipality, which is withheld only where the address is secret.',
  })
  municipalityCode!: string;
  @Field(() => DateScalar, {
    description: 'Day that orders the list: the decision on the indication, for entries before 2008 the application.',
  })
  sinceOn!: string;
  @Field(() => DateScalar, { nullable: true, description: 'First day no longer on the list; null while waiting.' })
  leftOn!: string | null;
  @Field(() => WaitingListExitReasonEnum, { nullable: true, description: 'Why the place was left.' })
  leftReason!: string | null;
  @Field(() => LegalBasisType, { description: 'What the place rests on.' })
  legalBasis!: LegalBasis;
  @Field(() => Int, { description: 'Version of the record; give it with a change.' })
  version!: number;
  @ListsWithheld()
  @Field(() => [WithheldFieldType], { description: 'Fields of this place that are withheld from this caller.' })
  withheld!: readonly WithheldFieldType[];
}
