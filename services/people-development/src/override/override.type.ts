import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Purpose } from '@klantbeeld/access';
import { Classified, DateTimeScalar, PageInfoType, PurposeEnum } from '@klantbeeld/subgraph';

@ObjectType('AccessOverride', {
  description: 'Access outside the caseload: one client, one purpose, a short time, with a reason (toegang in nood).',
})
@Classified('STRUCTURE')
export class AccessOverrideType {
  @Field(() => ID, { description: 'Id.' })
  id!: string;
  clientId!: string;
  staffId!: string;
  @Field(() => PurposeEnum, { description: 'The one purpose.' })
  purpose!: Purpose;
  @Field(() => String, { description: 'Why it could not wait, as the member of staff wrote it.' })
  reason!: string;
  @Field(() => Int, { description: 'For how many minutes it was asked.' })
  minutes!: number;
  @Field(() => DateTimeScalar, { description: 'When it began.' })
  startedAt!: string;
  @Field(() => DateTimeScalar, { description: 'When it ends by itself.' })
  endsAt!: string;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was stopped before that; null when it was not.',
  })
  stoppedAt!: string | null;
  @Field(() => Int, { description: 'Version, to give as expectedVersion when it is stopped.' })
  version!: number;
}

@ObjectType('AccessOverrideEdge', { description: 'An override in a list.' })
@Classified('STRUCTURE')
export class AccessOverrideEdgeType {
  @Field(() => String, { description: 'Give it as `after` to go on from here.' })
  cursor!: string;
  @Field(() => AccessOverrideType, { description: 'The override.' })
  node!: AccessOverrideType;
}

@ObjectType('AccessOverrideConnection', { description: 'A page of overrides, newest first.' })
@Classified('STRUCTURE')
export class AccessOverrideConnectionType {
  @Field(() => [AccessOverrideEdgeType], { description: 'The overrides of this page.' })
  edges!: readonly AccessOverrideEdgeType[];
  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  pageInfo!: PageInfoType;
}
