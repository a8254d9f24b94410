import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { accessOf, Classified, type SubgraphRequest } from '@klantbeeld/subgraph';
import { BenefitsDossierType } from '../dossier/client.type.js';
import { claimOverpayment } from './claim-overpayment.js';
import { claimsOfClient } from './claim.loader.js';
import {
  BenefitClaimType,
  ClaimBenefitOverpaymentInput,
  ClaimBenefitOverpaymentResult,
  RepayBenefitClaimInput,
  RepayBenefitClaimResult,
} from './claim.type.js';
import { netClaim } from './net-claim.js';
import { NetBenefitClaimInput, NetBenefitClaimResult } from './net-claim.type.js';
import { repayClaim } from './repay-claim.js';

@Resolver(() => BenefitsDossierType)
export class ClaimResolver {
  // What is claimed back may be a sanction to the cent, so who may not see sanctions is shown no claim either.
  @Classified('SANCTION')
  @FieldResolver(() => [BenefitClaimType], {
    nullable: true,
    description: 'What is claimed back, newest month first (vorderingen, art. 58).',
  })
  claims(@Root() dossier: BenefitsDossierType, @Ctx() request: SubgraphRequest) {
    if (accessOf(dossier)!.decide('INCOME').effect !== 'SHOW') return null;
    return request.load(claimsOfClient, dossier.clientId);
  }

  @Classified('STRUCTURE')
  @Mutation(() => ClaimBenefitOverpaymentResult, {
    description: 'Claims back what was paid too much for a month (terugvordering, art. 58).',
  })
  claimBenefitOverpayment(
    @Arg('input', () => ClaimBenefitOverpaymentInput) input: ClaimBenefitOverpaymentInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return claimOverpayment(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => RepayBenefitClaimResult, { description: 'Records what was repaid of a claim (aflossing).' })
  repayBenefitClaim(
    @Arg('input', () => RepayBenefitClaimInput) input: RepayBenefitClaimInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return repayClaim(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => NetBenefitClaimResult, {
    description:
      'Sets a claim off with the benefit from a month on, of what is payable above the protected part (verrekening, art. 60).',
  })
  netBenefitClaim(
    @Arg('input', () => NetBenefitClaimInput) input: NetBenefitClaimInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return netClaim(request, input);
  }
}
