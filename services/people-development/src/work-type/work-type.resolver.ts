import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Classified, DateScalar, requirePurpose, type SubgraphRequest } from '@klantbeeld/subgraph';
import { workTypesOn } from './work-type.loader.js';
import { WorkTypePlacesType } from './work-type.type.js';

@Resolver()
export class WorkTypeResolver {
  @Classified('STRUCTURE')
  @Query(() => [WorkTypePlacesType], {
    description: 'Kinds of work inside the company by name, with the places that are free on a day.',
  })
  async workTypes(
    @Ctx() request: SubgraphRequest,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today when left out.' }) on?: string,
  ): Promise<readonly WorkTypePlacesType[]> {
    requirePurpose(request, 'see work types', ['WWB_WORK', 'WORK_DEVELOPMENT', 'WSW_EMPLOYMENT']);
    return workTypesOn(request, on ?? request.today);
  }
}
