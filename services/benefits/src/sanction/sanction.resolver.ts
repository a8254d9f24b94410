import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Classified, type SubgraphRequest } from '@klantbeeld/subgraph';
import { ImposeSanctionInput, ImposeSanctionResult } from './impose-sanction.type.js';
import { imposeSanction } from './impose-sanction.js';
import { endSanction } from './end-sanction.js';
import { EndSanctionInput, EndSanctionResult } from './end-sanction.type.js';

@Resolver()
export class SanctionResolver {
  @Classified('STRUCTURE')
  @Mutation(() => ImposeSanctionResult, {
    description:
      'Lowers a benefit for conduct (maatregel, art. 18); category, months and repeats follow from ordinance and law, and only the college’s own staff decides (art. 7 lid 4).',
  })
  imposeSanction(@Arg('input', () => ImposeSanctionInput) input: ImposeSanctionInput, @Ctx() request: SubgraphRequest) {
    return imposeSanction(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => EndSanctionResult, {
    description:
      'Ends a lowering early because behaviour is clearly restored (art. 18 lid 11), or after reconsideration (lid 3).',
  })
  endSanction(@Arg('input', () => EndSanctionInput) input: EndSanctionInput, @Ctx() request: SubgraphRequest) {
    return endSanction(request, input);
  }
}
