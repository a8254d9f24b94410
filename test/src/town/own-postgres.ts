import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openEmbeddedServer } from '@klantbeeld/database';
import { until } from '../world/until.js';
import { endWithUs } from './end-with-us.js';

/** A PostgreSQL of a test's own that keeps its address while it is killed and started again. */
export interface OwnPostgres {
  /** Address of its maintenance database, as superuser. */
  readonly url: string;
  /** Ends all its processes at once, as when the power goes: what is not on disk is gone. */
  kill(): Promise<void>;
  /** Starts it again, with settings that differ from the usual ones; resolves when it lets somebody in. */
  start(settings?: Readonly<Record<string, string>>): Promise<void>;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

/** How a server program is started. */
interface Program {
  readonly path: string;
  readonly parameters: readonly string[];
  readonly cwd: string;
  readonly uid: number;
  readonly gid: number;
}

/** Everything is flushed at once before a recovery, instead of file by file: as safe, and seconds quicker. */
const QUICK_RECOVERY = { recovery_init_sync_method: 'syncfs' };
const START_MILLISECONDS = 30_000;

/** Makes a cluster and starts it with every safety on: a commit that was told is on disk. Reads /proc. */
export async function openOwnPostgres(): Promise<OwnPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'klantbeeld-promises-'));
  const first = await openEmbeddedServer({ dataDirectory: folder, durable: true, maxConnections: 300 });
  const program = programOf(await postmasterOf(first.url));
  await first.stop();
  const server = new Server(program, first.url);
  await server.start();
  return {
    url: first.url,
    kill: () => server.kill(),
    start: (settings) => server.start(settings),
    stop: async () => {
      await server.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

class Server {
  private child: ChildProcess | undefined;

  constructor(
    private readonly program: Program,
    private readonly url: string,
  ) {}

  async start(settings: Readonly<Record<string, string>> = {}): Promise<void> {
    const { path, parameters, cwd, uid, gid } = this.program;
    const flags = Object.entries({ ...QUICK_RECOVERY, ...settings }).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]);
    await until(
      'PostgreSQL is there',
      () => this.isThere(path, [...parameters, ...flags], { cwd, uid, gid }),
      START_MILLISECONDS,
    );
  }

  /** A server that was killed may leave memory that its successor has to wait for: then it ends, and is started again. */
  private async isThere(path: string, parameters: readonly string[], place: object): Promise<boolean> {
    if (!this.child || hasEnded(this.child)) {
      this.child = spawn(path, parameters, {
        ...place,
        env: { LC_ALL: 'C', TZ: 'UTC' },
        stdio: 'ignore',
      });
      this.child.on('error', () => undefined);
      endWithUs(this.child);
    }
    return letsIn(this.url);
  }

  async kill(): Promise<void> {
    const { child } = this;
    if (!child?.pid || hasEnded(child)) return;
    const ended = once(child, 'exit');
    const all = [child.pid, ...childrenOf(child.pid)];
    all.forEach(killNow);
    await ended;
    await until('no process of PostgreSQL is left', () => !all.some(isAlive));
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function letsIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
  client.on('error', () => undefined);
  return client
    .connect()
    .then(() => client.query('select 1'))
    .then(
      () => true,
      () => false,
    )
    .finally(() => client.end().catch(() => undefined));
}

/** The process that all others of a server come from. */
async function postmasterOf(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const pid = parentOf(rows[0]!.pid);
  await client.end();
  return pid;
}

function programOf(pid: number): Program {
  const [, ...parameters] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1);
  const { uid, gid } = statSync(`/proc/${pid}`);
  const [path, cwd] = [readlinkSync(`/proc/${pid}/exe`), readlinkSync(`/proc/${pid}/cwd`)];
  return { path, parameters, cwd, uid, gid };
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]);
}

function childrenOf(pid: number): readonly number[] {
  const isChild = (entry: string): boolean => {
    try {
      return parentOf(Number(entry)) === pid;
    } catch {
      return false;
    }
  };
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && isChild(entry))
    .map(Number);
}

function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It had ended.
  }
}
