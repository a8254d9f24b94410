import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Classified, type SubgraphRequest, type SubgraphTools } from '@klantbeeld/subgraph';
import { placementById } from '../placement/placement.loader.js';
import { PlacementType } from '../placement/placement.type.js';
import { openPlacementStream, rightsWithdrawn, WITHDRAWN, type PlacementUpdate } from './placement-stream.js';
import { PlacementUpdateType } from './placement-update.type.js';

type Request = SubgraphRequest<SubgraphTools>;
interface StreamArguments {
  readonly clientId?: string | null;
  readonly after?: string | null;
}

@Resolver(() => PlacementUpdateType)
export class PlacementUpdateResolver {
  @Classified('STRUCTURE')
  @Query(() => String, {
    description:
      'Cursor of this moment for placementUpdated: ask it first, and a break before the first update loses nothing.',
  })
  placementUpdatesCursor(@Ctx() { tools, caller }: Request): string {
    return tools.cursors.write(tools.tail.newest(), caller.staffId);
  }

  @Classified('STRUCTURE')
  @Subscription(() => PlacementUpdateType, {
    description:
      'Placements of one’s own clients as they start, change and end; rights are judged anew for every event. A stream about one client ends with FORBIDDEN when the right to that client is withdrawn.',
    subscribe: async ({ args, context }: { args: StreamArguments; context: Request }) => {
      const stream = openPlacementStream(context, args.clientId ?? null, args.after ?? null);
      try {
        // Who is asked for by name is in the access log, also when no event ever comes.
        if (args.clientId != null) await context.accessTo(args.clientId);
        return stream;
      } catch (error) {
        await stream.return();
        throw error;
      }
    },
  })
  placementUpdated(
    @Root() update: PlacementUpdate,
    @Arg('clientId', () => ID, { nullable: true, description: 'Only this client; all of one’s own when left out.' })
    _clientId?: string,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Cursor of the last update received; from now on when left out.',
    })
    _after?: string,
  ): PlacementUpdate {
    if (update.kind === WITHDRAWN) throw rightsWithdrawn();
    return update;
  }

  @Classified('STRUCTURE')
  @FieldResolver(() => PlacementType, {
    nullable: true,
    description: 'The placement as it stands now; null with RESYNC.',
  })
  placement(@Root() update: PlacementUpdate, @Ctx() request: Request): Promise<object | null> | null {
    return update.placementId === null ? null : request.load(placementById, update.placementId);
  }
}
