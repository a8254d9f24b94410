import { NO_RELATION, type ClientRelation } from '@klantbeeld/access';
import { badInput, NOBODY, subjectAccess, type SubgraphRequest } from '@klantbeeld/subgraph';

/** Requests that have looked somebody up. */
const LOOKED = new WeakSet<object>();

/**
 * Lets a request look up one person. With aliases one request could try out thousands of values; one look-up each is
 * bounded by the caller's budget. Throws BAD_USER_INPUT for a second one.
 */
export function requireFirstLookup(request: object): void {
  if (LOOKED.has(request)) {
    throw badInput(
      'A request looks up once: send each findClient, and each act that names a client by number, in a request of its own.',
    );
  }
  LOOKED.add(request);
}

/**
 * Writes a look-up down under its name: as told about who was found, or, where nobody was, as a look at nobody. Takes how
 * the caller is connected to the client, where the look-up itself or an act on it makes that so.
 */
export function noteLookup(
  request: SubgraphRequest,
  name: string,
  clientId: string | null,
  relation: ClientRelation = NO_RELATION,
): void {
  const access = subjectAccess(request.caller, clientId ?? NOBODY, relation);
  (clientId === null ? access.seen.withheld : access.seen.given).add(name);
  request.ledger.note(access);
}
