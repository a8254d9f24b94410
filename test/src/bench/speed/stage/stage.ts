import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedServer, type EmbeddedServer } from '@klantbeeld/database';
import { klantbeeld, REPOSITORY } from '../../../world/process.js';
import { parentOf } from '../../measuring/processors.js';
import { copyForPeers, PEERS_DATABASE } from './peers-database.js';
import { connectEverybody } from './relations.js';
import { rowsOf, withClient } from './sql.js';

/** Databases with made-up people, on a PostgreSQL of their own that keeps what it says. */
export interface Stage {
  readonly clients: number;
  readonly url: string;
  readonly prefix: string;
  readonly secret: string;
  readonly folder: string;
  /** Settings of a command that works on it. */
  readonly settings: Readonly<Record<string, string>>;
  /** Process of the server. */
  readonly postmaster: number;
  /** Such as 18.1. */
  readonly version: string;
  /** Address of the one database that the peers read. */
  readonly peersUrl: string;
  /** Address of a database as superuser; of one of ours by the name of its service. */
  urlOf(database: string): string;
  close(): Promise<void>;
}

const PREFIX = 'bench';
/** Written when all is there. */
const READY = 'ready.json';

/** How a stage is opened. */
export interface StageAsked {
  readonly clients: number;
  /** Whether it is kept for another run of the same day, or taken from one. */
  readonly keep: boolean;
  /** Whether PostgreSQL keeps count of its statements, which costs it some. */
  readonly counts: boolean;
  readonly say: (line: string) => void;
}

/** Makes the stage, or opens one that was kept today. */
export async function openStage({ clients, keep, counts, say }: StageAsked): Promise<Stage> {
  const folder = keep ? keptFolder(clients) : await mkdtemp(join(tmpdir(), 'klantbeeld-bench-'));
  await mkdir(folder, { recursive: true });
  const ready = join(folder, READY);
  const isReady = existsSync(ready);
  const secret = isReady ? (JSON.parse(readFileSync(ready, 'utf8')) as { secret: string }).secret : newSecret();
  const server = await openServer(folder, counts);
  const settings = {
    DATABASE_URL: server.url,
    KLANTBEELD_DATA: folder,
    KLANTBEELD_DATABASE_PREFIX: PREFIX,
    KLANTBEELD_SECRET: secret,
    KLANTBEELD_DRAIN_SECONDS: '0',
  };
  const urlOf = (database: string): string => urlIn(server.url, database);
  const close = async (): Promise<void> => {
    await server.stop();
    if (!keep) await rm(folder, { recursive: true, force: true });
  };
  try {
    if (!isReady) await make({ clients, settings, urlOf, url: server.url, folder, say });
    writeFileSync(ready, JSON.stringify({ secret }));
    const { postmaster, version } = await aboutServer(server.url);
    const peersUrl = urlOf(PEERS_DATABASE);
    return {
      clients,
      url: server.url,
      prefix: PREFIX,
      secret,
      folder,
      settings,
      postmaster,
      version,
      peersUrl,
      urlOf,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Opens the server; what is loaded into it counts from its start, so it is started twice where that has to change. */
async function openServer(folder: string, counts: boolean): Promise<EmbeddedServer> {
  const open = (): Promise<EmbeddedServer> =>
    openEmbeddedServer({ dataDirectory: folder, durable: true, maxConnections: 300 });
  const server = await open();
  const [row] = await rowsOf<{ loaded: string }>(
    server.url,
    `select current_setting('shared_preload_libraries') as loaded`,
  );
  if ((row!.loaded !== '') === counts) return server;
  const change = counts ? `set shared_preload_libraries = 'pg_stat_statements'` : 'reset shared_preload_libraries';
  await rowsOf(server.url, `alter system ${change}`);
  await server.stop();
  return open();
}

/** What people have begins to count from a day, so what was kept is of one day. */
function keptFolder(clients: number): string {
  return join(REPOSITORY, '.klantbeeld/bench', `${clients}-${new Date().toISOString().slice(0, 10)}`);
}

function newSecret(): string {
  return randomBytes(32).toString('hex');
}

function urlIn(server: string, database: string): string {
  const address = new URL(server);
  const isOurs = database !== 'postgres' && database !== PEERS_DATABASE;
  address.pathname = `/${isOurs ? `${PREFIX}_${database.replaceAll('-', '_')}` : database}`;
  return address.href;
}

interface Making extends Pick<Stage, 'clients' | 'settings' | 'urlOf' | 'url' | 'folder'> {
  readonly say: (line: string) => void;
}

async function make({ clients, settings, urlOf, say }: Making): Promise<void> {
  const seeding = klantbeeld(['demo', '--clients', String(clients)], settings);
  if ((await seeding.ended()) !== 0) throw new Error(seeding.output());
  say(`${clients.toLocaleString('en')} clients are made.`);
  await connectEverybody(urlOf);
  await copyForPeers(urlOf);
  // All tables were vacuumed: what is cleaned up after one contender would be counted for the next.
  for (const statement of ['alter system set autovacuum = off', 'select pg_reload_conf()'])
    await rowsOf(urlOf('postgres'), statement);
  say(`The peers have their copy.`);
}

async function aboutServer(url: string): Promise<{ postmaster: number; version: string }> {
  const text = `select pg_backend_pid() as pid, current_setting('server_version') as version`;
  return withClient(url, async (client) => {
    const { pid, version } = (await client.query<{ pid: number; version: string }>(text)).rows[0]!;
    return { postmaster: parentOf(pid), version };
  });
}
