import { subjectAccess, type SubjectAccess } from '../access/subject-access.js';
import { requestError } from '../errors/request-error.js';
import { isUuid } from '../request/loader.js';
import { NOBODY, type SubgraphRequest } from '../request/request.js';

/** What supervision sees of the log, of one client or of nobody in particular: only PRIVACY_AUDIT is shown anything. */
export function supervisionOf(request: SubgraphRequest, clientId: string | null): SubjectAccess {
  const about = clientId !== null && isUuid(clientId) ? clientId.toLowerCase() : NOBODY;
  return subjectAccess(request.caller, about, { capacity: 'SUPERVISION', consents: new Set() });
}

/**
 * What a client sees of the log about themselves: who signs in as a client has the client id as `sub`. Throws FORBIDDEN
 * for who has not.
 */
export function selfOf(request: SubgraphRequest): SubjectAccess {
  const { caller } = request;
  if (!caller.roles.includes('CLIENT') || !isUuid(caller.staffId)) {
    throw requestError('FORBIDDEN', 'This is for clients themselves: sign in as the client.');
  }
  return subjectAccess(caller, caller.staffId.toLowerCase(), { capacity: 'SELF', consents: new Set() });
}
