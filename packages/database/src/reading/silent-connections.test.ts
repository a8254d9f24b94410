import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { provisionDatabases, urlOfSeat } from '../provisioning/provision.js';
import { HOUSE } from '../walls/reach.js';
import { openPool, type SqlPool } from './pool.js';
import { openReachingPool, type ReachingPool } from './reaching-pool.js';

const LIMIT = 300;
const SAYS_NOTHING = 'the database did not answer';

const sockets = new Set<Socket>();
let server: Server;
let url: string;
let working: SqlPool;
let reading: ReachingPool;

beforeAll(async () => {
  const serverUrl = process.env.KLANTBEELD_TEST_DATABASE_URL!;
  const seat = { name: `t_${randomUUID().slice(0, 8)}_silent`, password: randomUUID() };
  await provisionDatabases(serverUrl, [seat]);
  const { port, hostname } = new URL(serverUrl);
  // As the way to PostgreSQL, which can be lost.
  server = createServer((socket) => {
    const behind = connect(Number(port), hostname);
    socket.pipe(behind).pipe(socket);
    for (const one of [socket, behind]) {
      sockets.add(one);
      one.on('error', () => undefined).on('close', () => [socket, behind].forEach((each) => each.destroy()));
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const own = new URL(urlOfSeat(serverUrl, seat));
  own.port = String((server.address() as AddressInfo).port);
  url = own.href;
});
afterAll(() => void server.close());
beforeEach(() => {
  working = openPool({ url, maximum: 2, statementLimit: LIMIT });
  reading = openReachingPool({ url, maximum: 2, statementLimit: LIMIT });
});
afterEach(async () => {
  await Promise.all([working.close(), reading.close()]);
  sockets.forEach((socket) => socket.destroy());
  sockets.clear();
});

/** The machine of the database vanishes, and another takes its address: nothing comes over what was open. */
function vanish(): void {
  sockets.forEach((socket) => socket.unpipe().pause());
}

test('who reads from a database that vanished is told, and the next one is answered', async () => {
  const read = (): Promise<object[]> => reading.within(HOUSE).query('select 1 as one', [], 'one');
  await Promise.all([read(), read()]);
  vanish();
  const outcomes = await Promise.allSettled([read(), read()]);
  outcomes.forEach((one) => expect(String((one as PromiseRejectedResult).reason)).toContain(SAYS_NOTHING));
  expect(await read()).toEqual([{ one: 1 }]);
});

test('a transaction on a database that vanished ends, wherever it was, and the next one is done', async () => {
  const inTheMiddle = working.transaction(async ({ query }) => {
    await query('select 1');
    vanish();
    await query('select 2');
  });
  await expect(inTheMiddle).rejects.toThrow(SAYS_NOTHING);
  expect(await working.transaction(({ query }) => query('select 5 as five'))).toEqual([{ five: 5 }]);
});

test('what is still open to a database that vanished is closed with the rest', async () => {
  const patient = openPool({ url, maximum: 2, statementLimit: 60_000 });
  let closed: Promise<void> | undefined;
  const hung = patient.transaction(async ({ query }) => {
    await query('select 1');
    vanish();
    const asked = query('select 2');
    closed = patient.close();
    await asked;
  });
  await expect(hung).rejects.toThrow(SAYS_NOTHING);
  await closed;
});

test('a statement that takes too long is ended by the database, and the connection goes on', async () => {
  const within = (text: string): Promise<object[]> => working.transaction(({ query }) => query(text));
  const backend = 'select pg_backend_pid() as id';
  const before = await within(backend);
  await expect(within('select pg_sleep(10)')).rejects.toThrow('statement timeout');
  expect(await within(backend)).toEqual(before);
});
