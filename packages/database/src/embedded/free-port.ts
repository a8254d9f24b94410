import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** The only address the server listens on. */
export const loopback = '127.0.0.1';

/** A TCP port of the loopback address that was free a moment ago; somebody else may still take it first. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, loopback);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
