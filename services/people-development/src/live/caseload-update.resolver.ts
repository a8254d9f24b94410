import { Arg, Ctx, FieldResolver, Resolver, Root, Subscription } from 'type-graphql';
import { Classified, followsClient, type LiveUpdate, type SubgraphRequest } from '@klantbeeld/subgraph';
import { clientById } from '../client/client.loader.js';
import { ClientType } from '../client/client.type.js';
import { CaseloadUpdateKindEnum, CaseloadUpdateType } from './caseload-update.type.js';
import { AFTER } from './live-arguments.js';

@Resolver(() => CaseloadUpdateType)
export class CaseloadUpdateResolver {
  @Classified('STRUCTURE')
  @Subscription(() => CaseloadUpdateType, {
    description:
      'Clients as they come into one’s own caseload for the purpose of the request, and leave it (caseload).',
    subscribe: followsClient,
  })
  caseloadUpdated(@Root() update: LiveUpdate, @Arg('after', () => String, AFTER) _after?: string): LiveUpdate {
    return update;
  }

  /** Who lost one connection may have another, such as that of a team. */
  @Classified('STRUCTURE')
  @FieldResolver(() => CaseloadUpdateKindEnum, { description: 'What happened.' })
  async kind(@Root() { kind, clientId }: LiveUpdate, @Ctx() request: SubgraphRequest): Promise<string> {
    if (kind !== 'REMOVED' || clientId === null) return kind;
    return (await request.judge(clientId)).isConnected ? 'CHANGED' : 'REMOVED';
  }

  @Classified('STRUCTURE')
  @FieldResolver(() => ClientType, {
    nullable: true,
    description: 'The client; null who is not in the caseload at this moment.',
  })
  async client(@Root() { clientId }: LiveUpdate, @Ctx() request: SubgraphRequest): Promise<object | null> {
    if (clientId === null || !(await request.judge(clientId)).isConnected) return null;
    return request.load(clientById, clientId);
  }
}
