import type { PlacementNumbersQuery, PlacementStage } from '../graph/generated/graphql.js';

/** Numbers of placements, to be looked up by month and stage. */
export interface NumbersByMonth {
  /** First days of the months, the earliest first. */
  readonly months: readonly string[];
  readonly most: number;
  /** How many on a day in a stage; null when it is not told. */
  of(month: string, stage: PlacementStage): number | null;
}

/** Puts numbers of placements in order by month and stage. */
export function numbersByMonth(numbers: PlacementNumbersQuery['placementNumbers']): NumbersByMonth {
  const known = new Map(numbers.map(({ on, stage, placements }) => [`${on} ${stage}`, placements]));
  return {
    months: [...new Set(numbers.map(({ on }) => on))].toSorted(),
    most: Math.max(1, ...numbers.map(({ placements }) => placements ?? 0)),
    of: (month, stage) => known.get(`${month} ${stage}`) ?? null,
  };
}
