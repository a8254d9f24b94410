import { Ctx, Field, FieldResolver, ID, InputType, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Money } from '@klantbeeld/domain';
import {
  Classified,
  ClientNotFoundErrorType,
  DateScalar,
  InvalidInputErrorType,
  LegalBasisType,
  MoneyType,
  resultUnion,
  type RepeatableInput,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import type { LegalBasis } from '@klantbeeld/domain';
import { advanceById } from './advance.loader.js';

@InputType('PayBenefitAdvanceInput', { description: 'An advance while no decision is published (voorschot, art. 52).' })
@Classified('INCOME')
export class PayBenefitAdvanceInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client who gets it.' })
  clientId!: string;
  @Field(() => Int, { description: 'How much, in cents.' })
  amountCents!: number;
  @Field(() => String, {
    nullable: true,
    description: 'Your own key for this act: a repeat with the same key has no second effect.',
  })
  idempotencyKey?: string | null;
}

@ObjectType('BenefitAdvance', {
  description: 'Money paid without interest before a decision, set off against the benefit (voorschot, art. 52).',
})
@Classified('INHERITED')
export class BenefitAdvanceType {
  @Field(() => ID, { description: 'Id of the advance.' })
  id!: string;
  @Field(() => DateScalar, { description: 'Day on which it was paid.' })
  paidOn!: string;
  @Field(() => MoneyType, { description: 'How much.' })
  amount!: Money;
  @Field(() => LegalBasisType, { description: 'What it rests on.' })
  legalBasis!: LegalBasis;
}

@ObjectType('PayBenefitAdvanceSuccess', { description: 'The advance was paid.' })
@Classified('STRUCTURE')
export class PayBenefitAdvanceSuccessType {
  advanceId!: string;
}

@Resolver(() => PayBenefitAdvanceSuccessType)
export class PayBenefitAdvanceSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => BenefitAdvanceType, { nullable: true, description: 'The advance.' })
  advance(@Root() success: PayBenefitAdvanceSuccessType, @Ctx() request: SubgraphRequest) {
    return request.load(advanceById, success.advanceId);
  }
}

/** What paying an advance answers. */
export const PayBenefitAdvanceResult = resultUnion(
  'PayBenefitAdvanceResult',
  'A paid advance, or why it was not paid.',
  [PayBenefitAdvanceSuccessType, ClientNotFoundErrorType, InvalidInputErrorType],
);
