import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Classified, type SubgraphRequest } from '@klantbeeld/subgraph';
import { BenefitsDossierType } from '../dossier/client.type.js';
import {
  AssessConductBlameInput,
  AssessConductBlameResult,
  RecordConductHearingInput,
  RecordConductHearingResult,
  RecordInabilityConclusionInput,
  RecordInabilityConclusionResult,
  RecordObservedConductInput,
  RecordObservedConductResult,
} from './conduct.acts.type.js';
import { conclusionsOfClient, conductsOfClient } from './conduct.loader.js';
import { InabilityConclusionType, ObservedConductType } from './conduct.type.js';
import { assessBlame, recordHearing } from './judge-conduct.js';
import { recordConclusion } from './record-conclusion.js';
import { recordConduct } from './record-conduct.js';

@Resolver(() => BenefitsDossierType)
export class ConductResolver {
  @Classified('SANCTION')
  @FieldResolver(() => [ObservedConductType], {
    nullable: true,
    description: 'Conduct that was observed, newest first, with what the client said and how far they can be blamed.',
  })
  observedConducts(@Root() dossier: BenefitsDossierType, @Ctx() request: SubgraphRequest) {
    return request.load(conductsOfClient, dossier.clientId);
  }

  @Classified('DUTY_REASON')
  @FieldResolver(() => [InabilityConclusionType], {
    nullable: true,
    description: 'Conclusions of the medical advisor, newest first; never why.',
  })
  inabilityConclusions(@Root() dossier: BenefitsDossierType, @Ctx() request: SubgraphRequest) {
    return request.load(conclusionsOfClient, dossier.clientId);
  }

  @Classified('STRUCTURE')
  @Mutation(() => RecordObservedConductResult, {
    description:
      'Records conduct as it was observed (gedraging), also by who runs a programme; nothing follows by itself.',
  })
  recordObservedConduct(
    @Arg('input', () => RecordObservedConductInput) input: RecordObservedConductInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return recordConduct(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => RecordConductHearingResult, {
    description:
      'Records what the client said about conduct (zienswijze, Awb art. 4:8), or that they gave no view in time.',
  })
  recordConductHearing(
    @Arg('input', () => RecordConductHearingInput) input: RecordConductHearingInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return recordHearing(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => AssessConductBlameResult, {
    description: 'Assesses how far the client can be blamed for conduct (verwijtbaarheid, art. 18); the latest counts.',
  })
  assessConductBlame(
    @Arg('input', () => AssessConductBlameInput) input: AssessConductBlameInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return assessBlame(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => RecordInabilityConclusionResult, {
    description:
      'Records that the client is not able until a day, by the medical advisor; no diagnosis is taken or kept.',
  })
  recordInabilityConclusion(
    @Arg('input', () => RecordInabilityConclusionInput) input: RecordInabilityConclusionInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return recordConclusion(request, input);
  }
}
