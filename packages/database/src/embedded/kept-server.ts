import { once } from 'node:events';
import { join } from 'node:path';
import { DataDirectoryInUseError, EmbeddedServerError } from './embedded-server.errors.js';
import type { EmbeddedServerOptions } from './embedded-server.options.js';
import { readLivingOwner, removeOwner, writeOwner, type OwnerRecord } from './owner-record.js';
import { startOwnServer, type StartedServer } from './own-server.js';
import { ownIdentity } from './process-identity.js';
import { withStartLock } from './start-lock.js';
import { sendSignal, stopPostmaster } from './stop-process.js';

/** Times in a row that a server which ended by itself is started again. */
const MOST_STARTS = 5;
/** Who runs this long has come up well: what happens later is counted anew. */
const WELL_MILLISECONDS = 60_000;

/** Options with everything in place. */
export type ServerSettings = EmbeddedServerOptions & { log: (line: string) => void };

/** What other processes read of a server of this one. */
export function recordOf({ identity, port }: StartedServer): OwnerRecord {
  return { owner: ownIdentity(), postmaster: identity, port };
}

/** Starting and joining the server of a data directory go in turns. */
export function inTurn<Result>(dataDirectory: string, work: () => Promise<Result>): Promise<Result> {
  return withStartLock(join(dataDirectory, 'start.lock'), work);
}

/**
 * Keeps a server running until it is stopped: one that ends by itself, killed for want of memory for instance, is started
 * again at its port. Returns how to stop it.
 */
export function keepServer(settings: ServerSettings, first: StartedServer): () => Promise<void> {
  let server = first;
  let since = performance.now();
  let starts = 0;
  let starting: Promise<void> | undefined;
  let stopping: Promise<void> | undefined;
  const stopAtExit = (): void => sendSignal(server.identity.pid, 'SIGINT');
  const watch = (): void => {
    since = performance.now();
    process.once('exit', stopAtExit);
    server.child.once('exit', ended);
    // It may have ended before anybody listened.
    if (hasEnded(server)) ended(server.child.exitCode, server.child.signalCode);
  };
  const ended = (code: number | null, signal: string | null): void => {
    server.child.off('exit', ended);
    process.off('exit', stopAtExit);
    settings.log(
      `PostgreSQL (process ${server.identity.pid}) ended unexpectedly (${signal ?? code}); see postgres.log`,
    );
    starting = again().catch((error: Error) => settings.onLost?.(error));
  };
  const again = async (): Promise<void> => {
    // Of the server that ended; the next one has its own.
    await server.socket.release();
    starts = performance.now() - since > WELL_MILLISECONDS ? 1 : starts + 1;
    if (starts > MOST_STARTS) throw endedTooOften(settings.dataDirectory);
    await inTurn(settings.dataDirectory, async () => {
      if (stopping) return;
      const other = await readLivingOwner(settings.dataDirectory);
      if (other) throw new DataDirectoryInUseError(settings.dataDirectory, other.owner.pid);
      server = await startOwnServer(settings, server.port);
      await writeOwner(settings.dataDirectory, recordOf(server));
      settings.log(`PostgreSQL was started again (process ${server.identity.pid})`);
    });
    if (!stopping) watch();
  };
  const stop = async (): Promise<void> => {
    process.off('exit', stopAtExit);
    server.child.off('exit', ended);
    await starting;
    // A running server does not keep this process alive, but its ending must be seen to the end.
    server.child.ref();
    // First the record: whoever starts from here on waits for the end of this server instead of joining it.
    await removeOwner(settings.dataDirectory, recordOf(server));
    await stopPostmaster(server.identity);
    if (!hasEnded(server)) await once(server.child, 'exit');
    await server.socket.release();
  };
  watch();
  return () => (stopping ??= stop());
}

function hasEnded({ child }: StartedServer): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function endedTooOften(dataDirectory: string): EmbeddedServerError {
  return new EmbeddedServerError(
    `PostgreSQL of ${dataDirectory} ended by itself again and again and is not started once more. Why stands in ` +
      `${join(dataDirectory, 'postgres.log')}, or in the log of the system where that ended it for want of memory. ` +
      'Mend this and start again, or set DATABASE_URL to a PostgreSQL server of your own.',
  );
}
