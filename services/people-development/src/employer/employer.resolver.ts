import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { Classified, pageOf, pageSize, readIdCursor, requirePurpose, type SubgraphRequest } from '@klantbeeld/subgraph';
import { employerPage } from './employer.loader.js';
import { EmployerConnectionType } from './employer.type.js';

@Resolver()
export class EmployerResolver {
  @Classified('STRUCTURE')
  @Query(() => EmployerConnectionType, { description: 'Employers by name, to place somebody with.' })
  async employers(
    @Ctx() request: SubgraphRequest,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the employer before this page.' })
    after?: string,
  ): Promise<EmployerConnectionType> {
    requirePurpose(request, 'see employers', ['WWB_WORK', 'WORK_DEVELOPMENT', 'WSW_EMPLOYMENT']);
    const size = pageSize(first);
    return pageOf(await employerPage(request, readIdCursor(after), size + 1), size);
  }
}
