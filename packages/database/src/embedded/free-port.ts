import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** The only address the server listens on. */
export const loopback = '127.0.0.1';

// Outgoing connections draw their ports from 32768 on (Linux): a server that starts again at its port would find it taken.
const LOWEST = 20_000;
const PORTS = 12_000;
const MOST_TRIES = 20;

/** A TCP port of the loopback address that was free a moment ago; somebody else may still take it first. */
export async function findFreePort(): Promise<number> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const port = await heldFor(LOWEST + randomInt(PORTS)).catch(() => null);
    if (port !== null) return port;
  }
  return heldFor(0);
}

/** The port that is listened on for a moment; rejects when it is taken. */
async function heldFor(asked: number): Promise<number> {
  const server = createServer().listen(asked, loopback);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
