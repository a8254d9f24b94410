import { Classified } from '@klantbeeld/subgraph';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { SubgraphRequest } from '@klantbeeld/subgraph';
import { WswIndicationType } from './indication.type.js';
import { recordIndication } from './record-indication.js';
import { RecordIndicationInput, RecordIndicationResult } from './record-indication.type.js';

@Resolver(() => WswIndicationType)
export class IndicationResolver {
  @Classified('STRUCTURE')
  @Mutation(() => RecordIndicationResult, {
    description:
      'Records an indication or re-indication (indicatiebeschikking, herindicatie, WSW art. 11) that CWI or UWV decided on.',
  })
  recordIndication(
    @Arg('input', () => RecordIndicationInput) input: RecordIndicationInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return recordIndication(request, input);
  }
}
