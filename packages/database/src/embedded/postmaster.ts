import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedServerError } from './embedded-server.errors.js';
import { loopback } from './free-port.js';
import type { OwnerSocket } from './owner-socket.js';
import { pageMemorySetting } from './page-memory.js';
import { readPostmasterFile } from './postmaster-file.js';
import { readProcess, type ProcessIdentity } from './process-identity.js';
import type { ServerHome } from './server-home.js';
import { logSize, readLogTail, type ServerLog } from './server-log.js';
import { programSettings } from './server-program.js';

const silenceMilliseconds = 30_000;
const pauseMilliseconds = 5;

/** What one start of the server needs. */
export interface PostmasterOptions {
  /** Path of the server program. */
  program: string;
  home: ServerHome;
  port: number;
  durable: boolean;
  maxConnections: number;
  log: ServerLog;
  /** Kept open by the server for as long as any process of it lives. */
  socket: OwnerSocket;
}

/** A started server that accepts connections. */
export interface Postmaster {
  /** The process we started. */
  child: ChildProcess;
  /** Its identity, for other processes. */
  identity: ProcessIdentity;
}

/** PostgreSQL ended before it accepted connections; the message ends with the tail of its log. */
export class PostmasterStartError extends EmbeddedServerError {
  override readonly name = 'PostmasterStartError';
}

/** Starts the server and waits until it accepts connections. Throws PostmasterStartError when it does not. */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  // Tests have many servers and little in them: the default is enough.
  const memory = options.durable ? await pageMemorySetting(options.home.cluster) : {};
  const child = spawn(options.program, postmasterArguments(options, memory), {
    ...programSettings(options.home),
    stdio: ['ignore', options.log.handle.fd, options.log.handle.fd, ...inherited(options.socket)],
    // Ctrl-C goes to the whole foreground group; the services must be able to finish their work on the database first.
    detached: true,
  });
  let failure: Error | undefined;
  child.once('error', (error) => (failure = error));
  await untilReady(child, options, () => failure);
  child.unref();
  const { pid, startedAt } = readProcess(child.pid ?? 0) ?? { pid: 0, startedAt: '' };
  return { child, identity: { pid, startedAt } };
}

function inherited({ descriptor }: OwnerSocket): number[] {
  return descriptor === undefined ? [] : [descriptor];
}

function postmasterArguments(
  { home, port, durable, maxConnections }: PostmasterOptions,
  memory: Readonly<Record<string, string>>,
): string[] {
  const safety = durable ? 'on' : 'off';
  const settings = {
    max_connections: String(maxConnections),
    fsync: safety,
    synchronous_commit: safety,
    full_page_writes: safety,
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    ...memory,
    // Failed statements and their values may hold personal data; the service that sent them gets the error anyway.
    log_min_messages: 'log',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', home.cluster, '-h', loopback, '-k', '', '-p', String(port), ...flags];
}

/** Bounded by silence, not by time: a recovery after a crash may take long but keeps writing to the log. */
async function untilReady(
  child: ChildProcess,
  options: PostmasterOptions,
  failure: () => Error | undefined,
): Promise<void> {
  let size = options.log.startsAt;
  let deadline = Date.now() + silenceMilliseconds;
  for (;;) {
    if (failure() || child.exitCode !== null || child.signalCode !== null) throw await startError(options, failure());
    const file = await readPostmasterFile(options.home.cluster);
    if (file?.isReady && file.pid === child.pid) return;
    const sizeNow = await logSize(options.log.path);
    if (sizeNow !== size) [size, deadline] = [sizeNow, Date.now() + silenceMilliseconds];
    if (Date.now() > deadline) {
      child.kill('SIGKILL');
      throw await startError(options, new Error('it gave no sign of life for 30 seconds'));
    }
    await delay(pauseMilliseconds);
  }
}

async function startError(options: PostmasterOptions, cause: Error | undefined): Promise<PostmasterStartError> {
  const tail = await readLogTail(options.log);
  return new PostmasterStartError(
    `PostgreSQL did not start in ${options.home.cluster}${cause ? `: ${cause.message}` : ''}. ` +
      `Mend this, or set DATABASE_URL to a PostgreSQL server of your own. The end of ${options.log.path}:\n${tail}`,
    { cause },
  );
}
