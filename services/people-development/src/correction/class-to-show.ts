import type { DataClass } from '@klantbeeld/access';
import type { SubgraphRequest } from '@klantbeeld/subgraph';
import { clientById } from '../client/client.loader.js';

/**
 * The class that somebody has to be shown to know of a request about data of a class: where the address is secret, who may
 * not see it may not read about the town either (Wet BRP art. 2.59).
 */
export async function classToShow(
  request: SubgraphRequest,
  clientId: string,
  dataClass: DataClass,
): Promise<DataClass> {
  if (dataClass !== 'LOCALITY') return dataClass;
  const client = await request.load(clientById, clientId);
  return client && client.secrecy > 0 ? 'ADDRESS' : dataClass;
}
