import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, enumOf } from '@klantbeeld/subgraph';
import { CURSOR, RESYNC } from './live-arguments.js';

/** What a member of staff is alerted to. */
export const AlertKindEnum = enumOf([
  'CASELOAD_EXCEEDED',
  'CLIENT_DIED',
  'CONSENT_WITHDRAWN',
  'CORRECTION_REQUESTED',
  'RESYNC',
]);
registerEnumType(AlertKindEnum, {
  name: 'AlertKind',
  description: 'What a member of staff is alerted to (signaal).',
  valuesConfig: {
    CASELOAD_EXCEEDED: { description: 'One’s own caseload went over its limit; a reason was given.' },
    CLIENT_DIED: { description: 'The register says that the client has died, or corrects the day.' },
    CONSENT_WITHDRAWN: { description: 'The client withdrew a consent that was given for one’s purpose.' },
    CORRECTION_REQUESTED: { description: 'The client asked to correct data (AVG art. 16).' },
    RESYNC,
  },
});

@ObjectType('Alert', { description: 'Something about one of your clients that you have to know at once (signaal).' })
@Classified('STRUCTURE')
export class AlertType {
  @Field(() => String, { description: CURSOR })
  cursor!: string;
  @Field(() => AlertKindEnum, { description: 'What happened.' })
  kind!: string;
  @Field(() => ID, { nullable: true, description: 'Whom it is about; null with RESYNC.' })
  clientId!: string | null;
}
