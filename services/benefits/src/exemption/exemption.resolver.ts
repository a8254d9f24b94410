import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Classified, type SubgraphRequest } from '@klantbeeld/subgraph';
import { WorkDutyExemptionType } from './exemption.type.js';
import { grantExemption } from './grant-exemption.js';
import { GrantWorkDutyExemptionInput, GrantWorkDutyExemptionResult } from './grant-exemption.type.js';
import { reviewExemption } from './review-exemption.js';
import { ReviewWorkDutyExemptionInput, ReviewWorkDutyExemptionResult } from './review-exemption.type.js';

@Resolver(() => WorkDutyExemptionType)
export class ExemptionResolver {
  @Classified('STRUCTURE')
  @Mutation(() => GrantWorkDutyExemptionResult, {
    description:
      'Exempts one person from the work duty for a time (ontheffing, Participatiewet art. 9 lid 2, 9a); never a group, never without an end.',
  })
  grantWorkDutyExemption(
    @Arg('input', () => GrantWorkDutyExemptionInput) input: GrantWorkDutyExemptionInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return grantExemption(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => ReviewWorkDutyExemptionResult, {
    description: 'Looks at an exemption again: it stands, or ends earlier (herbeoordeling, art. 9 lid 2, 9a).',
  })
  reviewWorkDutyExemption(
    @Arg('input', () => ReviewWorkDutyExemptionInput) input: ReviewWorkDutyExemptionInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return reviewExemption(request, input);
  }
}
