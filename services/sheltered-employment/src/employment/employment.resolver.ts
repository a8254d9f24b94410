import { Classified } from '@klantbeeld/subgraph';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { SubgraphRequest } from '@klantbeeld/subgraph';
import { ShelteredEmploymentType } from './employment.type.js';
import { recordShelteredEmployment } from './record-sheltered-employment.js';
import { RecordShelteredEmploymentInput, RecordShelteredEmploymentResult } from './record-sheltered-employment.type.js';

@Resolver(() => ShelteredEmploymentType)
export class ShelteredEmploymentResolver {
  @Classified('STRUCTURE')
  @Mutation(() => RecordShelteredEmploymentResult, {
    description:
      'Records the start of a job under the WSW (dienstbetrekking art. 2, begeleid werken art. 7); the client leaves the waiting list that day.',
  })
  recordShelteredEmployment(
    @Arg('input', () => RecordShelteredEmploymentInput) input: RecordShelteredEmploymentInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return recordShelteredEmployment(request, input);
  }
}
