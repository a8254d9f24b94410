import { assign, registerPerson } from '../world/people.js';
import type { Town } from './town.js';

/** Clients of con-1 and of these coaches; resolves to their ids. */
export async function clientsOf(town: Town, count: number, ...coaches: readonly string[]): Promise<readonly string[]> {
  const clients = Array.from({ length: count }, () => registerPerson(town));
  const ids = await Promise.all(clients);
  for (const staffId of ['con-1', ...coaches]) await Promise.all(ids.map((id) => assign(town, staffId, id)));
  return ids;
}
