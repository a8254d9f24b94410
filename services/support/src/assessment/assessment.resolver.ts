import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Classified, type SubgraphRequest } from '@klantbeeld/subgraph';
import { isOverdue } from './assessment.rules.js';
import { NeedsAssessmentType } from './assessment.type.js';

@Resolver(() => NeedsAssessmentType)
export class NeedsAssessmentResolver {
  @Classified('INHERITED')
  @FieldResolver(() => Boolean, { description: 'Whether it ended, or still runs, after the last day of its term.' })
  isOverdue(@Root() assessment: NeedsAssessmentType, @Ctx() request: SubgraphRequest): boolean {
    return isOverdue(assessment, request.today);
  }
}
