import { Ctx, Field, FieldResolver, ID, InputType, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { LegalBasis, Money } from '@klantbeeld/domain';
import {
  Classified,
  ClientNotFoundErrorType,
  DateScalar,
  InvalidInputErrorType,
  LegalBasisType,
  MoneyType,
  resultUnion,
  UserErrorType,
  type RepeatableInput,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { claimById } from './claim.loader.js';

@ObjectType('BenefitClaimRepayment', { description: 'What was repaid of a claim on a day (aflossing).' })
@Classified('INHERITED')
export class BenefitClaimRepaymentType {
  @Field(() => DateScalar, { description: 'Day on which it was repaid.' })
  repaidOn!: string;
  @Field(() => MoneyType, { description: 'How much.' })
  amount!: Money;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the month with whose benefit it was set off (verrekening); null when it was paid.',
  })
  nettedMonth!: string | null;
}

@ObjectType('BenefitClaimNetting', {
  description: 'A decision to set a claim off with the benefit from a month on (verrekening, art. 60).',
})
@Classified('INHERITED')
export class BenefitClaimNettingType {
  @Field(() => DateScalar, { description: 'First day of the first month.' })
  fromMonth!: string;
  @Field(() => MoneyType, {
    nullable: true,
    description: 'At most this much a month; null for all that is not protected, nothing where it was stopped.',
  })
  most!: Money | null;
  @Field(() => DateScalar, { description: 'Day of the decision.' })
  decidedOn!: string;
}

@ObjectType('BenefitClaim', {
  description: 'What was paid too much for a month and is claimed back (vordering, art. 58).',
})
@Classified('INHERITED')
export class BenefitClaimType {
  @Field(() => ID, { description: 'Id of the claim.' })
  id!: string;
  @Field(() => DateScalar, { description: 'First day of the month that it is about.' })
  month!: string;
  @Field(() => MoneyType, { description: 'What was claimed.' })
  amount!: Money;
  @Field(() => MoneyType, { description: 'What is left of it (saldo).' })
  balance!: Money;
  @Field(() => DateScalar, { description: 'Day of the decision.' })
  decidedOn!: string;
  @Field(() => [BenefitClaimRepaymentType], { description: 'What was repaid, oldest first.' })
  repayments!: readonly BenefitClaimRepaymentType[];
  @Field(() => [BenefitClaimNettingType], {
    description: 'What was decided about setting it off, in order of decision; the last that has begun counts.',
  })
  nettings!: readonly BenefitClaimNettingType[];
  @Field(() => LegalBasisType, { description: 'What it rests on.' })
  legalBasis!: LegalBasis;
  @Field(() => Int, { description: 'Version of the record; give it with a change.' })
  version!: number;
}

export const KEY = {
  nullable: true,
  description: 'Your own key for this act: a repeat with the same key has no second effect.',
} as const;

@InputType('ClaimBenefitOverpaymentInput', { description: 'Of which month what was paid too much is claimed back.' })
@Classified('INCOME')
export class ClaimBenefitOverpaymentInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client from whom it is claimed.' })
  clientId!: string;
  @Field(() => DateScalar, { description: 'Any day of the month.' })
  month!: string;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@InputType('RepayBenefitClaimInput', { description: 'What was repaid of a claim.' })
@Classified('INCOME')
export class RepayBenefitClaimInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client who repaid.' })
  clientId!: string;
  @Field(() => ID, { description: 'The claim.' })
  claimId!: string;
  @Field(() => Int, { description: 'How much, in cents; at most what is left.' })
  amountCents!: number;
  @Field(() => DateScalar, { description: 'Day on which it was repaid.' })
  repaidOn!: string;
  @Field(() => Int, { description: 'Version of the claim as it was read.' })
  expectedVersion!: number;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@ObjectType('BenefitNotOverpaidError', {
  implements: UserErrorType,
  description: 'Refusal: nothing was paid too much for this month.',
})
@Classified('STRUCTURE')
export class BenefitNotOverpaidErrorType extends UserErrorType {
  @Classified('INHERITED')
  @Field(() => Int, { nullable: true, description: 'Payable less paid, in cents; null before the month was settled.' })
  differenceCents!: number | null;
}

@ObjectType('BenefitClaimNotFoundError', {
  implements: UserErrorType,
  description: 'Refusal: there is no such claim on this client.',
})
@Classified('STRUCTURE')
export class BenefitClaimNotFoundErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The id that was asked for.' })
  claimId!: string;
}

/** The success of an act about a claim, and its resolver, which reads it afresh. */
export function claimSuccess(name: string, description: string) {
  @ObjectType(name, { description })
  @Classified('STRUCTURE')
  class ClaimSuccessType {
    claimId!: string;
  }

  @Resolver(() => ClaimSuccessType)
  class ClaimSuccessResolver {
    @Classified('STRUCTURE')
    @FieldResolver(() => BenefitClaimType, { nullable: true, description: 'The claim as it stands now.' })
    claim(@Root() success: ClaimSuccessType, @Ctx() request: SubgraphRequest) {
      return request.load(claimById, success.claimId);
    }
  }
  return { type: ClaimSuccessType, resolver: ClaimSuccessResolver };
}

export const ClaimBenefitOverpaymentSuccess = claimSuccess(
  'ClaimBenefitOverpaymentSuccess',
  'What was paid too much is claimed; the statement of the month has no difference left.',
);
export const RepayBenefitClaimSuccess = claimSuccess('RepayBenefitClaimSuccess', 'The repayment was recorded.');

/** What claiming an overpayment answers. */
export const ClaimBenefitOverpaymentResult = resultUnion(
  'ClaimBenefitOverpaymentResult',
  'A claim, or why there is none.',
  [ClaimBenefitOverpaymentSuccess.type, ClientNotFoundErrorType, InvalidInputErrorType, BenefitNotOverpaidErrorType],
);

/** What recording a repayment answers. */
export const RepayBenefitClaimResult = resultUnion('RepayBenefitClaimResult', 'A repaid claim, or why it stays.', [
  RepayBenefitClaimSuccess.type,
  ClientNotFoundErrorType,
  InvalidInputErrorType,
  BenefitClaimNotFoundErrorType,
]);
