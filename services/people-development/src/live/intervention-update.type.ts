import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, enumOf } from '@klantbeeld/subgraph';
import { CURSOR, RESYNC } from './live-arguments.js';

/** What happened to an intervention. */
export const InterventionUpdateKindEnum = enumOf(['STARTED', 'CHANGED', 'ENDED', 'RESYNC']);
registerEnumType(InterventionUpdateKindEnum, {
  name: 'InterventionUpdateKind',
  description: 'What happened to an intervention.',
  valuesConfig: {
    STARTED: { description: 'It started.' },
    CHANGED: { description: 'It changed.' },
    ENDED: { description: 'It ended.' },
    RESYNC,
  },
});

@ObjectType('InterventionUpdate', { description: 'Something happened to an intervention for one of your clients.' })
@Classified('STRUCTURE')
export class InterventionUpdateType {
  @Field(() => String, { description: CURSOR })
  cursor!: string;
  @Field(() => InterventionUpdateKindEnum, { description: 'What happened.' })
  kind!: string;
}
