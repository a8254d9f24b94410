import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, enumOf } from '@klantbeeld/subgraph';
import { CURSOR, RESYNC } from './live-arguments.js';

/** What happened to one’s own caseload. */
export const CaseloadUpdateKindEnum = enumOf(['CHANGED', 'REMOVED', 'RESYNC']);
registerEnumType(CaseloadUpdateKindEnum, {
  name: 'CaseloadUpdateKind',
  description: 'What happened to one’s own caseload.',
  valuesConfig: {
    CHANGED: { description: 'A client came into it, or is connected to you in another way.' },
    REMOVED: { description: 'A client left it.' },
    RESYNC,
  },
});

@ObjectType('CaseloadUpdate', { description: 'Something happened to your caseload.' })
@Classified('STRUCTURE')
export class CaseloadUpdateType {
  @Field(() => String, { description: CURSOR })
  cursor!: string;
  @Field(() => ID, { nullable: true, description: 'Which client; null with RESYNC.' })
  clientId!: string | null;
}
