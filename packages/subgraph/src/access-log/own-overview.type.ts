import { ArgsType, Directive, Field, Int, ObjectType } from 'type-graphql';
import type { LogLaw, Purpose } from '@klantbeeld/access';
import { Classified } from '../schema/classified.js';
import { DateTimeScalar } from '../schema/scalars.js';
import { PurposeEnum } from '../schema/shared-enums.js';
import { PageInfoType } from '../schema/shared-types.js';
import { AccessLawEnum } from './access-report.type.js';

@ObjectType('OwnAccessLine', { description: 'One look at one’s own data; never by whom, but for which organisation.' })
@Directive('@shareable')
@Classified('INHERITED')
export class OwnAccessLineType {
  @Field(() => DateTimeScalar, { description: 'When.' })
  occurredAt!: string;
  @Field(() => PurposeEnum, { nullable: true, description: 'For what; null where no purpose was named.' })
  purpose!: Purpose | null;
  @Field(() => String, { nullable: true, description: 'The purpose in Dutch (doel).' })
  purposeName!: string | null;
  @Field(() => String, { description: 'Code of the municipality (GM0141) or the company that looked.' })
  organisation!: string;
  @Field(() => AccessLawEnum, { description: 'Whose data.' })
  law!: LogLaw;
  @Field(() => Boolean, { description: 'Whether nothing was shown.' })
  isRefused!: boolean;
  @Field(() => Boolean, {
    description: 'Whether it was a look outside the caseload, which the organisation has to account for.',
  })
  isByOverride!: boolean;
}

@ObjectType('OwnAccessLineEdge', { description: 'A look at one’s own data in a list.' })
@Directive('@shareable')
@Classified('STRUCTURE')
export class OwnAccessLineEdgeType {
  @Field(() => String, { description: 'Give it as `after` to go on from here.' })
  cursor!: string;
  @Field(() => OwnAccessLineType, { description: 'The look.' })
  node!: OwnAccessLineType;
}

@ObjectType('OwnAccessLineConnection', { description: 'A page of looks at one’s own data.' })
@Directive('@shareable')
@Classified('STRUCTURE')
export class OwnAccessLineConnectionType {
  @Field(() => [OwnAccessLineEdgeType], { description: 'The looks of this page, newest first.' })
  edges!: readonly OwnAccessLineEdgeType[];
  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  pageInfo!: PageInfoType;
}

/** Which page. */
@ArgsType()
export class OwnAccessLineArguments {
  @Field(() => Int, { defaultValue: 20, description: 'How many, 1 to 100.' })
  first!: number;
  @Field(() => String, { nullable: true, description: 'Cursor of the look before this page.' })
  after?: string | null;
}
