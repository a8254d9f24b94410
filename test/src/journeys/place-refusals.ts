import { placementInput, TODAY, WORK } from './inputs.js';
import type { Refusal } from './refusals.js';

/** Refusals of a place at a work type that somebody else has. */
export const PLACE_REFUSALS: readonly Refusal[] = [
  {
    refusal: 'NoPlaceFreeError',
    act: ({ fresh, work }) => ({
      ...WORK,
      act: 'startPlacement',
      input: { ...placementInput(fresh), workTypeId: work.type },
    }),
    says: ({ work }) => ({ workTypeId: work.type, fullOn: TODAY, places: 1 }),
  },
  {
    refusal: 'NoPlaceFreeError',
    act: ({ standing, work }) => ({
      ...WORK,
      act: 'changePlacement',
      input: { placementId: standing.placement, expectedVersion: 1, workTypeId: work.type },
    }),
    says: ({ work }) => ({ workTypeId: work.type, fullOn: TODAY, places: 1 }),
  },
  {
    refusal: 'NoPlaceFreeError',
    act: ({ work }) => ({
      ...WORK,
      act: 'endPlacement',
      input: { placementId: work.placement, expectedVersion: 1, until: '2026-07-01', reason: 'OTHER' },
    }),
    says: ({ work }) => ({ workTypeId: work.type, fullOn: '2026-06-01', places: 1 }),
  },
];
