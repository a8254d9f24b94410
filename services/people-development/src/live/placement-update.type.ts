import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, enumOf } from '@klantbeeld/subgraph';
import { CURSOR, RESYNC } from './live-arguments.js';

/** What happened to a placement. */
export const PlacementUpdateKindEnum = enumOf(['STARTED', 'CHANGED', 'ENDED', 'RESYNC']);
registerEnumType(PlacementUpdateKindEnum, {
  name: 'PlacementUpdateKind',
  description: 'What happened to a placement.',
  valuesConfig: {
    STARTED: { description: 'It started.' },
    CHANGED: { description: 'It changed.' },
    ENDED: { description: 'It ended.' },
    RESYNC,
  },
});

@ObjectType('PlacementUpdate', { description: 'Something happened to a placement of one of your clients.' })
@Classified('STRUCTURE')
export class PlacementUpdateType {
  @Field(() => String, { description: CURSOR })
  cursor!: string;
  @Field(() => PlacementUpdateKindEnum, { description: 'What happened.' })
  kind!: string;
}
