import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  Classified,
  ClientNotFoundErrorType,
  DateScalar,
  InvalidInputErrorType,
  resultUnion,
  UserErrorType,
  type RepeatableInput,
} from '@klantbeeld/subgraph';
import { exemptionSuccess } from './grant-exemption.type.js';

@InputType('ReviewWorkDutyExemptionInput', {
  description:
    'What a review of an exemption came to: it stands, or it ends earlier (herbeoordeling, art. 9 lid 2, 9a).',
})
@Classified('DUTY_REASON')
export class ReviewWorkDutyExemptionInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client who is exempt.' })
  clientId!: string;
  @Field(() => ID, { description: 'The exemption.' })
  exemptionId!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day that is no longer exempt when it ends earlier; leave it out when the exemption stands.',
  })
  until?: string | null;
  @Field(() => String, { description: 'What was found, in words; of health the conclusion alone.' })
  note!: string;
  @Field(() => Int, { description: 'Version of the exemption as it was read.' })
  expectedVersion!: number;
  @Field(() => String, {
    nullable: true,
    description: 'Your own key for this act: a repeat with the same key has no second effect.',
  })
  idempotencyKey?: string | null;
}

@ObjectType('ExemptionNotFoundError', {
  implements: UserErrorType,
  description: 'Refusal: this client has no such exemption.',
})
@Classified('STRUCTURE')
export class ExemptionNotFoundErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The id that was asked for.' })
  exemptionId!: string;
}

export const ReviewWorkDutyExemptionSuccess = exemptionSuccess(
  'ReviewWorkDutyExemptionSuccess',
  'The exemption was looked at again; it stands, or ends on the day that was given.',
);

/** What reviewing an exemption answers. */
export const ReviewWorkDutyExemptionResult = resultUnion(
  'ReviewWorkDutyExemptionResult',
  'A reviewed exemption, or why it was not reviewed.',
  [ReviewWorkDutyExemptionSuccess.type, ClientNotFoundErrorType, InvalidInputErrorType, ExemptionNotFoundErrorType],
);
