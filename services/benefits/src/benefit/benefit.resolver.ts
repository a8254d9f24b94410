import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Classified, type SubgraphRequest } from '@klantbeeld/subgraph';
import { periodsOf, type BenefitRow } from './benefit.loader.js';
import { BenefitPeriodType, BenefitType } from './benefit.type.js';
import { EndBenefitInput, EndBenefitResult, ReviseBenefitInput, ReviseBenefitResult } from './change-benefit.type.js';
import { endBenefit, reviseBenefit } from './change-benefit.js';
import { GrantBenefitInput, GrantBenefitResult } from './grant-benefit.type.js';
import { grantBenefit } from './grant-benefit.js';

@Resolver(() => BenefitType)
export class BenefitResolver {
  @Classified('INHERITED')
  @FieldResolver(() => [BenefitPeriodType], { description: 'Norm per period, in order, without gap.' })
  periods(@Root() benefit: BenefitRow, @Ctx() request: SubgraphRequest) {
    return periodsOf(request, benefit);
  }

  @Classified('STRUCTURE')
  @Mutation(() => GrantBenefitResult, {
    description:
      'Grants a benefit (toekennen, Participatiewet art. 44); only the college’s own staff decides (art. 7 lid 4).',
  })
  grantBenefit(@Arg('input', () => GrantBenefitInput) input: GrantBenefitInput, @Ctx() request: SubgraphRequest) {
    return grantBenefit(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => ReviseBenefitResult, {
    description:
      'Decides a benefit anew from a day on, also one that has passed (herziening, art. 54 lid 3); paid months then tell a difference.',
  })
  reviseBenefit(@Arg('input', () => ReviseBenefitInput) input: ReviseBenefitInput, @Ctx() request: SubgraphRequest) {
    return reviseBenefit(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => EndBenefitResult, { description: 'Ends a benefit, with a reason of its own (beëindiging).' })
  endBenefit(@Arg('input', () => EndBenefitInput) input: EndBenefitInput, @Ctx() request: SubgraphRequest) {
    return endBenefit(request, input);
  }
}
