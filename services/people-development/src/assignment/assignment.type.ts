import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Classified, DateScalar, type SubgraphRequest } from '@klantbeeld/subgraph';
import { staffById } from '../staff/staff.loader.js';
import { StaffMemberType } from '../staff/staff.type.js';

@ObjectType('Assignment', { description: 'A member of staff who works with this client (toewijzing).' })
@Classified('INHERITED')
export class AssignmentType {
  staffId!: string;
  @Field(() => Boolean, { description: 'Whether this is the one responsible consultant, from A to Z.' })
  isResponsible!: boolean;
  @Field(() => DateScalar, { description: 'Since when.' })
  fromOn!: string;
}

@Resolver(() => AssignmentType)
export class AssignmentResolver {
  @Classified('INHERITED')
  @FieldResolver(() => StaffMemberType, { nullable: true, description: 'Who it is.' })
  staff(@Root() assignment: AssignmentType, @Ctx() request: SubgraphRequest) {
    return request.load(staffById, assignment.staffId);
  }
}
