import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Classified, type SubgraphRequest } from '@klantbeeld/subgraph';
import {
  FileBenefitApplicationInput,
  FileBenefitApplicationResult,
  RefuseBenefitApplicationInput,
  RefuseBenefitApplicationResult,
  ReportBenefitNeedInput,
  ReportBenefitNeedResult,
  WithdrawBenefitApplicationInput,
  WithdrawBenefitApplicationResult,
} from './application.acts.type.js';
import { refuseApplication, withdrawApplication } from './decide-application.js';
import { fileApplication } from './file-application.js';
import { reportNeed } from './report-need.js';

@Resolver()
export class ApplicationResolver {
  @Classified('STRUCTURE')
  @Mutation(() => ReportBenefitNeedResult, {
    description:
      'Records that a client reports a need (melding, art. 44 lid 2); it fixes the earliest day of the right, and an earlier report that waits stays.',
  })
  reportBenefitNeed(
    @Arg('input', () => ReportBenefitNeedInput) input: ReportBenefitNeedInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return reportNeed(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => FileBenefitApplicationResult, {
    description: 'Records the application for a reported need (aanvraag, art. 41); the term for the decision begins.',
  })
  fileBenefitApplication(
    @Arg('input', () => FileBenefitApplicationInput) input: FileBenefitApplicationInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return fileApplication(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => RefuseBenefitApplicationResult, {
    description: 'Refuses an application with ground and reasons (afwijzing); granting is `grantBenefit`.',
  })
  refuseBenefitApplication(
    @Arg('input', () => RefuseBenefitApplicationInput) input: RefuseBenefitApplicationInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return refuseApplication(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => WithdrawBenefitApplicationResult, {
    description: 'Takes an application back with reasons (intrekking), for instance because the client found work.',
  })
  withdrawBenefitApplication(
    @Arg('input', () => WithdrawBenefitApplicationInput) input: WithdrawBenefitApplicationInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return withdrawApplication(request, input);
  }
}
