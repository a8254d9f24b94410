import { Arg, Ctx, FieldResolver, Resolver, Root, Subscription } from 'type-graphql';
import { Classified, followsClient, type LiveUpdate, type SubgraphRequest } from '@klantbeeld/subgraph';
import { clientById } from '../client/client.loader.js';
import { ClientType } from '../client/client.type.js';
import { AlertType } from './alert.type.js';
import { AFTER } from './live-arguments.js';

@Resolver(() => AlertType)
export class AlertResolver {
  @Classified('STRUCTURE')
  @Subscription(() => AlertType, {
    description:
      'What one has to know of one’s own clients at once (signalen); rights are judged anew for every event.',
    subscribe: followsClient,
  })
  alertRaised(@Root() update: LiveUpdate, @Arg('after', () => String, AFTER) _after?: string): LiveUpdate {
    return update;
  }

  @Classified('STRUCTURE')
  @FieldResolver(() => ClientType, { nullable: true, description: 'The client; null who is not in the caseload.' })
  async client(@Root() { clientId }: LiveUpdate, @Ctx() request: SubgraphRequest): Promise<object | null> {
    if (clientId === null || !(await request.judge(clientId)).isConnected) return null;
    return request.load(clientById, clientId);
  }
}
