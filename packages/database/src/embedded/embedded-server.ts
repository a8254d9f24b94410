import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { superuser } from './cluster.js';
import { DataDirectoryInUseError, EmbeddedServerError } from './embedded-server.errors.js';
import type { EmbeddedServer, EmbeddedServerOptions } from './embedded-server.options.js';
import { loopback } from './free-port.js';
import { inTurn, keepServer, recordOf, type ServerSettings } from './kept-server.js';
import { readLivingOwner, writeOwner, type OwnerRecord } from './owner-record.js';
import { startOwnServer } from './own-server.js';
import { readFileIfPresent } from './private-file.js';
import { prepareDataDirectory } from './server-home.js';
import { stopPostmaster } from './stop-process.js';

const joinPatienceMilliseconds = 10_000;
const joinPauseMilliseconds = 100;

/**
 * Starts the embedded PostgreSQL of a data directory, or joins the one that another process of ours runs on it.
 * Throws DataDirectoryInUseError when the caller must be the owner and is not the first, and EmbeddedServerError when
 * the server cannot run here.
 */
export async function openEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const dataDirectory = await prepareDataDirectory(options.dataDirectory);
  const settings: ServerSettings = { ...options, dataDirectory, log: options.log ?? (() => undefined) };
  return inTurn(dataDirectory, async () => {
    return (await joinOwner(settings)) ?? (await becomeOwner(settings));
  });
}

/** Joins while the owner lives. An owner that is just ending withdraws its record, so looking again settles it. */
async function joinOwner({ dataDirectory, asOwner }: ServerSettings): Promise<EmbeddedServer | undefined> {
  const deadline = Date.now() + joinPatienceMilliseconds;
  for (;;) {
    const record = await readLivingOwner(dataDirectory);
    if (!record) return undefined;
    if (asOwner === 'required') throw new DataDirectoryInUseError(dataDirectory, record.owner.pid);
    const password = (await readFileIfPresent(join(dataDirectory, 'postgres-password'))) ?? '';
    const access = serverAccess(record.port, password);
    const refusal = await tryConnecting(access.url);
    if (!refusal) return { ...access, isOwner: false, stop: () => Promise.resolve() };
    if (Date.now() > deadline) throw notAnswering(dataDirectory, record, refusal);
    await delay(joinPauseMilliseconds);
  }
}

async function becomeOwner(settings: ServerSettings): Promise<EmbeddedServer> {
  const started = await startOwnServer(settings);
  const access = serverAccess(started.port, started.password);
  const record = recordOf(started);
  try {
    const refusal = await tryConnecting(access.url);
    if (refusal) throw notAnswering(settings.dataDirectory, record, refusal);
    await writeOwner(settings.dataDirectory, record);
  } catch (error) {
    await stopPostmaster(started.identity);
    await started.socket.release();
    throw error;
  }
  settings.log(`PostgreSQL (process ${started.identity.pid}) listens on ${access.host}:${access.port}`);
  return { ...access, isOwner: true, stop: keepServer(settings, started) };
}

function serverAccess(port: number, password: string): Omit<EmbeddedServer, 'isOwner' | 'stop'> {
  const url = `postgres://${superuser}:${password}@${loopback}:${port}/postgres`;
  return { host: loopback, port, user: superuser, password, url };
}

async function tryConnecting(url: string): Promise<Error | undefined> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A server that ends while we leave tells so in an event, which would end this process if nobody listened.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    return error as Error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function notAnswering(dataDirectory: string, { owner, port }: OwnerRecord, cause: Error): EmbeddedServerError {
  return new EmbeddedServerError(
    `PostgreSQL of ${dataDirectory} (port ${port}, started by process ${owner.pid}) does not let us in: ${cause.message}`,
    { cause },
  );
}
