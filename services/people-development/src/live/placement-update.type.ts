import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, enumOf } from '@klantbeeld/subgraph';

/** What happened to a placement. */
export const PlacementUpdateKindEnum = enumOf(['STARTED', 'CHANGED', 'ENDED', 'RESYNC']);
registerEnumType(PlacementUpdateKindEnum, {
  name: 'PlacementUpdateKind',
  description: 'What happened to a placement.',
  valuesConfig: {
    STARTED: { description: 'It started.' },
    CHANGED: { description: 'It changed.' },
    ENDED: { description: 'It ended.' },
    RESYNC: { description: 'Events before this one are no longer kept: read the placements again.' },
  },
});

@ObjectType('PlacementUpdate', { description: 'Something happened to a placement of one of your clients.' })
@Classified('STRUCTURE')
export class PlacementUpdateType {
  placementId!: string | null;
  @Field(() => String, { description: 'Give it as `after` to go on from here after a break; only you can use it.' })
  cursor!: string;
  @Field(() => PlacementUpdateKindEnum, { description: 'What happened.' })
  kind!: string;
}
