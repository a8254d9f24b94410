import type { RegisterTable } from '@klantbeeld/access';
import type { UnitOfWork } from '@klantbeeld/database';
import type { SubgraphRequest } from '../request/request.js';
import { InputCheck } from './input-check.js';
import { refuse } from './write-once.js';

const DEATH: Readonly<Record<RegisterTable, string>> = {
  client: 'select 1 from client where id = $1 and death_date is not null',
  registered_client: 'select 1 from registered_client where client_id = $1 and death_date is not null',
};

/**
 * Refuses to start something new for a client who has died (overleden); what runs can still be changed and ended. Takes
 * the field of the input that names the client.
 */
export async function refuseDeceased(
  { sql }: UnitOfWork,
  { tools }: SubgraphRequest,
  clientId: string,
  path = 'clientId',
): Promise<void> {
  if ((await sql.query(DEATH[tools.register ?? 'registered_client'], [clientId])).length === 0) return;
  refuse(new InputCheck().expect(false, path, 'This client has died; nothing new can be started.').refusal!);
}
