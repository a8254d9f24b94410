import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { badInput, Classified, requirePurpose, type SubgraphRequest } from '@klantbeeld/subgraph';
import { allocateSurplus, bookBudget, BUDGET_PURPOSES, checkBudget, closeBudget } from './budget-acts.js';
import {
  AllocateBenefitSurplusInput,
  AllocateBenefitSurplusResult,
  BookBenefitBudgetInput,
  BookBenefitBudgetResult,
  CloseBenefitBudgetInput,
  CloseBenefitBudgetResult,
} from './budget.acts.type.js';
import { fileSizeOf, paidOfYear, readBudget } from './budget.loader.js';
import { BenefitBudgetType, shownBudget } from './budget.type.js';
import { EuroCentsScalar } from './euro-cents.scalar.js';
import { plannedYears } from './staffing-plan.rules.js';
import { BenefitStaffingPlanInput, BenefitStaffingPlanType } from './staffing-plan.type.js';

@Resolver(() => BenefitBudgetType)
export class BudgetResolver {
  @Classified('STRUCTURE', { municipality: 'STRUCTURE', year: 'STRUCTURE' })
  @Query(() => BenefitBudgetType, {
    nullable: true,
    description: 'The budgets of a municipality for a year, in sums (inkomensdeel en werkdeel, WWB art. 69-74).',
  })
  async benefitBudget(
    @Arg('municipality', () => ID, { description: 'Code of a municipality that you work for.' }) municipality: string,
    @Arg('year', () => Int, { description: 'The year.' }) year: number,
    @Ctx() request: SubgraphRequest,
  ): Promise<BenefitBudgetType> {
    requirePurpose(request, 'see a budget', BUDGET_PURPOSES);
    const key = { municipality, year };
    refuseWrong(checkBudget(request, key).refusal);
    return shownBudget(key, await readBudget(request.reader, key), request.today);
  }

  @Classified('STRUCTURE')
  @FieldResolver(() => EuroCentsScalar, {
    nullable: true,
    description:
      'What was paid here for months of the year, to compare with; null where it is of fewer than five people.',
  })
  paidCents(@Root() { municipality, year }: BenefitBudgetType, @Ctx() request: SubgraphRequest) {
    return request.load(paidOfYear, { municipality, year });
  }

  @Classified('STRUCTURE', { plan: 'STRUCTURE' })
  @Query(() => BenefitStaffingPlanType, {
    nullable: true,
    description: 'What more staff for fewer clients each cost and bring, year by year; nothing is kept of it.',
  })
  async benefitStaffingPlan(
    @Arg('plan', () => BenefitStaffingPlanInput) plan: BenefitStaffingPlanInput,
    @Ctx() request: SubgraphRequest,
  ): Promise<BenefitStaffingPlanType> {
    requirePurpose(request, 'plan staff', BUDGET_PURPOSES);
    refuseWrong(wrongPlan(request, plan));
    const fileSize = plan.fileSize ?? (await fileSizeOf(request.reader, plan.municipality, request.today));
    if (fileSize === null) throw badInput('Fewer than five people have a benefit here: give `fileSize`.');
    const years = plannedYears({ ...plan, fileSize });
    return { years, netCents: years.at(-1)!.cumulativeCents };
  }

  @Classified('STRUCTURE')
  @Mutation(() => BookBenefitBudgetResult, {
    description: 'Books an amount in a budget; tells when the forecast goes over what there is.',
  })
  bookBenefitBudget(
    @Arg('input', () => BookBenefitBudgetInput) input: BookBenefitBudgetInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return bookBudget(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => CloseBenefitBudgetResult, {
    description: 'Closes a budget of a year that is over (jaarafsluiting, WWB art. 69-70).',
  })
  closeBenefitBudget(
    @Arg('input', () => CloseBenefitBudgetInput) input: CloseBenefitBudgetInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return closeBudget(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => AllocateBenefitSurplusResult, {
    description: 'Sets a part of the surplus of the I-deel apart, such as for poverty schemes.',
  })
  allocateBenefitSurplus(
    @Arg('input', () => AllocateBenefitSurplusInput) input: AllocateBenefitSurplusInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return allocateSurplus(request, input);
  }
}

const MOST_STAFF = 10_000;
const MOST_CLIENTS = 1_000_000;
const MOST_CENTS = 100_000_000;

function wrongPlan(request: SubgraphRequest, plan: BenefitStaffingPlanInput) {
  const { municipality, firstYear: year, years, extraStaff, fileSize, extraExitsPerYear } = plan;
  const { monthsSavedInFirstYear: months, costPerStaffCents, savingPerExitCents } = plan;
  const within = (value: number, least: number, most: number): boolean => value >= least && value <= most;
  return checkBudget(request, { municipality, year })
    .expect(within(years, 1, 20), 'years', 'Plan 1 to 20 years.')
    .expect(within(fileSize ?? 1, 1, MOST_CLIENTS), 'fileSize', 'Give how many clients there are at the start.')
    .expect(within(extraStaff, 0, MOST_STAFF), 'extraStaff', 'Give how many members of staff come in addition.')
    .expect(within(extraExitsPerYear, 0, MOST_CLIENTS), 'extraExitsPerYear', 'Give a number of clients.')
    .expect(within(months, 0, 12), 'monthsSavedInFirstYear', 'Give 0 to 12 months.')
    .expect(
      within(costPerStaffCents, 0, MOST_CENTS),
      'costPerStaffCents',
      'Give cents a year, at most a million euros.',
    )
    .expect(
      within(savingPerExitCents, 0, MOST_CENTS),
      'savingPerExitCents',
      'Give cents a year, at most a million euros.',
    ).refusal;
}

function refuseWrong(invalid: ReturnType<typeof wrongPlan>): void {
  const [first] = invalid?.fields ?? [];
  if (first) throw badInput(`${first.path}: ${first.message}`);
}
