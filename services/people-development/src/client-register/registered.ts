import type { UnitOfWork } from '@klantbeeld/database';

const REGISTERED = 'select 1 from client where id = $1';

/**
 * Whether the register still has a client, whose writes are locked: between the moment at which somebody was found and the
 * lock, the register may have let them go.
 */
export async function isRegistered({ sql }: UnitOfWork, clientId: string): Promise<boolean> {
  return (await sql.query(REGISTERED, [clientId])).length > 0;
}
