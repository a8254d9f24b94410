import type { Pool, PoolClient } from 'pg';
import { hearLostConnections } from '../reading/lost-connections.js';

/**
 * Frees the place of a connection that is lost while somebody holds it. A transaction whose begin, commit and rollback all
 * fail never gives its connection back, so a few of them at a crash of the server would leave no place for any other.
 */
export function freeLostConnections(pool: Pool): void {
  hearLostConnections(pool);
  pool.on('connect', (client) => void client.once('end', () => setImmediate(() => giveBack(client))));
}

function giveBack(client: PoolClient): void {
  try {
    client.release(true);
    // Whoever held it may still give it back.
    client.release = () => undefined;
  } catch {
    // It was given back before.
  }
}
