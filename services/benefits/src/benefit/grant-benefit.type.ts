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
import { BenefitType, HouseholdTypeEnum } from './benefit.type.js';

@InputType('GrantBenefitInput', { description: 'What is decided when a benefit is granted.' })
@Classified('INCOME')
export class GrantBenefitInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client who gets the benefit.' })
  clientId!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'Application that is decided with it; the oldest that waits when left out.',
  })
  applicationId?: string | null;
  @Field(() => HouseholdTypeEnum, { description: 'Household that decides the norm.' })
  householdType!: string;
  @Field(() => DateScalar, { description: 'First day of the right; not before the day of reporting (art. 44).' })
  from!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day that no longer counts; leave it out while the end is open.',
  })
  until?: string | null;
  @Field(() => NormHouseholdInput, {
    nullable: true,
    description:
      'What the norm depends on: the rules then give norm, supplement and reduction, also after they change. Give this or normCents.',
  })
  household?: NormHouseholdInput | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Basic norm per month in cents, decided by hand; leave it out with a household.',
  })
  normCents?: number | null;
  @Field(() => Int, { defaultValue: 0, description: 'Supplement per month in cents (toeslag).' })
  supplementCents!: number;
  @Field(() => Int, { defaultValue: 0, description: 'Reduction per month in cents (verlaging).' })
  reductionCents!: number;
  @Field(() => String, {
    nullable: true,
    description: 'Your own key for this act: a repeat with the same key has no second effect.',
  })
  idempotencyKey?: string | null;
}

@ObjectType('GrantBenefitSuccess', { description: 'The benefit was granted.' })
@Classified('STRUCTURE')
export class GrantBenefitSuccessType {
  benefitId!: string;
}

@Resolver(() => GrantBenefitSuccessType)
export class GrantBenefitSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => BenefitType, { nullable: true, description: 'The benefit as it stands now.' })
  benefit(@Root() success: GrantBenefitSuccessType, @Ctx() request: SubgraphRequest) {
    return request.load(benefitById, success.benefitId);
  }
}

@ObjectType('BenefitOverlapsError', {
  implements: UserErrorType,
  description: 'Refusal: another benefit of this client runs on some of these days.',
})
@Classified('STRUCTURE')
export class BenefitOverlapsErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The benefit that runs already.' })
  existingBenefitId!: string;
}

/** What granting a benefit answers. */
export const GrantBenefitResult = resultUnion('GrantBenefitResult', 'A granted benefit, or why it was not granted.', [
  GrantBenefitSuccessType,
  ClientNotFoundErrorType,
  InvalidInputErrorType,
  BenefitOverlapsErrorType,
]);
