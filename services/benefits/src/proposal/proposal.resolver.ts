import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Classified, type SubgraphRequest } from '@klantbeeld/subgraph';
import { BenefitsDossierType } from '../dossier/client.type.js';
import { rejectProposal } from './decide-proposal.js';
import { proposalsOfClient, type ProposalRow } from './proposal.loader.js';
import {
  ProposedLoweringType,
  ProposeSanctionInput,
  ProposeSanctionResult,
  RejectSanctionProposalInput,
  RejectSanctionProposalResult,
  SanctionProposalType,
} from './proposal.type.js';
import { proposeSanction } from './propose-sanction.js';
import { proposedLowering } from './proposed-lowering.js';

@Resolver(() => BenefitsDossierType)
export class ProposalResolver {
  @Classified('SANCTION')
  @FieldResolver(() => [SanctionProposalType], {
    nullable: true,
    description: 'Proposals of a sanction, newest first; the college alone decides about them.',
  })
  sanctionProposals(@Root() dossier: BenefitsDossierType, @Ctx() request: SubgraphRequest) {
    return request.load(proposalsOfClient, dossier.clientId);
  }

  @Classified('STRUCTURE')
  @Mutation(() => ProposeSanctionResult, {
    description:
      'Proposes a sanction for recorded conduct, also by staff of the company; the college alone decides (art. 7 lid 4).',
  })
  proposeSanction(
    @Arg('input', () => ProposeSanctionInput) input: ProposeSanctionInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return proposeSanction(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => RejectSanctionProposalResult, {
    description: 'Rejects a proposal with reasons; imposing is `imposeSanction` with the id of the proposal.',
  })
  rejectSanctionProposal(
    @Arg('input', () => RejectSanctionProposalInput) input: RejectSanctionProposalInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return rejectProposal(request, input);
  }
}

@Resolver(() => SanctionProposalType)
export class ProposedLoweringResolver {
  @Classified('INHERITED')
  @FieldResolver(() => ProposedLoweringType, {
    nullable: true,
    description:
      'What law and ordinance say of it today; null once decided, and while its conduct has no category or was not assessed.',
  })
  lowering(@Root() proposal: ProposalRow, @Ctx() request: SubgraphRequest) {
    return proposedLowering(proposal, request);
  }
}
