import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Classified, type SubgraphRequest } from '@klantbeeld/subgraph';
import { BenefitsDossierType } from '../dossier/client.type.js';
import { repairSuspension, withdrawSuspended } from './close-suspension.js';
import { suspendBenefit } from './suspend-benefit.js';
import {
  RepairBenefitSuspensionInput,
  RepairBenefitSuspensionResult,
  SuspendBenefitInput,
  SuspendBenefitResult,
  WithdrawSuspendedBenefitInput,
  WithdrawSuspendedBenefitResult,
} from './suspension.acts.type.js';
import { suspensionsOfClient } from './suspension.loader.js';
import { BenefitSuspensionType } from './suspension.type.js';

@Resolver(() => BenefitsDossierType)
export class SuspensionResolver {
  @Classified('INCOME')
  @FieldResolver(() => [BenefitSuspensionType], {
    nullable: true,
    description: 'Rights that were put on hold, newest first (opschorting, art. 54).',
  })
  suspensions(@Root() dossier: BenefitsDossierType, @Ctx() request: SubgraphRequest) {
    return request.load(suspensionsOfClient, dossier.clientId);
  }

  @Classified('STRUCTURE')
  @Mutation(() => SuspendBenefitResult, {
    description: 'Puts a right on hold for eight weeks at most, with a term to repair (opschorting, art. 54 lid 1, 2).',
  })
  suspendBenefit(@Arg('input', () => SuspendBenefitInput) input: SuspendBenefitInput, @Ctx() request: SubgraphRequest) {
    return suspendBenefit(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => RepairBenefitSuspensionResult, {
    description: 'What was missing came in time; what was kept back is due (herstel, art. 54 lid 2).',
  })
  repairBenefitSuspension(
    @Arg('input', () => RepairBenefitSuspensionInput) input: RepairBenefitSuspensionInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return repairSuspension(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => WithdrawSuspendedBenefitResult, {
    description: 'It was not repaired in time: no right from the first day on hold (intrekking, art. 54 lid 4).',
  })
  withdrawSuspendedBenefit(
    @Arg('input', () => WithdrawSuspendedBenefitInput) input: WithdrawSuspendedBenefitInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return withdrawSuspended(request, input);
  }
}
