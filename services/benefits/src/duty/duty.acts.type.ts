import { Ctx, Field, FieldResolver, ID, InputType, Int, ObjectType, Resolver, Root } from 'type-graphql';
import {
  Classified,
  ClientNotFoundErrorType,
  DateScalar,
  InvalidInputErrorType,
  resultUnion,
  UserErrorType,
  type RepeatableInput,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { dutyById } from './duty.loader.js';
import { DutyType } from './duty.type.js';

const KEY = {
  nullable: true,
  description: 'Your own key for this act: a repeat with the same key has no second effect.',
} as const;

@InputType('ImposeAdditionalObligationInput', {
  description:
    'A further obligation that is aimed at work, or at lowering or ending the benefit (nadere verplichting, art. 55).',
})
@Classified('DUTY_REASON')
export class ImposeAdditionalObligationInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client who has to.' })
  clientId!: string;
  @Field(() => String, { description: 'What the client has to do, in words.' })
  description!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day, from the day of the report on; today when left out.',
  })
  from?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day on which it no longer applies.' })
  until?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether it is treatment of a medical kind.' })
  isMedicalTreatment!: boolean;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which a doctor advised it; treatment takes that advice. What the doctor found is not kept.',
  })
  doctorAdvisedOn?: string | null;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@InputType('EndDutyInput', { description: 'Which further obligation ends, and when.' })
@Classified('DUTY_REASON')
export class EndDutyInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client whose duty it is.' })
  clientId!: string;
  @Field(() => ID, { description: 'The duty.' })
  dutyId!: string;
  @Field(() => DateScalar, { description: 'First day on which it no longer applies.' })
  until!: string;
  @Field(() => Int, { description: 'Version of the duty as it was read.' })
  expectedVersion!: number;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@ObjectType('DutyNotFoundError', { implements: UserErrorType, description: 'Refusal: this client has no such duty.' })
@Classified('STRUCTURE')
export class DutyNotFoundErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The id that was asked for.' })
  dutyId!: string;
}

function dutySuccess(name: string, description: string) {
  @ObjectType(name, { description })
  @Classified('STRUCTURE')
  class DutySuccessType {
    dutyId!: string;
  }

  @Resolver(() => DutySuccessType)
  class DutySuccessResolver {
    @Classified('STRUCTURE')
    @FieldResolver(() => DutyType, { nullable: true, description: 'The duty as it stands now.' })
    duty(@Root() success: DutySuccessType, @Ctx() request: SubgraphRequest) {
      return request.load(dutyById, success.dutyId);
    }
  }
  return { type: DutySuccessType, resolver: DutySuccessResolver };
}

export const ImposeAdditionalObligationSuccess = dutySuccess(
  'ImposeAdditionalObligationSuccess',
  'The obligation applies from its first day on.',
);
export const EndDutySuccess = dutySuccess('EndDutySuccess', 'The duty ends.');

/** What imposing an obligation answers. */
export const ImposeAdditionalObligationResult = resultUnion(
  'ImposeAdditionalObligationResult',
  'A further obligation, or why it was not imposed.',
  [ImposeAdditionalObligationSuccess.type, ClientNotFoundErrorType, InvalidInputErrorType],
);

/** What ending a duty answers. */
export const EndDutyResult = resultUnion('EndDutyResult', 'A duty that ends, or why it goes on.', [
  EndDutySuccess.type,
  ClientNotFoundErrorType,
  InvalidInputErrorType,
  DutyNotFoundErrorType,
]);
