import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readdir, rename, rm, type FileHandle } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isSystemError } from './private-file.js';

/**
 * Who runs the server of a data directory listens on a socket in it, and so does the server, which may outlive it. From
 * another container none of its processes can be seen, but the socket is in the folder that both have, and only answers
 * while one of them lives.
 */
export interface OwnerSocket {
  /** What the server inherits; undefined on a file system that takes no sockets. */
  readonly descriptor: number | undefined;
  /** Stops listening; may be called twice. */
  release(): Promise<void>;
}

/** A server that was killed has processes that end a moment after it. */
const patienceMilliseconds = 5_000;
const pauseMilliseconds = { shortest: 50, longest: 250 };
const socketName = /^owner-[0-9a-f-]+\.sock$/;
/** The system takes no longer path of a socket. */
const longestPath = 100;

/** Takes the data directory; undefined when another process keeps it. Remains of dead ones are removed. */
export async function takeOwnerSocket(
  dataDirectory: string,
  patience = patienceMilliseconds,
): Promise<OwnerSocket | undefined> {
  for (const deadline = Date.now() + patience; ;) {
    const socket = await listenIn(dataDirectory);
    // Two who begin at once see each other, or one of them was first: never do both stay.
    if (!socket.name || !(await isTakenByOther(dataDirectory, socket.name))) return socket;
    await socket.release();
    if (Date.now() > deadline) return undefined;
    const { shortest, longest } = pauseMilliseconds;
    await delay(shortest + Math.random() * (longest - shortest));
  }
}

interface NamedSocket extends OwnerSocket {
  readonly name?: string;
}

/** The name that others look for is there only once it answers. */
async function listenIn(directory: string): Promise<NamedSocket> {
  const name = `owner-${randomUUID()}.sock`;
  const listener = createServer((connection) => connection.destroy());
  try {
    await withShortPath(directory, `${name}.new`, (path) => listening(listener, path));
    await rename(join(directory, `${name}.new`), join(directory, name));
  } catch {
    listener.close();
    return { descriptor: undefined, release: () => Promise.resolve() };
  }
  // A caller who could not be let in was answered: whoever asks learns only that somebody is there.
  listener.on('error', () => undefined).unref();
  const release = async (): Promise<void> => {
    listener.close();
    await rm(join(directory, name), { force: true });
  };
  return { name, descriptor: descriptorOf(listener), release };
}

async function isTakenByOther(directory: string, own: string): Promise<boolean> {
  const others = (await readdir(directory)).filter((name) => socketName.test(name) && name !== own);
  for (const name of others) {
    if (await withShortPath(directory, name, answers)) return true;
    await rm(join(directory, name), { force: true });
  }
  return false;
}

/** Node has no other way to hand a listener to a program that is not Node. */
function descriptorOf(listener: Server): number | undefined {
  const descriptor = (listener as Server & { _handle?: { fd?: number } })._handle?.fd;
  return descriptor !== undefined && descriptor >= 0 ? descriptor : undefined;
}

function listening(listener: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    listener.once('error', reject);
    listener.listen(path, () => {
      listener.off('error', reject);
      resolve();
    });
  });
}

/** A socket with a full queue is one that somebody keeps. */
function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(path);
    connection.once('connect', () => resolve(true));
    connection.once('error', (error) => resolve(isSystemError(error, 'EAGAIN')));
    connection.once('connect', () => connection.destroy());
  });
}

/** The same file by a path that is short enough, also in a folder whose own path is not. */
async function withShortPath<Result>(
  directory: string,
  name: string,
  work: (path: string) => Promise<Result>,
): Promise<Result> {
  const path = join(directory, name);
  if (Buffer.byteLength(path) <= longestPath || !existsSync('/proc/self/fd')) return work(path);
  const folder: FileHandle = await open(directory, 'r');
  try {
    return await work(`/proc/self/fd/${folder.fd}/${name}`);
  } finally {
    await folder.close();
  }
}
