import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** A runtime of Hive Gateway, as far as it is used here. */
export interface HiveRuntime {
  /** Reads the supergraph. Asked for before the first socket: a subscription cannot be the first operation. */
  getSchema(): unknown;
}

/** Other products, taken from the folder in which they are installed apart. */
export interface Peers {
  createGatewayRuntime(configuration: unknown): HiveRuntime;
  getGraphQLWSOptions(runtime: HiveRuntime, contextOf: (socket: HiveSocket) => unknown): unknown;
  readonly unifiedGraphHandler: unknown;
  composeServices(subgraphs: readonly PeerSubgraph[]): { supergraphSdl?: string; errors?: unknown };
  parse(source: string): unknown;
  buildSchema(source: string): unknown;
  execute(of: unknown): unknown;
  useServer(options: unknown, sockets: unknown): unknown;
  readonly WebSocketServer: new (options: { readonly server: Server; readonly path: string }) => unknown;
}

/** A socket of a client of Hive Gateway. */
export interface HiveSocket {
  readonly connectionParams?: Readonly<Record<string, string>>;
}

interface PeerSubgraph {
  readonly name: string;
  readonly typeDefs: unknown;
  readonly url: string;
}

const FOLDER = new URL('../../../bench/peers/', import.meta.url);

/** The other products. Install them first. */
export async function openPeers(): Promise<Peers> {
  return (await import(new URL('index.js', FOLDER).href)) as Peers;
}

/** A module of that folder by name, for what is measured of one other product alone. */
export async function importPeer<Peer>(name: string): Promise<Peer> {
  return (await import(new URL(`${name}.js`, FOLDER).href)) as Peer;
}

/** Installs the other products where they are not there yet; false, and said aloud, where that is not possible. */
export async function installPeers(): Promise<boolean> {
  if (await isInstalled()) return true;
  const folder = fileURLToPath(FOLDER);
  process.stdout.write(`Installing what is measured beside ours in ${folder}\n`);
  try {
    await promisify(execFile)('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stdout.write(`NOT MEASURED: other products. They could not be installed:\n${reason}\n`);
    return false;
  }
}

/** Whether what is installed is of the lockfile as it is now. */
async function isInstalled(): Promise<boolean> {
  const written = async (path: string): Promise<number> => (await stat(new URL(path, FOLDER))).mtimeMs;
  try {
    return (await written('node_modules/.package-lock.json')) >= (await written('package-lock.json'));
  } catch {
    return false;
  }
}
