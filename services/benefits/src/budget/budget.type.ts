import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LegalBasis } from '@klantbeeld/domain';
import { Classified, DateScalar, enumOf, LegalBasisType } from '@klantbeeld/subgraph';
import { forecastOf, booked } from './budget.rules.js';
import { freeSurplus, standingOf, type BudgetFacts, type BudgetKey, type SurplusAllocation } from './budget.loader.js';
import { BUDGET_ENTRY_KINDS, BUDGET_PARTS } from './budget.tables.js';
import { EuroCentsScalar } from './euro-cents.scalar.js';

export const BenefitBudgetPartEnum = enumOf(BUDGET_PARTS);
registerEnumType(BenefitBudgetPartEnum, {
  name: 'BenefitBudgetPart',
  description: 'The two budgets of a municipality for this law (WWB art. 69 lid 1).',
  valuesConfig: {
    INCOME: { description: 'For benefits; what is left stays (inkomensdeel).' },
    WORK: { description: 'For provisions, not for the cost of doing it; what is left is paid back (werkdeel).' },
  },
});

export const BenefitBudgetEntryKindEnum = enumOf(BUDGET_ENTRY_KINDS);
registerEnumType(BenefitBudgetEntryKindEnum, {
  name: 'BenefitBudgetEntryKind',
  description: 'What is booked in a budget.',
  valuesConfig: {
    GRANTED: { description: 'What the state gave (toegekend).' },
    SPENT: { description: 'Lawfully spent (rechtmatig besteed).' },
    UNLAWFUL: { description: 'Unlawfully spent (onrechtmatig besteed).' },
    SUPPLEMENT: { description: 'Given in addition, after it was asked for (aanvullende uitkering, art. 73-74).' },
    CARRIED_IN: { description: 'Came along from the year before (meegenomen); booked by closing that year.' },
  },
});

@ObjectType('BenefitIncomeBudget', { description: 'The budget for benefits (inkomensdeel, WWB art. 69 lid 1 b).' })
@Classified('INHERITED')
export class BenefitIncomeBudgetType {
  @Field(() => EuroCentsScalar, { description: 'What the state gave.' })
  grantedCents!: number;
  @Field(() => EuroCentsScalar, { description: 'What was given in addition.' })
  supplementCents!: number;
  @Field(() => EuroCentsScalar, { description: 'What was spent, lawfully or not.' })
  spentCents!: number;
  @Field(() => EuroCentsScalar, {
    nullable: true,
    description: 'What will have been spent when it goes on so; null before the first month is over.',
  })
  forecastCents!: number | null;
  @Field(() => EuroCentsScalar, { description: 'What is left; it stays with the municipality.' })
  surplusCents!: number;
  @Field(() => EuroCentsScalar, { description: 'What is short, for the municipality’s own account.' })
  deficitCents!: number;
  @Field(() => EuroCentsScalar, {
    description: 'What of the surplus can still be set apart; nothing before the close.',
  })
  freeCents!: number;
  @Field(() => Boolean, {
    description: 'Whether more can be asked for of the review committee (toetsingscommissie, art. 73-74).',
  })
  mayRequestSupplement!: boolean;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which the year was closed; null while it is open.' })
  closedOn!: string | null;
  @Field(() => LegalBasisType, { description: 'What it rests on.' })
  legalBasis!: LegalBasis;
}

@ObjectType('BenefitWorkBudget', { description: 'The budget for provisions (werkdeel, WWB art. 69 lid 1 a).' })
@Classified('INHERITED')
export class BenefitWorkBudgetType {
  @Field(() => EuroCentsScalar, { description: 'What the state gave.' })
  grantedCents!: number;
  @Field(() => EuroCentsScalar, { description: 'What came along from the year before.' })
  carriedInCents!: number;
  @Field(() => EuroCentsScalar, { description: 'What was spent lawfully.' })
  spentCents!: number;
  @Field(() => EuroCentsScalar, { description: 'What was spent unlawfully.' })
  unlawfulCents!: number;
  @Field(() => EuroCentsScalar, {
    nullable: true,
    description: 'What will have been spent when it goes on so; null before the first month is over.',
  })
  forecastCents!: number | null;
  @Field(() => EuroCentsScalar, { description: 'What is paid back to the state (terugvordering, art. 70).' })
  repayCents!: number;
  @Field(() => EuroCentsScalar, { description: 'What goes along to the next year (meeneemregeling, art. 70).' })
  carriedCents!: number;
  @Field(() => EuroCentsScalar, { description: 'What is short, for the municipality’s own account.' })
  deficitCents!: number;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which the year was closed; null while it is open.' })
  closedOn!: string | null;
  @Field(() => [String], { description: 'Rules that are not loaded for the year, so that nothing goes along.' })
  missing!: readonly string[];
  @Field(() => LegalBasisType, { description: 'What it rests on.' })
  legalBasis!: LegalBasis;
}

@ObjectType('BenefitSurplusAllocation', {
  description: 'What was set apart of what was left, such as for poverty schemes (minima).',
})
@Classified('INHERITED')
export class BenefitSurplusAllocationType implements SurplusAllocation {
  @Field(() => EuroCentsScalar, { description: 'How much.' })
  amountCents!: number;
  @Field(() => String, { description: 'For what.' })
  purpose!: string;
  @Field(() => DateScalar, { description: 'Day of the decision.' })
  decidedOn!: string;
}

@ObjectType('BenefitBudget', {
  description: 'The budgets of a municipality for a year: sums alone, never of one person (WWB art. 69-74).',
})
@Classified('STRUCTURE')
export class BenefitBudgetType implements BudgetKey {
  @Field(() => ID, { description: 'Code of the municipality, such as GM0141.' })
  municipality!: string;
  @Field(() => Int, { description: 'The year.' })
  year!: number;
  @Field(() => BenefitIncomeBudgetType, { description: 'For benefits: what is left stays.' })
  income!: BenefitIncomeBudgetType;
  @Field(() => BenefitWorkBudgetType, { description: 'For provisions: what is left is paid back.' })
  work!: BenefitWorkBudgetType;
  @Field(() => [BenefitSurplusAllocationType], { description: 'What was set apart of the surplus.' })
  allocations!: readonly SurplusAllocation[];
}

/** A budget as it is shown on a day. */
export function shownBudget(key: BudgetKey, facts: BudgetFacts, today: string): BenefitBudgetType {
  const { months, basis, carryOver, allocations } = facts;
  const income = standingOf(facts, 'INCOME');
  const work = standingOf(facts, 'WORK');
  const forecast = (part: 'INCOME' | 'WORK'): number | null => forecastOf(months, part, key.year, today);
  return {
    ...key,
    allocations,
    income: {
      ...income,
      grantedCents: booked(months, 'INCOME', 'GRANTED'),
      supplementCents: booked(months, 'INCOME', 'SUPPLEMENT'),
      spentCents: booked(months, 'INCOME', 'SPENT') + booked(months, 'INCOME', 'UNLAWFUL'),
      forecastCents: forecast('INCOME'),
      freeCents: freeSurplus(facts),
      legalBasis: basis('69', '1'),
    },
    work: {
      ...work,
      grantedCents: booked(months, 'WORK', 'GRANTED'),
      carriedInCents: booked(months, 'WORK', 'CARRIED_IN'),
      spentCents: booked(months, 'WORK', 'SPENT'),
      unlawfulCents: booked(months, 'WORK', 'UNLAWFUL'),
      forecastCents: forecast('WORK'),
      missing: carryOver === null ? [`WORK_BUDGET_CARRY_OVER on ${key.year}-12-31`] : [],
      legalBasis: basis('70', null),
    },
  };
}
