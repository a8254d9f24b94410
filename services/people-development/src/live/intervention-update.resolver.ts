import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from 'type-graphql';
import { Classified, followsClient, type LiveUpdate, type SubgraphRequest } from '@klantbeeld/subgraph';
import { interventionById } from '../intervention/intervention.loader.js';
import { InterventionType } from '../intervention/intervention.type.js';
import { InterventionUpdateType } from './intervention-update.type.js';
import { AFTER, OF_CLIENT } from './live-arguments.js';

@Resolver(() => InterventionUpdateType)
export class InterventionUpdateResolver {
  @Classified('STRUCTURE')
  @Subscription(() => InterventionUpdateType, {
    description:
      'Interventions (voorzieningen) for one’s own clients as they start, change and end; rights are judged anew for every event. A stream about one client ends with FORBIDDEN when the right to that client is withdrawn.',
    subscribe: followsClient,
  })
  interventionUpdated(
    @Root() update: LiveUpdate,
    @Arg('clientId', () => ID, OF_CLIENT) _clientId?: string,
    @Arg('after', () => String, AFTER) _after?: string,
  ): LiveUpdate {
    return update;
  }

  @Classified('STRUCTURE')
  @FieldResolver(() => InterventionType, {
    nullable: true,
    description: 'The intervention as it stands now; null with RESYNC.',
  })
  intervention(@Root() update: LiveUpdate, @Ctx() request: SubgraphRequest): Promise<object | null> | null {
    return update.subjectId === null ? null : request.load(interventionById, update.subjectId);
  }
}
