import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  ACCESS_DECISIONS,
  CAPACITIES,
  type AccessDecision,
  type LogCapacity,
  type LogLaw,
  type Purpose,
} from '@klantbeeld/access';
import { LAWS } from '@klantbeeld/domain';
import { Classified } from '../schema/classified.js';
import { DateTimeScalar } from '../schema/scalars.js';
import { enumOf, PurposeEnum } from '../schema/shared-enums.js';
import { PageInfoType } from '../schema/shared-types.js';

/** Whose data a line of the log is about. */
export const AccessLawEnum = enumOf(['SHARED', ...LAWS]);
registerEnumType(AccessLawEnum, {
  name: 'AccessLaw',
  description: 'Whose data was looked at: of one law, or SHARED for what the laws have in common.',
});

/** How a look ended. */
export const AccessDecisionEnum = enumOf(ACCESS_DECISIONS);
registerEnumType(AccessDecisionEnum, {
  name: 'AccessDecision',
  description: 'How a look at a client ended: all that was asked was shown, a part of it, or nothing.',
});

/** In which capacity somebody looked. */
export const AccessCapacityEnum = enumOf([...new Set<LogCapacity>([...CAPACITIES, 'OVERRIDE'])]);
registerEnumType(AccessCapacityEnum, {
  name: 'AccessCapacity',
  description:
    'In which capacity somebody looked: OVERRIDE is a look outside the caseload, SUPERVISION one at the log itself, SELF the client’s own.',
});

@ObjectType('AccessIndicators', {
  description: 'Numbers of a period that tell where to look closer. A look is one client in one question of one law.',
})
@Directive('@shareable')
@Classified('INHERITED')
export class AccessIndicatorsType {
  @Field(() => Int, { description: 'All looks at clients, refused ones too.' })
  looks!: number;
  @Field(() => Int, { description: 'Looks of which nothing was shown.' })
  refused!: number;
  @Field(() => Int, { description: 'Searches by another key than the BSN, whether they found anybody or not.' })
  searchesByOtherKey!: number;
  @Field(() => Int, { description: 'Looks from 22:00 until 7:00, by Dutch time.' })
  atNight!: number;
  @Field(() => Int, { description: 'Looks on Saturday or Sunday, by Dutch time.' })
  inWeekend!: number;
  @Field(() => Int, { description: 'Looks outside the caseload, by an override.' })
  overrides!: number;
}

@ObjectType('ConsultedClient', { description: 'A client who was looked at, with how often.' })
@Directive('@shareable')
@Classified('INHERITED')
export class ConsultedClientType {
  @Field(() => ID, { description: 'Id of the client.' })
  clientId!: string;
  @Field(() => Int, { description: 'Looks at the client.' })
  looks!: number;
  @Field(() => Int, { description: 'Looks of which nothing was shown.' })
  refused!: number;
  @Field(() => Int, { description: 'By how many members of staff.' })
  staff!: number;
}

@ObjectType('StaffUse', { description: 'How much a member of staff looked.' })
@Directive('@shareable')
@Classified('INHERITED')
export class StaffUseType {
  @Field(() => ID, { description: 'Id of the member of staff.' })
  staffId!: string;
  @Field(() => Int, { description: 'Looks by this person.' })
  looks!: number;
  @Field(() => Int, { description: 'Looks of which nothing was shown.' })
  refused!: number;
  @Field(() => Int, { description: 'At how many clients.' })
  clients!: number;
}

@ObjectType('AccessLine', {
  description: 'One look at one client in one law, as it stands in the access log (NEN 7513).',
})
@Directive('@shareable')
@Classified('INHERITED')
export class AccessLineType {
  @Field(() => ID, { description: 'Number of the row in `access_audit` of its service, as `audit verify` names it.' })
  id!: string;
  @Field(() => DateTimeScalar, { description: 'When.' })
  occurredAt!: string;
  @Field(() => ID, { description: 'Id of who looked; for a client’s own overview the id of the client.' })
  staffId!: string;
  @Field(() => [String], { description: 'Roles of who looked, at that moment.' })
  roles!: readonly string[];
  @Field(() => String, { description: 'Code of the municipality (GM0141) or the company of who looked.' })
  organisation!: string;
  @Field(() => PurposeEnum, { nullable: true, description: 'For what; null for who has no purpose.' })
  purpose!: Purpose | null;
  @Field(() => AccessLawEnum, { description: 'Whose data.' })
  law!: LogLaw;
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the client, or the id that was tried; null where no id was asked for.',
  })
  clientId!: string | null;
  @Field(() => AccessCapacityEnum, { nullable: true, description: 'In which capacity; null for who is not connected.' })
  capacity!: LogCapacity | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Assignment, of a person or a team, or override by which who looked is connected; null without one.',
  })
  caseId!: string | null;
  @Field(() => AccessDecisionEnum, { description: 'How it ended.' })
  decision!: AccessDecision;
  @Field(() => [String], { description: 'Names of the fields that might be read; never what stood in them.' })
  given!: readonly string[];
  @Field(() => [String], { description: 'Names of fields, parts or classes of data that were withheld.' })
  withheld!: readonly string[];
}

@ObjectType('AccessLineEdge', { description: 'A line of the access log in a list.' })
@Directive('@shareable')
@Classified('STRUCTURE')
export class AccessLineEdgeType {
  @Field(() => String, { description: 'Give it as `after` to go on from here.' })
  cursor!: string;
  @Field(() => AccessLineType, { description: 'The line.' })
  node!: AccessLineType;
}

@ObjectType('AccessLineConnection', { description: 'A page of lines of the access log.' })
@Directive('@shareable')
@Classified('STRUCTURE')
export class AccessLineConnectionType {
  @Field(() => [AccessLineEdgeType], { description: 'The lines of this page, newest first.' })
  edges!: readonly AccessLineEdgeType[];
  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  pageInfo!: PageInfoType;
}

@ObjectType('AccessLogPart', { description: 'The access log of one law over a period (logging, NEN 7513).' })
@Directive('@shareable')
@Classified('STRUCTURE')
export class AccessLogPartType {
  period!: { readonly from: string; readonly until: string };
  @Field(() => AccessLawEnum, { description: 'Whose data.' })
  law!: LogLaw;
}

@Classified('ACCESS_LOG')
@InputType('AccessLineFilter', { description: 'Which lines; what is left out does not matter.' })
@Classified('ACCESS_LOG')
export class AccessLineFilterInput {
  @Field(() => ID, { nullable: true, description: 'About this client.' })
  clientId?: string | null;
  @Field(() => ID, { nullable: true, description: 'By this member of staff.' })
  staffId?: string | null;
  @Field(() => PurposeEnum, { nullable: true, description: 'For this purpose.' })
  purpose?: Purpose | null;
  @Field(() => AccessDecisionEnum, { nullable: true, description: 'That ended so.' })
  decision?: AccessDecision | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Only looks by an override.' })
  onlyOverrides!: boolean;
}

/** Which page of which lines. */
@ArgsType()
export class AccessLineArguments {
  @Field(() => Int, { defaultValue: 20, description: 'How many, 1 to 100.' })
  first!: number;
  @Field(() => String, { nullable: true, description: 'Cursor of the line before this page.' })
  after?: string | null;
  @Field(() => AccessLineFilterInput, { nullable: true, description: 'Which lines; all when left out.' })
  filter?: AccessLineFilterInput | null;
}
