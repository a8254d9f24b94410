import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { DataClass } from '@klantbeeld/access';
import { Classified, DateScalar, enumOf, UserErrorType } from '@klantbeeld/subgraph';
import { DataClassEnum } from '../consent/consent.type.js';
import { CORRECTION_OUTCOMES, CORRECTION_STATES, type CorrectionOutcome } from './correction.rules.js';

/** How a request for correction stands. */
export const CorrectionStateEnum = enumOf(CORRECTION_STATES);
registerEnumType(CorrectionStateEnum, {
  name: 'CorrectionState',
  description: 'How a request for correction stands.',
  valuesConfig: {
    OPEN: { description: 'Nobody has decided yet (openstaand).' },
    GRANTED: { description: 'The data were or will be corrected (ingewilligd).' },
    REFUSED: { description: 'The data stay as they are (afgewezen).' },
  },
});

/** What can be decided about it. */
export const CorrectionOutcomeEnum = enumOf(CORRECTION_OUTCOMES);
registerEnumType(CorrectionOutcomeEnum, {
  name: 'CorrectionOutcome',
  description: 'What is decided about a request for correction.',
  valuesConfig: {
    GRANTED: { description: 'The client is right: correct the data in their own place (ingewilligd).' },
    REFUSED: { description: 'The data stay as they are; say why (afgewezen).' },
  },
});

@ObjectType('CorrectionRequest', {
  description:
    'What a client says is wrong in the data that are kept (verzoek om rectificatie; AVG art. 16, Wmo 2015 art. 5.3.2). Only shown to who may see the data that it is about.',
})
@Classified('INHERITED')
export class CorrectionRequestType {
  clientId!: string;
  outcome!: CorrectionOutcome | null;
  @Field(() => ID, { description: 'Id of the request.' })
  id!: string;
  @Field(() => DataClassEnum, { description: 'What it is about.' })
  dataClass!: DataClass;
  @Field(() => String, { description: 'What is wrong, in the words of the client.' })
  statement!: string;
  @Field(() => String, { description: 'What it should be, in the words of the client.' })
  proposal!: string;
  @Field(() => DateScalar, { description: 'Day on which the request was received (ontvangen op).' })
  receivedOn!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day on which to answer (uiterste dag): within a month (AVG art. 12 lid 3).',
  })
  dueOn!: string | null;
  @Field(() => String, { nullable: true, description: 'Provision that says so, such as AVG art. 12 lid 3.' })
  dueSource!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the decision; null while it is open.' })
  decidedOn!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was granted or refused; null while it is open.' })
  reasons!: string | null;
  @Field(() => Int, { description: 'Version of the record; give it with the decision.' })
  version!: number;
}

@ObjectType('CorrectionRequestNotFoundError', {
  implements: UserErrorType,
  description: 'Refusal: no such request, or not one that you may see; the two look the same.',
})
@Classified('STRUCTURE')
export class CorrectionRequestNotFoundErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The id that was asked for.' })
  correctionRequestId!: string;
}

@ObjectType('CorrectionAlreadyDecidedError', {
  implements: UserErrorType,
  description: 'Refusal: the request was decided on already.',
})
@Classified('STRUCTURE')
export class CorrectionAlreadyDecidedErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The request that was decided on.' })
  correctionRequestId!: string;
}
