import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Classified, type SubgraphRequest } from '@klantbeeld/subgraph';
import { caseloadSize } from '../caseload/caseload.loader.js';
import { staffById } from './staff.loader.js';
import { CaseloadLimitType, ViewerType } from './staff.type.js';

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Classified('STRUCTURE')
  @Query(() => ViewerType, { description: 'Who asks, and what they may do.' })
  viewer(@Ctx() { caller }: SubgraphRequest): ViewerType {
    const { staffId, name, organisation, roles, purposes, purpose } = caller;
    return { id: staffId, name, organisation, roles, purposes, purpose };
  }

  @Classified('STRUCTURE')
  @FieldResolver(() => CaseloadLimitType, { description: 'How many clients the viewer has and may have.' })
  async caseloadLimit(@Root() viewer: ViewerType, @Ctx() request: SubgraphRequest): Promise<CaseloadLimitType> {
    const [staff, size] = await Promise.all([request.load(staffById, viewer.id), caseloadSize(request)]);
    return { size, limit: staff?.caseloadLimit ?? null };
  }
}
