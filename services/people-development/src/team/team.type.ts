import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Purpose } from '@klantbeeld/access';
import { Classified, DateScalar, PurposeEnum } from '@klantbeeld/subgraph';

@ObjectType('Team', { description: 'Members of staff of one organisation who work with the same clients (team).' })
@Classified('STRUCTURE')
export class TeamType {
  @Field(() => ID, { description: 'Id.' })
  id!: string;
  @Field(() => String, { description: 'Name.' })
  name!: string;
  organisation!: string;
}

@ObjectType('TeamMember', { description: 'Somebody who is in a team (teamlid).' })
@Classified('STRUCTURE')
export class TeamMemberType {
  @Field(() => ID, { description: 'Id of the member of staff.' })
  staffId!: string;
  @Field(() => String, { nullable: true, description: 'Name; null for whom the company does not know any more.' })
  name!: string | null;
  @Field(() => DateScalar, { description: 'Since when.' })
  fromOn!: string;
}

@ObjectType('TeamAssignment', {
  description:
    'A team that works with this client: whoever is in it does, for the purposes of their role (toewijzing).',
})
@Classified('INHERITED')
export class TeamAssignmentType {
  clientId!: string;
  teamId!: string;
  @Field(() => [PurposeEnum], {
    description: 'For which purposes, as far as this caller may know: none of a law that is not theirs.',
  })
  purposes!: readonly Purpose[];
  @Field(() => DateScalar, { description: 'Since when, as far as this caller may know.' })
  fromOn!: string;
  @Field(() => Int, { description: 'Version, to give as expectedVersion when it is ended.' })
  version!: number;
}
