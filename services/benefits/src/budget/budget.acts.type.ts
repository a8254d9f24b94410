import { Ctx, Field, FieldResolver, ID, InputType, Int, ObjectType, Resolver, Root } from 'type-graphql';
import {
  Classified,
  InvalidInputErrorType,
  resultUnion,
  UserErrorType,
  type RepeatableInput,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { readBudget } from './budget.loader.js';
import type { BudgetEntryKind, BudgetPart } from './budget.tables.js';
import { BenefitBudgetEntryKindEnum, BenefitBudgetPartEnum, BenefitBudgetType, shownBudget } from './budget.type.js';
import { EuroCentsScalar } from './euro-cents.scalar.js';

const KEY = {
  nullable: true,
  description: 'Your own key for this act: a repeat with the same key has no second effect.',
} as const;

@InputType('BookBenefitBudgetInput', {
  description: 'An amount of a budget; book back what was wrong by a negative one.',
})
@Classified('STRUCTURE')
export class BookBenefitBudgetInput implements RepeatableInput {
  @Field(() => ID, { description: 'Code of the municipality.' })
  municipality!: string;
  @Field(() => Int, { description: 'Year of the budget.' })
  year!: number;
  @Field(() => Int, { defaultValue: 1, description: 'Month that it is of, 1 to 12.' })
  month!: number;
  @Field(() => BenefitBudgetPartEnum, { description: 'Which of the two budgets.' })
  part!: BudgetPart;
  @Field(() => BenefitBudgetEntryKindEnum, { description: 'What it is.' })
  kind!: BudgetEntryKind;
  @Field(() => EuroCentsScalar, { description: 'How much; negative to book back.' })
  amountCents!: number;
  @Field(() => String, { description: 'What it is about, without anything about a person.' })
  description!: string;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@InputType('CloseBenefitBudgetInput', { description: 'Which budget of which year is closed.' })
@Classified('STRUCTURE')
export class CloseBenefitBudgetInput implements RepeatableInput {
  @Field(() => ID, { description: 'Code of the municipality.' })
  municipality!: string;
  @Field(() => Int, { description: 'A year that is over.' })
  year!: number;
  @Field(() => BenefitBudgetPartEnum, { description: 'Which of the two budgets.' })
  part!: BudgetPart;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@InputType('AllocateBenefitSurplusInput', { description: 'What is set apart of the surplus of a closed year.' })
@Classified('STRUCTURE')
export class AllocateBenefitSurplusInput implements RepeatableInput {
  @Field(() => ID, { description: 'Code of the municipality.' })
  municipality!: string;
  @Field(() => Int, { description: 'The closed year.' })
  year!: number;
  @Field(() => BenefitBudgetPartEnum, { description: 'INCOME: of the W-deel nothing is left over (art. 70).' })
  part!: BudgetPart;
  @Field(() => EuroCentsScalar, { description: 'How much.' })
  amountCents!: number;
  @Field(() => String, { description: 'For what, such as `minima`.' })
  purpose!: string;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@ObjectType('BenefitBudgetClosedError', {
  implements: UserErrorType,
  description: 'Refusal: this budget was closed, and stays as it was.',
})
@Classified('STRUCTURE')
export class BenefitBudgetClosedErrorType extends UserErrorType {
  @Field(() => String, { description: 'Day on which it was closed.' })
  closedOn!: string;
}

@ObjectType('BenefitSurplusExceededError', {
  implements: UserErrorType,
  description: 'Refusal: there is not so much left over.',
})
@Classified('STRUCTURE')
export class BenefitSurplusExceededErrorType extends UserErrorType {
  @Field(() => EuroCentsScalar, { description: 'What can still be set apart.' })
  freeCents!: number;
}

/** The success of an act about a budget, and its resolver, which reads it afresh. */
function budgetSuccess(name: string, description: string) {
  @ObjectType(name, { description })
  @Classified('STRUCTURE')
  class BudgetSuccessType {
    municipality!: string;
    year!: number;
  }

  @Resolver(() => BudgetSuccessType)
  class BudgetSuccessResolver {
    @Classified('STRUCTURE')
    @FieldResolver(() => BenefitBudgetType, { description: 'The budgets as they stand now.' })
    async budget(@Root() { municipality, year }: BudgetSuccessType, @Ctx() request: SubgraphRequest) {
      const key = { municipality, year };
      return shownBudget(key, await readBudget(request.reader, key), request.today);
    }
  }
  return { type: BudgetSuccessType, resolver: BudgetSuccessResolver };
}

export const BookBenefitBudgetSuccess = budgetSuccess('BookBenefitBudgetSuccess', 'The amount was booked.');
export const CloseBenefitBudgetSuccess = budgetSuccess(
  'CloseBenefitBudgetSuccess',
  'The budget is closed; what goes along stands in the next year.',
);
export const AllocateBenefitSurplusSuccess = budgetSuccess('AllocateBenefitSurplusSuccess', 'The amount is set apart.');

/** What booking an amount answers. */
export const BookBenefitBudgetResult = resultUnion(
  'BookBenefitBudgetResult',
  'A booked amount, or why it was not booked.',
  [BookBenefitBudgetSuccess.type, InvalidInputErrorType, BenefitBudgetClosedErrorType],
);

/** What closing a budget answers. */
export const CloseBenefitBudgetResult = resultUnion(
  'CloseBenefitBudgetResult',
  'A closed budget, or why it stays open.',
  [CloseBenefitBudgetSuccess.type, InvalidInputErrorType, BenefitBudgetClosedErrorType],
);

/** What setting a surplus apart answers. */
export const AllocateBenefitSurplusResult = resultUnion(
  'AllocateBenefitSurplusResult',
  'A surplus that is set apart, or why it is not.',
  [AllocateBenefitSurplusSuccess.type, InvalidInputErrorType, BenefitSurplusExceededErrorType],
);
