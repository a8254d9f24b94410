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
import { BenefitNotFoundErrorType } from '../benefit/change-benefit.type.js';
import { suspensionById } from './suspension.loader.js';
import { BenefitSuspensionType } from './suspension.type.js';

const KEY = {
  nullable: true,
  description: 'Your own key for this act: a repeat with the same key has no second effect.',
} as const;

@InputType('SuspendBenefitInput', {
  description:
    'Which right is put on hold, from when, and until when it can be repaired (opschorting, art. 54 lid 1, 2).',
})
@Classified('INCOME')
export class SuspendBenefitInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client whose benefit it is.' })
  clientId!: string;
  @Field(() => ID, { description: 'The benefit.' })
  benefitId!: string;
  @Field(() => DateScalar, { description: 'First day that is on hold: of the time that what is missing is about.' })
  from!: string;
  @Field(() => DateScalar, { description: 'First day on which it is too late to repair.' })
  repairUntil!: string;
  @Field(() => String, { description: 'What is missing, in words for the client.' })
  missing!: string;
  @Field(() => Boolean, { description: 'Whether the client can be blamed for it; if not, nothing is put on hold.' })
  isBlameworthy!: boolean;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@InputType('RepairBenefitSuspensionInput', {
  description: 'On which day what was missing came (herstel, art. 54 lid 2).',
})
@Classified('INCOME')
export class RepairBenefitSuspensionInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client whose benefit it is.' })
  clientId!: string;
  @Field(() => ID, { description: 'The suspension.' })
  suspensionId!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which it came; today when left out.' })
  repairedOn?: string | null;
  @Field(() => Int, { description: 'Version of the suspension as it was read.' })
  expectedVersion!: number;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@InputType('WithdrawSuspendedBenefitInput', {
  description: 'Which benefit is withdrawn because it was not repaired in time (intrekking, art. 54 lid 4).',
})
@Classified('INCOME')
export class WithdrawSuspendedBenefitInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client whose benefit it is.' })
  clientId!: string;
  @Field(() => ID, { description: 'The suspension.' })
  suspensionId!: string;
  @Field(() => Int, { description: 'Version of the suspension as it was read.' })
  expectedVersion!: number;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@ObjectType('SuspensionNotFoundError', {
  implements: UserErrorType,
  description: 'Refusal: this client has no such suspension that runs.',
})
@Classified('STRUCTURE')
export class SuspensionNotFoundErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The id that was asked for.' })
  suspensionId!: string;
}

/** The success of an act about a suspension, and its resolver, which reads it afresh. */
function suspensionSuccess(name: string, description: string) {
  @ObjectType(name, { description })
  @Classified('STRUCTURE')
  class SuspensionSuccessType {
    suspensionId!: string;
  }

  @Resolver(() => SuspensionSuccessType)
  class SuspensionSuccessResolver {
    @Classified('STRUCTURE')
    @FieldResolver(() => BenefitSuspensionType, { nullable: true, description: 'The suspension as it stands now.' })
    suspension(@Root() success: SuspensionSuccessType, @Ctx() request: SubgraphRequest) {
      return request.load(suspensionById, success.suspensionId);
    }
  }
  return { type: SuspensionSuccessType, resolver: SuspensionSuccessResolver };
}

export const SuspendBenefitSuccess = suspensionSuccess(
  'SuspendBenefitSuccess',
  'The right is on hold: nothing is paid for those days until it is repaired or the weeks are over.',
);
export const RepairBenefitSuspensionSuccess = suspensionSuccess(
  'RepairBenefitSuspensionSuccess',
  'What was missing is there: what was kept back is due.',
);
export const WithdrawSuspendedBenefitSuccess = suspensionSuccess(
  'WithdrawSuspendedBenefitSuccess',
  'There is no right any more from the first day that was on hold; what was paid for days after it can be claimed.',
);

/** What suspending answers. */
export const SuspendBenefitResult = resultUnion('SuspendBenefitResult', 'A suspension, or why there is none.', [
  SuspendBenefitSuccess.type,
  ClientNotFoundErrorType,
  InvalidInputErrorType,
  BenefitNotFoundErrorType,
]);

/** What repairing answers. */
export const RepairBenefitSuspensionResult = resultUnion(
  'RepairBenefitSuspensionResult',
  'A repaired suspension, or why it stays.',
  [RepairBenefitSuspensionSuccess.type, ClientNotFoundErrorType, InvalidInputErrorType, SuspensionNotFoundErrorType],
);

/** What withdrawing answers. */
export const WithdrawSuspendedBenefitResult = resultUnion(
  'WithdrawSuspendedBenefitResult',
  'A benefit that was withdrawn, or why it was not.',
  [WithdrawSuspendedBenefitSuccess.type, ClientNotFoundErrorType, InvalidInputErrorType, SuspensionNotFoundErrorType],
);
