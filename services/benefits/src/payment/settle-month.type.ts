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
import { statementSuccess } from '../statement/statement-success.js';

@InputType('SettleBenefitMonthInput', { description: 'Pays what a month comes to, less what was paid for it already.' })
@Classified('INCOME')
export class SettleBenefitMonthInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client who is paid.' })
  clientId!: string;
  @Classified('STRUCTURE')
  @Field(() => DateScalar, { description: 'Any day of the month.' })
  month!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Your own key for this act: a repeat with the same key has no second effect.',
  })
  idempotencyKey?: string | null;
}

export const SettleBenefitMonthSuccess = statementSuccess(
  'SettleBenefitMonthSuccess',
  'The month was paid, and the statement tells how much.',
);

@ObjectType('BenefitMonthSettledError', {
  implements: UserErrorType,
  description: 'Refusal: what was paid for the month is as much as is payable, or more.',
})
@Classified('STRUCTURE')
export class BenefitMonthSettledErrorType extends UserErrorType {
  @Classified('INHERITED')
  @Field(() => Int, {
    description:
      'Payable less paid, in cents; negative for what was paid too much, which takes a claim of its own (art. 58).',
  })
  differenceCents!: number;
}

/** What settling a month answers. */
export const SettleBenefitMonthResult = resultUnion(
  'SettleBenefitMonthResult',
  'A paid month, or why it was not paid.',
  [SettleBenefitMonthSuccess.type, ClientNotFoundErrorType, InvalidInputErrorType, BenefitMonthSettledErrorType],
);
