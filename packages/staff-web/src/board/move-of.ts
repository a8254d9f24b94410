import type { PlacementStage } from '../graph/generated/graphql.js';
import { INSIDE } from '../client/typed-placement.js';
import type { BoardCard, Move } from './use-board.js';

/** What goes with a new stage: a kind of work inside, an employer outside; the employer that there is stays. */
export type MovedTo = Partial<Pick<Move, 'workTypeId' | 'employerId'>>;

/** A move as it is asked once, with a key of its own. */
export function moveOf(
  card: BoardCard,
  stage: PlacementStage,
  { workTypeId = null, employerId = null }: MovedTo = {},
): Move {
  return { card, stage, workTypeId, employerId, idempotencyKey: crypto.randomUUID() };
}

/** Whether an employer has to be asked before a card goes to a stage. */
export function asksEmployer({ employer }: BoardCard, stage: PlacementStage): boolean {
  return stage !== INSIDE && employer === null;
}
