import type { DataClass, Purpose } from '@klantbeeld/access';
import { requestError } from '../errors/request-error.js';
import type { SubgraphRequest } from '../request/request.js';

/**
 * Refuses an act for which the caller's purpose gives no right. Throws FORBIDDEN, which names the purposes that do, and
 * says why where the law has a reason of its own.
 */
export function requirePurpose(request: SubgraphRequest, act: string, purposes: readonly Purpose[], why = ''): void {
  if (request.caller.purpose !== null && purposes.includes(request.caller.purpose)) return;
  const refusal = `To ${act} takes one of these purposes: ${purposes.join(', ')}. ${why}`;
  throw requestError('FORBIDDEN', refusal.trimEnd(), { purposes });
}

/**
 * Whether an act on the client may go on: the caller is connected to the client for the purpose of the request, and is
 * shown the class of data that the act writes. Throws FORBIDDEN for who is connected in another capacity, such as the
 * contact of an employer: they know the client, so the refusal tells them nothing.
 */
export async function mayActFor(request: SubgraphRequest, clientId: string, dataClass: DataClass): Promise<boolean> {
  const access = await request.accessTo(clientId);
  if (!access.isConnected) return false;
  if (access.decide(dataClass).effect === 'SHOW') return true;
  throw requestError('FORBIDDEN', 'This act takes guiding the client; ask the responsible consultant to do it.');
}

/** The refusal for a client that is not there or not the caller's: the two look the same. */
export function clientNotFound(clientId: string | null): {
  __typename: 'ClientNotFoundError';
  message: string;
  clientId: string | null;
} {
  return { __typename: 'ClientNotFoundError', message: 'There is no such client among yours; check the id.', clientId };
}
