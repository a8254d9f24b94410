import { setTimeout as delay } from 'node:timers/promises';
import { binariesForHome, locateBinaries } from './binaries.js';
import { prepareCluster } from './cluster.js';
import type { EmbeddedServerOptions } from './embedded-server.options.js';
import { findFreePort } from './free-port.js';
import { startPostmaster, PostmasterStartError, type Postmaster, type PostmasterOptions } from './postmaster.js';
import { findPostmaster, removeStalePostmasterFile } from './postmaster-file.js';
import { prepareServerHome, type ServerHome } from './server-home.js';
import { removeStaleSockets, socketDirectoryIn } from './server-address.js';
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
  /** Directory of its socket; null where it has none. */
  socketDirectory: string | null;
  password: string;
}

/** Starts the server of a data directory, ending one that outlived its owner. The caller holds the start lock. */
export async function startOwnServer(
  options: EmbeddedServerOptions & { log: (line: string) => void },
): Promise<StartedServer> {
  const installed = await locateBinaries();
  const home = await prepareServerHome(options);
  const binaries = await binariesForHome(installed, home);
  const password = await prepareCluster({ ...options, home, binaries });
  for (let attempt = 1; ; attempt++) {
    await endSurvivor(home, options.log);
    try {
      const port = await findFreePort();
      const socketDirectory = socketDirectoryIn(home.cluster);
      const place = { home, port, socketDirectory };
      return { ...(await startAt(place, options, binaries.postgres)), port, socketDirectory, password };
    } catch (error) {
      const isPassing = error instanceof PostmasterStartError && passingReasons.test(error.message);
      if (!isPassing || attempt === attempts) throw error;
      await delay(pauseMilliseconds * attempt);
    }
  }
}

/** Where a server is found once it runs. */
type Place = Pick<PostmasterOptions, 'home' | 'port' | 'socketDirectory'>;

async function startAt(
  place: Place,
  { dataDirectory, durable, maxConnections = 200 }: EmbeddedServerOptions,
  program: string,
): Promise<Postmaster> {
  const log = await openServerLog(dataDirectory);
  try {
    return await startPostmaster({ program, ...place, durable, maxConnections, log });
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
  await removeStalePostmasterFile(home.cluster);
  await removeStaleSockets(home.cluster);
}
