import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Classified, type SubgraphRequest } from '@klantbeeld/subgraph';
import {
  EndDutyInput,
  EndDutyResult,
  ImposeAdditionalObligationInput,
  ImposeAdditionalObligationResult,
} from './duty.acts.type.js';
import { DutyType } from './duty.type.js';
import { endDuty } from './end-duty.js';
import { imposeObligation } from './impose-obligation.js';

@Resolver(() => DutyType)
export class DutyResolver {
  @Classified('STRUCTURE')
  @Mutation(() => ImposeAdditionalObligationResult, {
    description:
      'Imposes an obligation that is aimed at work, or at lowering or ending the benefit (nadere verplichting, art. 55).',
  })
  imposeAdditionalObligation(
    @Arg('input', () => ImposeAdditionalObligationInput) input: ImposeAdditionalObligationInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return imposeObligation(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => EndDutyResult, { description: 'Ends a duty that the college imposed (art. 55).' })
  endDuty(@Arg('input', () => EndDutyInput) input: EndDutyInput, @Ctx() request: SubgraphRequest) {
    return endDuty(request, input);
  }
}
