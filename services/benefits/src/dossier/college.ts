import type { Purpose } from '@klantbeeld/access';
import { requirePurpose, type SubgraphRequest } from '@klantbeeld/subgraph';

/** Purposes for which the college’s own staff decide on duties. */
export const COLLEGE: readonly Purpose[] = ['WWB_INCOME', 'WWB_WORK'];

/** Why nobody but the municipality’s own staff decides. */
const WHY = 'Rights and duties are decided by the college’s own staff alone (Participatiewet art. 7 lid 4)';

/**
 * Refuses a decision about rights or duties by anybody but the college’s own staff, and says why and what else can be
 * done. Throws FORBIDDEN, which names the purposes that decide.
 */
export function requireCollege(
  request: SubgraphRequest,
  act: string,
  { purposes = ['WWB_INCOME'], instead }: { readonly purposes?: readonly Purpose[]; readonly instead?: string } = {},
): void {
  requirePurpose(request, act, purposes, instead === undefined ? `${WHY}.` : `${WHY}; ${instead}.`);
}
