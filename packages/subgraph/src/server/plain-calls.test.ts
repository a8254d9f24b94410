import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Subgraph } from './subgraph.js';
import { servePlainCalls } from './plain-calls.js';

const MEGABYTE = 1024 * 1024;

let server: Server;

beforeAll(async () => {
  const nobody = async (): Promise<never> => Promise.reject(new Error('Nobody signs in here.'));
  // A call that is too large is refused before anybody looks who asks and what.
  server = createServer(servePlainCalls({ subgraph: {} as Subgraph, callerOf: nobody, otherwise: () => undefined }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => void server.close());

test('who sends more than four megabytes is refused at once, not when the last byte is there', async () => {
  const { port } = server.address() as AddressInfo;
  const headers = { 'content-type': 'application/json', 'content-length': 100 * MEGABYTE };
  const call = request({ host: '127.0.0.1', port, path: '/graphql', method: 'POST', headers });
  call.on('error', () => undefined);
  // And never the other 95.
  call.write(Buffer.alloc(5 * MEGABYTE, ' '));
  const [answer] = (await once(call, 'response')) as [IncomingMessage];
  expect(answer.statusCode).toBe(413);
  call.destroy();
});
