import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Classified, DateScalar, type Admitted, type SubgraphRequest } from '@klantbeeld/subgraph';
import { StaffMemberType } from '../staff/staff.type.js';
import type { KnownColleague } from './assignment.rules.js';
import { staffOfColleague } from './colleague.js';

@ObjectType('Assignment', { description: 'A member of staff who works with this client (toewijzing).' })
@Classified('INHERITED')
export class AssignmentType {
  @Field(() => Boolean, { description: 'Whether this is the one responsible consultant, from A to Z.' })
  isResponsible!: boolean;
  @Field(() => DateScalar, { description: 'Since when, as far as this caller may know.' })
  fromOn!: string;
}

@Resolver(() => AssignmentType)
export class AssignmentResolver {
  @Classified('INHERITED')
  @FieldResolver(() => StaffMemberType, { nullable: true, description: 'Who it is.' })
  staff(@Root() assignment: Admitted<KnownColleague>, @Ctx() request: SubgraphRequest): Promise<object | null> {
    return staffOfColleague(request, assignment);
  }
}
