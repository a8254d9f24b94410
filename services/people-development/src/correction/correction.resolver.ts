import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { accessOf, Classified, type SubgraphRequest } from '@klantbeeld/subgraph';
import { ClientType } from '../client/client.type.js';
import { correctionsOfClient } from './correction.loader.js';
import { remedyAgainstRefusal, type CorrectionState } from './correction.rules.js';
import { CorrectionRequestType, CorrectionStateEnum } from './correction.type.js';
import { decideCorrection, mayDecide } from './decide-correction.js';
import { DecideCorrectionInput, DecideCorrectionResult } from './decide-correction.type.js';
import { requestCorrection } from './request-correction.js';
import { RequestCorrectionInput, RequestCorrectionResult } from './request-correction.type.js';

@Resolver(() => ClientType)
export class ClientCorrectionsResolver {
  @Classified('SHARED_FACT')
  @FieldResolver(() => [CorrectionRequestType], {
    nullable: true,
    description:
      'What the client says is wrong, newest first; only what is about data that this caller may see (verzoeken om rectificatie).',
  })
  correctionRequests(@Root() client: ClientType, @Ctx() request: SubgraphRequest): Promise<readonly object[]> {
    return request.load(correctionsOfClient, client.id);
  }
}

@Resolver(() => CorrectionRequestType)
export class CorrectionRequestResolver {
  @Classified('INHERITED')
  @FieldResolver(() => CorrectionStateEnum, { description: 'How it stands.' })
  state(@Root() { outcome }: CorrectionRequestType): CorrectionState {
    return outcome ?? 'OPEN';
  }

  @Classified('INHERITED')
  @FieldResolver(() => Boolean, { description: 'Whether it is open after its last day.' })
  isOverdue(@Root() { outcome, dueOn }: CorrectionRequestType, @Ctx() { today }: SubgraphRequest): boolean {
    return outcome === null && dueOn !== null && dueOn < today;
  }

  @Classified('INHERITED')
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What the client can do about a refusal, in Dutch, to be told with it (rechtsmiddel; AVG art. 12 lid 4, UAVG art. 34); null when nothing was refused.',
  })
  remedy(@Root() { outcome, decidedOn }: CorrectionRequestType): string | null {
    return outcome === 'REFUSED' && decidedOn !== null ? remedyAgainstRefusal(decidedOn) : null;
  }

  @Classified('STRUCTURE')
  @FieldResolver(() => Boolean, { description: 'Whether this caller can decide on it now.' })
  viewerCanDecide(@Root() asked: CorrectionRequestType, @Ctx() { caller }: SubgraphRequest): boolean {
    return asked.outcome === null && mayDecide(caller, accessOf(asked)!, asked.dataClass);
  }

  @Classified('STRUCTURE')
  @Mutation(() => RequestCorrectionResult, {
    description:
      'Writes down what a client says is wrong in the data that are kept (verzoek om rectificatie, AVG art. 16).',
  })
  requestCorrection(
    @Arg('input', () => RequestCorrectionInput) input: RequestCorrectionInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return requestCorrection(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => DecideCorrectionResult, {
    description:
      'Decides on a request for correction, with reasons; the data themselves are corrected by their own act (beslissing op een verzoek om rectificatie, AVG art. 12 lid 3 and 4).',
  })
  decideCorrection(
    @Arg('input', () => DecideCorrectionInput) input: DecideCorrectionInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return decideCorrection(request, input);
  }
}
