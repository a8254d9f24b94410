import type { Purpose } from '@klantbeeld/access';
import { requestError } from '../errors/request-error.js';
import type { SubgraphRequest } from '../request/request.js';
import { isUuid } from '../request/loader.js';

/** Refuses an act for which the caller's purpose gives no right. Throws FORBIDDEN, which names the purposes that do. */
export function requirePurpose(request: SubgraphRequest, act: string, purposes: readonly Purpose[]): void {
  if (request.caller.purpose !== null && purposes.includes(request.caller.purpose)) return;
  throw requestError('FORBIDDEN', `To ${act} takes one of these purposes: ${purposes.join(', ')}.`, { purposes });
}

/** Whether an act on the client may go on: the caller is connected to the client for the purpose of the request. */
export async function mayActFor(request: SubgraphRequest, clientId: string): Promise<boolean> {
  return isUuid(clientId) && (await request.accessTo(clientId)).isConnected;
}

/** The refusal for a client that is not there or not the caller's: the two look the same. */
export function clientNotFound(clientId: string | null): {
  __typename: 'ClientNotFoundError';
  message: string;
  clientId: string | null;
} {
  return { __typename: 'ClientNotFoundError', message: 'There is no such client among yours; check the id.', clientId };
}
