import { setTimeout as delay } from 'node:timers/promises';
import { binariesForHome, locateBinaries } from './binaries.js';
import { prepareCluster } from './cluster.js';
import { DataDirectoryInUseError } from './embedded-server.errors.js';
import type { EmbeddedServerOptions } from './embedded-server.options.js';
import { findFreePort } from './free-port.js';
import { takeOwnerSocket, type OwnerSocket } from './owner-socket.js';
import { startPostmaster, PostmasterStartError, type Postmaster } from './postmaster.js';
import { findPostmaster, removeStalePostmasterFile } from './postmaster-file.js';
import { prepareServerHome, type ServerHome } from './server-home.js';
import { openServerLog } from './server-log.js';
import { stopPostmaster } from './stop-process.js';

const attempts = 5;
const pauseMilliseconds = 200;

/** Reasons that pass by themselves: a port somebody took first, or remains of a server that was killed just now. */
const passingReasons =
  /Address already in use|could not create any TCP\/IP sockets|lock file .* already exists|pre-existing shared memory block/;

/** A server that this process has just started. */
export interface StartedServer extends Postmaster {
  port: number;
  password: string;
  /** Kept for as long as the server runs. */
  socket: OwnerSocket;
}

/**
 * Starts the server of a data directory, ending one that outlived its owner, at a port of its own choice or a given one.
 * The caller holds the start lock. Throws DataDirectoryInUseError when a process that cannot be seen from here has it.
 */
export async function startOwnServer(
  options: EmbeddedServerOptions & { log: (line: string) => void },
  givenPort?: number,
): Promise<StartedServer> {
  const installed = await locateBinaries();
  const home = await prepareServerHome(options);
  const binaries = await binariesForHome(installed, home);
  await endSurvivor(home, options.log);
  const socket = await takeOwnerSocket(options.dataDirectory);
  if (!socket) throw new DataDirectoryInUseError(options.dataDirectory, null);
  try {
    const password = await prepareCluster({ ...options, home, binaries });
    return {
      ...(await startWithPatience(options, { home, program: binaries.postgres, socket, givenPort })),
      password,
      socket,
    };
  } catch (error) {
    await socket.release();
    throw error;
  }
}

/** What a server is started with. */
interface ServerStart {
  readonly home: ServerHome;
  readonly program: string;
  readonly socket: OwnerSocket;
  /** Any free one when undefined. */
  readonly givenPort: number | undefined;
}

async function startWithPatience(
  options: EmbeddedServerOptions & { log: (line: string) => void },
  { home, program, socket, givenPort }: ServerStart,
): Promise<Postmaster & { port: number }> {
  for (let attempt = 1; ; attempt++) {
    await endSurvivor(home, options.log);
    await removeStalePostmasterFile(home.cluster);
    try {
      const port = givenPort ?? (await findFreePort());
      return { ...(await startOnPort(options, home, program, { port, socket })), port };
    } catch (error) {
      const isPassing = error instanceof PostmasterStartError && passingReasons.test(error.message);
      if (!isPassing || attempt === attempts) throw error;
      await delay(pauseMilliseconds * attempt);
    }
  }
}

async function startOnPort(
  { dataDirectory, durable, maxConnections = 200 }: EmbeddedServerOptions,
  home: ServerHome,
  program: string,
  { port, socket }: { port: number; socket: OwnerSocket },
): Promise<Postmaster> {
  const log = await openServerLog(dataDirectory);
  try {
    return await startPostmaster({ program, home, port, durable, maxConnections, log, socket });
  } finally {
    await log.handle.close();
  }
}

async function endSurvivor(home: ServerHome, log: (line: string) => void): Promise<void> {
  const survivor = await findPostmaster(home.cluster);
  if (survivor) {
    log(`PostgreSQL (process ${survivor.pid}) outlived the process that started it; it is ended first`);
    await stopPostmaster(survivor);
  }
}
