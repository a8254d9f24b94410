import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openPool, type SqlPool } from './pool.js';

/** What PostgreSQL sends when it ends at once (57P01). */
const FATAL = messageOf('E', 'SFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0');

let server: Server;
let pool: SqlPool;
let isEnding = false;

beforeAll(async () => {
  const { port, hostname } = new URL(process.env.KLANTBEELD_TEST_DATABASE_URL!);
  // As PostgreSQL, but for its last words, which follow an answer in the same packet.
  server = createServer((socket) => {
    const behind = connect(Number(port), hostname);
    socket.on('data', (bytes) => behind.write(bytes));
    behind.on('data', (bytes) => {
      if (!isEnding) return void socket.write(bytes);
      socket.end(Buffer.concat([bytes, FATAL]));
      behind.destroy();
    });
    socket.on('close', () => behind.destroy()).on('error', () => behind.destroy());
    behind.on('error', () => socket.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(process.env.KLANTBEELD_TEST_DATABASE_URL!);
  url.port = String((server.address() as AddressInfo).port);
  pool = openPool({ url: url.href, maximum: 1 });
});
afterAll(async () => {
  await pool.close();
  server.close();
});

test('a server that ends with its last answer, while somebody waits for the connection, costs whoever waited and not the process', async () => {
  await pool.query('select 1');
  isEnding = true;
  const answered = pool.query<{ one: number }>('select 1 as one');
  const waited = pool.transaction(({ query }) => query('select 2'));
  expect(await answered).toEqual([{ one: 1 }]);
  await expect(waited).rejects.toThrow();
  isEnding = false;
  expect(await pool.query('select 3 as three')).toEqual([{ three: 3 }]);
});

function messageOf(kind: string, text: string): Buffer {
  const body = Buffer.from(text);
  const message = Buffer.alloc(5);
  message.write(kind);
  message.writeInt32BE(4 + body.length, 1);
  return Buffer.concat([message, body]);
}
