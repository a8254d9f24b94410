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
import { NormHouseholdInput } from '../norm/norm.type.js';
import { benefitById } from './benefit.loader.js';
import { BenefitEndReasonEnum, BenefitType } from './benefit.type.js';
import type { EndReason } from './end-reasons.js';

const KEY = {
  nullable: true,
  description: 'Your own key for this act: a repeat with the same key has no second effect.',
} as const;

@InputType('ReviseBenefitInput', {
  description: 'What a benefit is from a day on, also one that has passed (herziening, art. 54 lid 3).',
})
@Classified('INCOME')
export class ReviseBenefitInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client whose benefit it is.' })
  clientId!: string;
  @Field(() => ID, { description: 'The benefit.' })
  benefitId!: string;
  @Field(() => DateScalar, { description: 'First day that is different; what was decided from then on is replaced.' })
  from!: string;
  @Field(() => NormHouseholdInput, {
    nullable: true,
    description: 'What the norm depends on from then on; the rules give the amounts. Give this or normCents.',
  })
  household?: NormHouseholdInput | null;
  @Field(() => Int, { nullable: true, description: 'Basic norm per month in cents, decided by hand.' })
  normCents?: number | null;
  @Field(() => Int, { defaultValue: 0, description: 'Supplement per month in cents (toeslag).' })
  supplementCents!: number;
  @Field(() => Int, { defaultValue: 0, description: 'Reduction per month in cents (verlaging).' })
  reductionCents!: number;
  @Field(() => Int, { description: 'Version of the benefit as it was read.' })
  expectedVersion!: number;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@InputType('EndBenefitInput', {
  description: 'When and why a benefit ends (beëindiging); an act of its own, never a sanction.',
})
@Classified('INCOME')
export class EndBenefitInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client whose benefit it is.' })
  clientId!: string;
  @Field(() => ID, { description: 'The benefit.' })
  benefitId!: string;
  @Field(() => DateScalar, { description: 'First day without a right.' })
  until!: string;
  @Field(() => BenefitEndReasonEnum, { description: 'Why.' })
  reason!: EndReason;
  @Field(() => Int, { description: 'Version of the benefit as it was read.' })
  expectedVersion!: number;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@ObjectType('BenefitNotFoundError', {
  implements: UserErrorType,
  description: 'Refusal: this client has no such benefit.',
})
@Classified('STRUCTURE')
export class BenefitNotFoundErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The id that was asked for.' })
  benefitId!: string;
}

/** The success of an act that changes a benefit, and its resolver, which reads it afresh. */
function benefitSuccess(name: string, description: string) {
  @ObjectType(name, { description })
  @Classified('STRUCTURE')
  class BenefitSuccessType {
    benefitId!: string;
  }

  @Resolver(() => BenefitSuccessType)
  class BenefitSuccessResolver {
    @Classified('STRUCTURE')
    @FieldResolver(() => BenefitType, { nullable: true, description: 'The benefit as it stands now.' })
    benefit(@Root() success: BenefitSuccessType, @Ctx() request: SubgraphRequest) {
      return request.load(benefitById, success.benefitId);
    }
  }
  return { type: BenefitSuccessType, resolver: BenefitSuccessResolver };
}

export const ReviseBenefitSuccess = benefitSuccess(
  'ReviseBenefitSuccess',
  'The benefit is different from that day on; statements of months that were paid tell the difference.',
);
export const EndBenefitSuccess = benefitSuccess('EndBenefitSuccess', 'The benefit ends.');

/** What revising a benefit answers. */
export const ReviseBenefitResult = resultUnion('ReviseBenefitResult', 'A revised benefit, or why it stays as it is.', [
  ReviseBenefitSuccess.type,
  ClientNotFoundErrorType,
  InvalidInputErrorType,
  BenefitNotFoundErrorType,
]);

/** What ending a benefit answers. */
export const EndBenefitResult = resultUnion('EndBenefitResult', 'An ended benefit, or why it goes on.', [
  EndBenefitSuccess.type,
  ClientNotFoundErrorType,
  InvalidInputErrorType,
  BenefitNotFoundErrorType,
]);
