import type { PlacementStage } from '../graph/generated/graphql.js';

/** Stages of work, from inside to outside. */
export const STAGES: readonly PlacementStage[] = [
  'SHELTERED_INSIDE',
  'WORK_ON_LOCATION',
  'GROUP_SECONDMENT',
  'INDIVIDUAL_SECONDMENT',
  'SUPPORTED_EMPLOYMENT',
  'TRIAL',
  'REGULAR',
];
