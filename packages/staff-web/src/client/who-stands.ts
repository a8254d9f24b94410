import type { Problem } from '../graph/problems.js';

/** Problems that say that one may not see what is asked, rather than that it could not be read. */
const NOT_ALLOWED: readonly string[] = ['FORBIDDEN', 'PURPOSE_DENIED', 'PURPOSE_REQUIRED'];

interface Asked<Client> {
  /** The client in the answer: null when there is none, undefined without an answer. */
  readonly answered: Client | null | undefined;
  /** The client that stood on the screen before. */
  readonly before: Client | null;
  /** What went wrong with the answer as a whole. */
  readonly problem: Problem | undefined;
  /** Whether somebody outside the caseload is looked at. */
  readonly isByOverride: boolean;
}

/**
 * The client to show: the one of the answer, or the one that stood there where the answer failed or is on its way, so
 * that what is typed below stays. Null for nobody, undefined where nothing is known yet.
 */
export function whoStands<Client>({
  answered,
  before,
  problem,
  isByOverride,
}: Asked<Client>): Client | null | undefined {
  if (answered) return answered;
  if (answered === null && !problem) return null;
  // By an override one only looks, until its end: what cannot be read anew then is not left standing.
  if (problem && (isByOverride || NOT_ALLOWED.includes(problem.code))) return undefined;
  return before ?? undefined;
}
