import { Field, ID, InputType, ObjectType } from 'type-graphql';
import {
  Classified,
  ClientNotFoundErrorType,
  DateScalar,
  InvalidInputErrorType,
  resultUnion,
  UserErrorType,
  type RepeatableInput,
} from '@klantbeeld/subgraph';
import { recordSuccess } from '../dossier/record-success.js';
import { SanctionBlameEnum } from '../sanction/impose-sanction.type.js';
import type { Blame } from '../sanction/sanction.rules.js';
import { conclusionById, conductById } from './conduct.loader.js';
import type { ConductKind, HearingManner } from './conduct.rules.js';
import { ConductKindEnum, HearingMannerEnum, InabilityConclusionType, ObservedConductType } from './conduct.type.js';

const KEY = {
  nullable: true,
  description: 'Your own key for this act: a repeat with the same key has no second effect.',
} as const;

@InputType('RecordObservedConductInput', { description: 'What was observed, when (gedraging).' })
@Classified('OBLIGATION_STATUS')
export class RecordObservedConductInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client whose conduct it is.' })
  clientId!: string;
  @Field(() => ConductKindEnum, { description: 'What was observed.' })
  kind!: ConductKind;
  @Field(() => DateScalar, { description: 'On which day.' })
  occurredOn!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the advice that found the work fitting; with REFUSED_FITTING_WORK, and then always.',
  })
  fittingAdviceOn?: string | null;
  @Field(() => String, { description: 'What happened, in words, without anything medical; at most 1,000 characters.' })
  description!: string;
  @Field(() => ID, { nullable: true, description: 'Programme of work first in which it happened.' })
  programmeId?: string | null;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@InputType('RecordConductHearingInput', {
  description: 'What the client said about conduct (zienswijze, Awb art. 4:8).',
})
@Classified('SANCTION')
export class RecordConductHearingInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client who was heard.' })
  clientId!: string;
  @Field(() => ID, { description: 'The conduct.' })
  conductId!: string;
  @Field(() => DateScalar, { description: 'Day on which the client was heard, or until which they could answer.' })
  heardOn!: string;
  @Field(() => HearingMannerEnum, { description: 'How.' })
  manner!: HearingManner;
  @Field(() => String, {
    nullable: true,
    description: 'What the client said, at most 4,000 characters; leave it out with NOT_USED, and give it otherwise.',
  })
  view?: string | null;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@InputType('AssessConductBlameInput', {
  description: 'How far the client can be blamed for conduct (verwijtbaarheid).',
})
@Classified('SANCTION')
export class AssessConductBlameInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client whose conduct it is.' })
  clientId!: string;
  @Field(() => ID, { description: 'The conduct.' })
  conductId!: string;
  @Field(() => SanctionBlameEnum, { description: 'How far.' })
  blame!: Blame;
  @Field(() => String, { description: 'Why, without anything medical; at most 1,000 characters.' })
  explanation!: string;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@InputType('RecordInabilityConclusionInput', {
  description:
    'Conclusion of the medical advisor. It has no words: diagnosis and treatment are not given and not kept.',
})
@Classified('FUNCTIONAL_LIMITATION')
export class RecordInabilityConclusionInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client it is about.' })
  clientId!: string;
  @Field(() => DateScalar, { nullable: true, description: 'First day not able; leave it out when not known.' })
  unableFrom?: string | null;
  @Field(() => DateScalar, { description: 'First day able again.' })
  unableUntil!: string;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@ObjectType('ObservedConductNotFoundError', {
  implements: UserErrorType,
  description: 'Refusal: no such conduct of this client was recorded.',
})
@Classified('STRUCTURE')
export class ObservedConductNotFoundErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The id that was asked for.' })
  conductId!: string;
}

const SHOWN = {
  field: 'conduct',
  description: 'The conduct with all that is recorded about it; null for who may not see sanctions.',
  type: ObservedConductType,
  loader: conductById,
} as const;

export const RecordObservedConductSuccess = recordSuccess(
  'RecordObservedConductSuccess',
  'The conduct is recorded; nothing follows from it by itself.',
  SHOWN,
);
export const RecordConductHearingSuccess = recordSuccess(
  'RecordConductHearingSuccess',
  'The client’s view is recorded.',
  SHOWN,
);
export const AssessConductBlameSuccess = recordSuccess('AssessConductBlameSuccess', 'The blame is assessed.', SHOWN);
export const RecordInabilityConclusionSuccess = recordSuccess(
  'RecordInabilityConclusionSuccess',
  'The conclusion is recorded.',
  {
    field: 'conclusion',
    description: 'The conclusion.',
    type: InabilityConclusionType,
    loader: conclusionById,
  },
);

/** What recording conduct answers. */
export const RecordObservedConductResult = resultUnion(
  'RecordObservedConductResult',
  'Recorded conduct, or why it was not recorded.',
  [RecordObservedConductSuccess.type, ClientNotFoundErrorType, InvalidInputErrorType],
);

const OF_CONDUCT = [ClientNotFoundErrorType, InvalidInputErrorType, ObservedConductNotFoundErrorType] as const;

/** What recording a hearing answers. */
export const RecordConductHearingResult = resultUnion(
  'RecordConductHearingResult',
  'A recorded view, or why it was not recorded.',
  [RecordConductHearingSuccess.type, ...OF_CONDUCT],
);

/** What assessing blame answers. */
export const AssessConductBlameResult = resultUnion(
  'AssessConductBlameResult',
  'An assessment, or why it was not recorded.',
  [AssessConductBlameSuccess.type, ...OF_CONDUCT],
);

/** What recording a medical conclusion answers. */
export const RecordInabilityConclusionResult = resultUnion(
  'RecordInabilityConclusionResult',
  'A conclusion, or why it was not recorded.',
  [RecordInabilityConclusionSuccess.type, ClientNotFoundErrorType, InvalidInputErrorType],
);
