import type { Asker } from '../graph/asker.js';
import type { BoardUpdatesSubscription } from '../graph/generated/graphql.js';
import { follow, type Follower, type Stream } from '../live/follow.js';

/** A placement that started, changed or ended. */
export type PlacementUpdate = BoardUpdatesSubscription['placementUpdated'];

/** An update that could not be read comes without its placement. */
const PLACEMENTS: Stream<BoardUpdatesSubscription, PlacementUpdate> = {
  question: 'BoardUpdates',
  of: ({ placementUpdated }) => placementUpdated,
  isReadAnew: ({ placement }) => placement === null,
};

/** Keeps a board up to date until `signal` says stop. */
export async function followPlacements(
  asker: Asker,
  follower: Follower<PlacementUpdate>,
  signal: AbortSignal,
): Promise<void> {
  await follow(asker, PLACEMENTS, follower, signal);
}
