import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ASSIGNMENT_CAPACITIES, type AssignmentCapacity, type Purpose } from '@klantbeeld/access';
import { Classified, DateScalar, enumOf, PurposeEnum } from '@klantbeeld/subgraph';

/** In what capacity somebody works with a client. */
export const AssignmentCapacityEnum = enumOf(ASSIGNMENT_CAPACITIES);
registerEnumType(AssignmentCapacityEnum, {
  name: 'AssignmentCapacity',
  description: 'In what capacity somebody works with a client.',
  valuesConfig: {
    GUIDANCE: { description: 'Guides the client (begeleiding).' },
    EMPLOYER_CONTACT: { description: 'Places with employers and does not guide (werkgeverscontact).' },
  },
});

@ObjectType('Assignment', { description: 'A member of staff who works with this client (toewijzing).' })
@Classified('INHERITED')
export class AssignmentType {
  clientId!: string;
  staffId!: string;
  organisation!: string | null;
  isTeamKnown!: boolean;
  @Field(() => Boolean, { description: 'Whether this is the one responsible consultant, from A to Z.' })
  isResponsible!: boolean;
  @Field(() => AssignmentCapacityEnum, { description: 'In what capacity.' })
  capacity!: AssignmentCapacity;
  @Field(() => [PurposeEnum], {
    description: 'For which purposes, as far as this caller may know: none of a law that is not theirs.',
  })
  purposes!: readonly Purpose[];
  @Field(() => DateScalar, { description: 'Since when, as far as this caller may know.' })
  fromOn!: string;
  @Field(() => Int, { description: 'Version, to give as expectedVersion when it is ended or transferred.' })
  version!: number;
}
