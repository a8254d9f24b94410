import type { PlacementStage } from '../graph/generated/graphql.js';
import type { BoardCard, Move } from './use-board.js';

/** A move as it is asked once, with a key of its own. */
export function moveOf(card: BoardCard, stage: PlacementStage, workTypeId: string | null): Move {
  return { card, stage, workTypeId, idempotencyKey: crypto.randomUUID() };
}
