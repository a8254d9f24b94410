import type { Purpose } from '../graph/generated/graphql.js';

/** Purposes for which somebody may be placed; the graph decides, this only offers. */
const PLACING: readonly (Purpose | null)[] = ['WORK_DEVELOPMENT', 'WWB_WORK', 'WSW_EMPLOYMENT'];

/** Whether one may offer to place somebody for a purpose. */
export function offersPlacing(purpose: Purpose | null): boolean {
  return PLACING.includes(purpose);
}
