import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ROLES, type Purpose, type Role } from '@klantbeeld/access';
import { Classified, enumOf, ListsWithheld, PurposeEnum, WithheldFieldType } from '@klantbeeld/subgraph';

/** What a member of staff is. */
export const RoleEnum = enumOf(ROLES);
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What somebody is: member of staff, or CLIENT (cliënt); a role lists the purposes it may use.',
});

@ObjectType('StaffMember', { description: 'Member of staff of a municipality or of the company (medewerker).' })
@Classified('INHERITED')
export class StaffMemberType {
  @Field(() => ID, { description: 'Id of the member of staff.' })
  id!: string;
  @Field(() => String, { description: 'Name.' })
  name!: string;
  @Classified('LOCALITY')
  @Field(() => String, {
    nullable: true,
    description:
      'Code of the municipality (GM0141) or of the company; withheld where the municipality of the client is, as when the address is secret.',
  })
  organisation!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Team; null where it would tell of a law that this caller may not know to play.',
  })
  team!: string | null;
  @ListsWithheld()
  @Field(() => [WithheldFieldType], { description: 'Fields that are withheld from this caller, for this client.' })
  withheld!: readonly WithheldFieldType[];
}

@ObjectType('Viewer', { description: 'Who asks, and what they may do.' })
@Classified('STRUCTURE')
export class ViewerType {
  @Field(() => ID, { description: 'Id of the member of staff.' })
  id!: string;
  @Field(() => String, { description: 'Name.' })
  name!: string;
  @Field(() => String, { description: 'Code of the municipality (GM0141) or of the company.' })
  organisation!: string;
  @Field(() => [RoleEnum], { description: 'Roles.' })
  roles!: readonly Role[];
  @Field(() => [PurposeEnum], { description: 'Purposes that may be named in x-purpose.' })
  purposes!: readonly Purpose[];
  @Field(() => PurposeEnum, { nullable: true, description: 'Purpose of this request; null for who has none.' })
  purpose!: Purpose | null;
}

@ObjectType('CaseloadLimit', { description: 'How many clients a member of staff has and may have.' })
@Classified('STRUCTURE')
export class CaseloadLimitType {
  @Field(() => Int, { description: 'Clients at present, for this purpose.' })
  size!: number;
  @Field(() => Int, { nullable: true, description: 'Most clients; null when there is no limit.' })
  limit!: number | null;
}
