import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { openEmbeddedServer, openPool, type SqlPool } from '@klantbeeld/database';
import { createBsnVault } from '@klantbeeld/domain';
import { CLIENT_RECORDED_AT, CLIENT_REGISTER_TABLES } from '@klantbeeld/people-development';

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
  occurred_at timestamptz not null default now()
)`;

/** A database of its own with an empty client register. */
export interface ImportDatabase extends SqlPool {
  /** Empties the register. */
  empty(): Promise<void>;
  /** Closes connections, stops the server and removes its files. */
  end(): Promise<void>;
}

/** Starts a server in a temporary folder and makes the tables. */
export async function openImportDatabase(): Promise<ImportDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'import-database-'));
  const server = await openEmbeddedServer({ dataDirectory: join(folder, 'data'), durable: false });
  const pool = openPool({ url: server.url, maximum: 4 });
  for (const statement of [OUTBOX, ...CLIENT_REGISTER_TABLES, ...CLIENT_RECORDED_AT]) await pool.query(statement);
  return {
    ...pool,
    empty: async () => void (await pool.query('truncate client, outbox, import_quarantine, import_claim cascade')),
    async end() {
      await pool.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** An output that remembers what was written to it. */
export interface RememberedOutput extends Writable {
  isTTY?: boolean;
  /** Everything written so far. */
  readonly text: string;
}

/** Makes an output; `isTTY` makes it a terminal. */
export function rememberOutput(isTTY = false): RememberedOutput {
  const chunks: string[] = [];
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk.toString());
      done();
    },
  });
  return Object.defineProperties(output, {
    isTTY: { value: isTTY },
    text: { get: () => chunks.join('') },
  }) as RememberedOutput;
}
