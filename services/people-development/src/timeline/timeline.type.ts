import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, DateTimeScalar, enumOf, PageInfoType } from '@klantbeeld/subgraph';
import { TIMELINE_KINDS, type TimelineKind } from './timeline.kinds.js';

/** Kinds of entries. */
export const TimelineKindEnum = enumOf(Object.keys(TIMELINE_KINDS) as TimelineKind[]);
registerEnumType(TimelineKindEnum, { name: 'TimelineKind', description: 'What happened.' });

@ObjectType('TimelineEntry', { description: 'Something that happened to a client, in any of the laws (tijdlijn).' })
@Classified('INHERITED')
export class TimelineEntryType {
  @Field(() => ID, { description: 'Id of the event.' })
  id!: string;
  @Field(() => TimelineKindEnum, { description: 'What happened.' })
  kind!: string;
  @Field(() => String, { description: 'Service in which it happened.' })
  source!: string;
  @Field(() => DateTimeScalar, { description: 'When.' })
  happenedAt!: string;
}

@ObjectType('TimelineEdge', { description: 'An entry in a timeline.' })
@Classified('INHERITED')
export class TimelineEdgeType {
  @Field(() => String, { description: 'Give it as `after` to go on from here.' })
  cursor!: string;
  @Field(() => TimelineEntryType, { description: 'The entry.' })
  node!: TimelineEntryType;
}

@ObjectType('TimelineConnection', { description: 'A page of a timeline, newest first.' })
@Classified('INHERITED')
export class TimelineConnectionType {
  @Field(() => [TimelineEdgeType], { description: 'The entries of this page.' })
  edges!: readonly TimelineEdgeType[];
  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  pageInfo!: PageInfoType;
}
