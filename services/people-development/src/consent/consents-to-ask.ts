import { Field, ObjectType } from 'type-graphql';
import {
  consentObstacle,
  DATA_CLASSES,
  KEEPER_OF_CLASS,
  type DataClass,
  type DataKeeper,
  type Purpose,
} from '@klantbeeld/access';
import { Classified, PurposeEnum, type SubjectAccess } from '@klantbeeld/subgraph';
import { GUIDING_PURPOSES } from '../intake/connect-caller.js';
import { DataClassEnum, DataKeeperEnum } from './consent.type.js';

@ObjectType('ConsentToAsk', {
  description: 'A consent that the client could give, or refuse, so that more is shown for this purpose.',
})
@Classified('INHERITED')
export class ConsentToAskType {
  @Field(() => DataClassEnum, { description: 'The one class of data that it would open.' })
  dataClass!: DataClass;
  @Field(() => DataKeeperEnum, { description: 'The law that keeps the data.' })
  fromLaw!: DataKeeper;
  @Field(() => PurposeEnum, { description: 'The one purpose for which it would open it: that of the request.' })
  purpose!: Purpose;
}

const CLASSES = Object.keys(DATA_CLASSES) as DataClass[];

/**
 * What the client may be asked for the purpose of who looks: what the policy table opens by consent, and no consent opens
 * now. It never depends on whether there is anything to show. None for who may write no consent down.
 */
export function consentsToAsk(access: SubjectAccess, purpose: Purpose | null): readonly ConsentToAskType[] {
  if (purpose === null || access.capacity !== 'GUIDANCE' || !GUIDING_PURPOSES.includes(purpose)) return [];
  const closed = CLASSES.filter(
    (dataClass) => consentObstacle(dataClass, purpose) === null && access.decide(dataClass).effect === 'WITHHOLD',
  );
  return closed.map((dataClass) => ({ dataClass, fromLaw: KEEPER_OF_CLASS[dataClass], purpose }));
}
