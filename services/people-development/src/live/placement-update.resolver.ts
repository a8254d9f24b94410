import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root, Subscription } from 'type-graphql';
import {
  Classified,
  followsClient,
  type LiveUpdate,
  type SubgraphRequest,
  type SubgraphTools,
} from '@klantbeeld/subgraph';
import { placementById } from '../placement/placement.loader.js';
import { PlacementType } from '../placement/placement.type.js';
import { AFTER, OF_CLIENT } from './live-arguments.js';
import { PlacementUpdateType } from './placement-update.type.js';

@Resolver(() => PlacementUpdateType)
export class PlacementUpdateResolver {
  @Classified('STRUCTURE')
  @Query(() => String, {
    description:
      'Cursor of this moment for any subscription: ask it first, and a break before the first update loses nothing.',
  })
  placementUpdatesCursor(@Ctx() { tools, caller }: SubgraphRequest<SubgraphTools>): string {
    return tools.cursors.write(tools.tail.newest(), caller.staffId);
  }

  @Classified('STRUCTURE')
  @Subscription(() => PlacementUpdateType, {
    description:
      'Placements of one’s own clients as they start, change and end; rights are judged anew for every event. A stream about one client ends with FORBIDDEN when the right to that client is withdrawn.',
    subscribe: followsClient,
  })
  placementUpdated(
    @Root() update: LiveUpdate,
    @Arg('clientId', () => ID, OF_CLIENT) _clientId?: string,
    @Arg('after', () => String, AFTER) _after?: string,
  ): LiveUpdate {
    return update;
  }

  @Classified('STRUCTURE')
  @FieldResolver(() => PlacementType, {
    nullable: true,
    description: 'The placement as it stands now; null with RESYNC.',
  })
  placement(@Root() update: LiveUpdate, @Ctx() request: SubgraphRequest): Promise<object | null> | null {
    return update.subjectId === null ? null : request.load(placementById, update.subjectId);
  }
}
