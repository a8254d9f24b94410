import type { DataClass } from '@klantbeeld/access';
import { isUuid, requestError, type SubgraphRequest } from '@klantbeeld/subgraph';

/**
 * Whether the caller guides this client: connected, and shown this class of data. Throws FORBIDDEN for who is connected
 * in another capacity, such as the contact of an employer: they know the client, so the refusal tells them nothing.
 */
export async function guides(
  request: SubgraphRequest,
  clientId: string,
  dataClass: DataClass,
  act: string,
): Promise<boolean> {
  if (!isUuid(clientId)) return false;
  const access = await request.accessTo(clientId);
  if (!access.isConnected) return false;
  if (access.decide(dataClass).effect === 'SHOW') return true;
  throw requestError('FORBIDDEN', `To ${act} you must guide this client; ask the responsible consultant to do it.`);
}
