import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified } from '@klantbeeld/subgraph';
import { EuroCentsScalar } from './euro-cents.scalar.js';
import type { PlannedYear } from './staffing-plan.rules.js';

@InputType('BenefitStaffingPlanInput', {
  description: 'More staff for fewer clients each, and what is expected of it (kosten gaan voor de baat uit).',
})
@Classified('STRUCTURE')
export class BenefitStaffingPlanInput {
  @Field(() => ID, { description: 'Code of the municipality.' })
  municipality!: string;
  @Field(() => Int, { description: 'First year.' })
  firstYear!: number;
  @Field(() => Int, { defaultValue: 3, description: 'How many years, 1 to 20.' })
  years!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Clients at the start; how many have a benefit today when left out.',
  })
  fileSize?: number | null;
  @Field(() => Int, { description: 'Members of staff in addition, at the start.' })
  extraStaff!: number;
  @Field(() => EuroCentsScalar, { description: 'What one of them costs a year.' })
  costPerStaffCents!: number;
  @Field(() => Int, { description: 'How many more a year go out than would have.' })
  extraExitsPerYear!: number;
  @Field(() => EuroCentsScalar, { description: 'What a benefit that ends saves in a year.' })
  savingPerExitCents!: number;
  @Field(() => Int, {
    defaultValue: 6,
    description: 'Months that who goes out in a year is out in that year on average, 0 to 12.',
  })
  monthsSavedInFirstYear!: number;
}

@ObjectType('BenefitStaffingYear', { description: 'What a year of a plan costs and brings.' })
@Classified('INHERITED')
export class BenefitStaffingYearType implements PlannedYear {
  @Field(() => Int, { description: 'The year.' })
  year!: number;
  @Field(() => Int, { description: 'Clients at the beginning of it.' })
  fileSize!: number;
  @Field(() => Int, { description: 'Members of staff in addition; fewer as there are fewer clients.' })
  extraStaff!: number;
  @Field(() => EuroCentsScalar, { description: 'What they cost.' })
  costCents!: number;
  @Field(() => EuroCentsScalar, { description: 'What benefits that ended save.' })
  savedCents!: number;
  @Field(() => EuroCentsScalar, { description: 'Saved less cost; negative while cost goes before gain.' })
  netCents!: number;
  @Field(() => EuroCentsScalar, { description: 'Net since the start.' })
  cumulativeCents!: number;
}

@ObjectType('BenefitStaffingPlan', { description: 'Cost and gain over the years.' })
@Classified('STRUCTURE')
export class BenefitStaffingPlanType {
  @Field(() => [BenefitStaffingYearType], { description: 'Year by year.' })
  years!: readonly PlannedYear[];
  @Field(() => EuroCentsScalar, { description: 'What is left over all the years.' })
  netCents!: number;
}
