import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Classified, PageInfoType, pageOf, pageSize, readIdCursor, type SubgraphRequest } from '@klantbeeld/subgraph';
import { clientById } from '../client/client.loader.js';
import { ClientType } from '../client/client.type.js';
import { CaseloadOrderEnum, type CaseloadOrder } from './caseload-order.type.js';
import { caseloadPage } from './caseload.loader.js';

@ObjectType('ClientEdge', { description: 'A client in a list.' })
@Classified('STRUCTURE')
export class ClientEdgeType {
  @Field(() => String, { description: 'Give it as `after` to go on from here.' })
  cursor!: string;
  @Field(() => ClientType, { description: 'The client.' })
  node!: ClientType;
}

@ObjectType('ClientConnection', { description: 'A page of clients.' })
@Classified('STRUCTURE')
export class ClientConnectionType {
  @Field(() => [ClientEdgeType], { description: 'The clients of this page.' })
  edges!: readonly ClientEdgeType[];
  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  pageInfo!: PageInfoType;
}

@Resolver()
export class CaseloadResolver {
  @Classified('STRUCTURE', { orderBy: 'STRUCTURE' })
  @Query(() => ClientConnectionType, {
    description: 'One’s own clients for the purpose of the request, by surname unless asked otherwise (caseload).',
  })
  async caseload(
    @Ctx() request: SubgraphRequest,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the client before this page.' })
    after?: string,
    @Arg('orderBy', () => CaseloadOrderEnum, {
      defaultValue: 'SURNAME',
      description: 'In which order; a cursor goes on in the order it was given in.',
    })
    orderBy: CaseloadOrder = 'SURNAME',
  ): Promise<object> {
    const size = pageSize(first);
    const ids = await caseloadPage(request, { after: readIdCursor(after), limit: size + 1, orderBy });
    // The one after this page says that there is more, and is not looked at: the access log would name somebody unseen.
    const clients = await Promise.all(ids.slice(0, size).map((id) => request.load(clientById, id)));
    const { edges, pageInfo } = pageOf(
      clients.filter((client) => client !== null),
      size,
    );
    return { edges, pageInfo: { ...pageInfo, hasNextPage: ids.length > size } };
  }
}
