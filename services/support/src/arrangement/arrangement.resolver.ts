import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Classified, type SubgraphRequest } from '@klantbeeld/subgraph';
import { practicalAgreementsOfClient } from '../practical-agreement/practical-agreement.loader.js';
import { PracticalAgreementType } from '../practical-agreement/practical-agreement.type.js';
import { AllocateArrangementInput, AllocateArrangementResult } from './allocate-arrangement.type.js';
import { allocateArrangement } from './allocate-arrangement.js';
import { SupportArrangementType } from './arrangement.type.js';

@Resolver(() => SupportArrangementType)
export class SupportArrangementResolver {
  @Classified('PRACTICAL_AGREEMENT')
  @FieldResolver(() => PracticalAgreementType, {
    nullable: true,
    description: 'What is agreed about days and transport; null when nothing is.',
  })
  async practicalAgreement(@Root() arrangement: SupportArrangementType, @Ctx() request: SubgraphRequest) {
    const agreements = await request.load(practicalAgreementsOfClient, arrangement.clientId);
    return agreements.find((agreement) => agreement.arrangementId === arrangement.id) ?? null;
  }

  @Classified('STRUCTURE')
  @Mutation(() => AllocateArrangementResult, {
    description:
      'Allocates support to a client (toewijzen van een individuele voorziening, Wmo 2007 art. 4, or maatwerkvoorziening, Wmo 2015 art. 2.3.5).',
  })
  allocateArrangement(
    @Arg('input', () => AllocateArrangementInput) input: AllocateArrangementInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return allocateArrangement(request, input);
  }
}
