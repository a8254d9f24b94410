import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { superuser } from './cluster.js';
import { DataDirectoryInUseError, EmbeddedServerError } from './embedded-server.errors.js';
import type { EmbeddedServer, EmbeddedServerOptions } from './embedded-server.options.js';
import { loopback } from './free-port.js';
import { readLivingOwner, removeOwner, writeOwner, type OwnerRecord } from './owner-record.js';
import { startOwnServer, type StartedServer } from './own-server.js';
import { readFileIfPresent } from './private-file.js';
import { ownIdentity } from './process-identity.js';
import { prepareDataDirectory } from './server-home.js';
import { withStartLock } from './start-lock.js';
import { sendSignal, stopPostmaster } from './stop-process.js';

const joinPatienceMilliseconds = 10_000;
const joinPauseMilliseconds = 100;

type Settings = EmbeddedServerOptions & { log: (line: string) => void };

/**
 * Starts the embedded PostgreSQL of a data directory, or joins the one that another process of ours runs on it.
 * Throws DataDirectoryInUseError when the caller must be the owner and is not the first, and EmbeddedServerError when
 * the server cannot run here.
 */
export async function openEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const dataDirectory = await prepareDataDirectory(options.dataDirectory);
  const settings: Settings = { ...options, dataDirectory, log: options.log ?? (() => undefined) };
  return withStartLock(join(dataDirectory, 'start.lock'), async () => {
    return (await joinOwner(settings)) ?? (await becomeOwner(settings));
  });
}

/** Joins while the owner lives. An owner that is just ending withdraws its record, so looking again settles it. */
async function joinOwner({ dataDirectory, asOwner }: Settings): Promise<EmbeddedServer | undefined> {
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

async function becomeOwner(settings: Settings): Promise<EmbeddedServer> {
  const started = await startOwnServer(settings);
  const access = serverAccess(started.port, started.password);
  const record: OwnerRecord = { owner: ownIdentity(), postmaster: started.identity, port: started.port };
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
  return { ...access, isOwner: true, stop: stopOnce(settings, started, record) };
}

function serverAccess(port: number, password: string): Omit<EmbeddedServer, 'isOwner' | 'stop'> {
  const url = `postgres://${superuser}:${password}@${loopback}:${port}/postgres`;
  return { host: loopback, port, user: superuser, password, url };
}

function stopOnce(
  settings: Settings,
  { child, identity, socket }: StartedServer,
  record: OwnerRecord,
): () => Promise<void> {
  const stopAtExit = (): void => sendSignal(identity.pid, 'SIGINT');
  const tellOfCrash = (code: number | null, signal: string | null): void => {
    process.off('exit', stopAtExit);
    settings.log(`PostgreSQL (process ${identity.pid}) ended unexpectedly (${signal ?? code}); see postgres.log`);
    void socket.release();
  };
  const stop = async (): Promise<void> => {
    process.off('exit', stopAtExit);
    child.off('exit', tellOfCrash);
    // A running server does not keep this process alive, but its ending must be seen to the end.
    child.ref();
    // First the record: whoever starts from here on waits for the end of this server instead of joining it.
    await removeOwner(settings.dataDirectory, record);
    await stopPostmaster(identity);
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    await socket.release();
  };
  process.once('exit', stopAtExit);
  child.once('exit', tellOfCrash);
  let stopping: Promise<void> | undefined;
  return () => (stopping ??= stop());
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
