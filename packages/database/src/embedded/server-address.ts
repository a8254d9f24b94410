import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { superuser } from './cluster.js';
import type { EmbeddedServer } from './embedded-server.options.js';
import { loopback } from './free-port.js';

/** Longest path of a socket that every system takes: macOS has 104 bytes for it, its end included. */
const LONGEST_SOCKET_PATH = 103;

/** Where a running server is found. */
export interface ServerPlace {
  /** TCP port on the loopback address. */
  readonly port: number;
  /** Directory of its socket; null where it has none. */
  readonly socketDirectory: string | null;
}

/** The socket stands inside the cluster, which nobody but us can enter; null where its path would be too long. */
export function socketDirectoryIn(cluster: string): string | null {
  return Buffer.byteLength(`${cluster}/.s.PGSQL.65535`) <= LONGEST_SOCKET_PATH ? cluster : null;
}

/** Removes sockets of a server that was killed: it takes another port each time, so nobody else would. */
export async function removeStaleSockets(cluster: string): Promise<void> {
  for (const name of await readdir(cluster).catch(() => [])) {
    if (name.startsWith('.s.PGSQL.')) await rm(join(cluster, name), { force: true });
  }
}

/** The addresses of a server, as superuser. */
export function serverAccess(
  { port, socketDirectory }: ServerPlace,
  password: string,
): Omit<EmbeddedServer, 'isOwner' | 'stop'> {
  const urlAt = (host: string): string => `postgres://${superuser}:${password}@${host}:${port}/postgres`;
  const url = urlAt(loopback);
  const nearestUrl = socketDirectory === null ? url : urlAt(encodeURIComponent(socketDirectory));
  return { host: loopback, port, user: superuser, password, url, nearestUrl };
}
