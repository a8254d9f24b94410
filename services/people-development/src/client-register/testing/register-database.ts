import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedServer, openPool, type SqlPool } from '@klantbeeld/database';
import { createBsnVault } from '@klantbeeld/domain';
import { CLIENT_REGISTER_TABLES } from '../client-register.tables.js';

/** The vault of tests; its secret is known to everybody. */
export const TEST_VAULT = createBsnVault(Buffer.alloc(32, 7));

const OUTBOX = `create table outbox (
  id bigint generated always as identity primary key,
  event_id uuid not null default gen_random_uuid(),
  kind text not null,
  client_id uuid,
  subject_id text not null,
  version int not null,
  payload jsonb not null default '{}',
  occurred_at timestamptz not null default now(),
  transaction_id xid8 not null default pg_current_xact_id()
)`;

/** A database of its own with an empty client register. */
export interface RegisterDatabase extends SqlPool {
  /** Closes connections, stops the server and removes its files. */
  end(): Promise<void>;
}

/** Starts a server in a temporary folder and makes the tables. */
export async function openRegisterDatabase(): Promise<RegisterDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'client-register-'));
  const server = await openEmbeddedServer({ dataDirectory: join(folder, 'data'), durable: false });
  const pool = openPool({ url: server.url, maximum: 4 });
  for (const statement of [OUTBOX, ...CLIENT_REGISTER_TABLES]) await pool.query(statement);
  return {
    ...pool,
    async end() {
      await pool.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
