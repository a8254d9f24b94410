import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { klantbeeld, type RunningCommand } from '../world/process.js';
import { until } from '../world/until.js';
import { STOP_MILLISECONDS } from './stop-under-traffic.js';

/** As long as a read may take, and a little for the connections that are made anew. */
const BACK_MILLISECONDS = 15_000;

let data: string;
let way: Server;
let service: RunningCommand;
const sockets = new Set<Socket>();
beforeAll(async () => {
  const { port, hostname } = new URL(process.env.KLANTBEELD_TEST_DATABASE_URL!);
  way = createServer((socket) => {
    const behind = connect(Number(port), hostname);
    socket.pipe(behind).pipe(socket);
    for (const one of [socket, behind]) {
      sockets.add(one);
      one.on('error', () => undefined);
    }
    socket.on('close', () => behind.destroy());
    behind.on('close', () => socket.destroy());
  }).listen(0, '127.0.0.1');
  await once(way, 'listening');
  const url = new URL(process.env.KLANTBEELD_TEST_DATABASE_URL!);
  url.port = String((way.address() as AddressInfo).port);
  data = await mkdtemp(join(tmpdir(), 'klantbeeld-vanish-'));
  service = klantbeeld(['serve', 'support', '--port', '0'], {
    KLANTBEELD_DATA: data,
    KLANTBEELD_SECRET: randomBytes(32).toString('hex'),
    DATABASE_URL: url.href,
    KLANTBEELD_DATABASE_PREFIX: `vanish_${randomBytes(4).toString('hex')}`,
  });
});
afterAll(async () => {
  service.child.kill('SIGKILL');
  await service.ended();
  sockets.forEach((socket) => socket.destroy());
  way.close();
  await rm(data, { recursive: true, force: true });
});

test('a service whose database vanishes without a word answers again when another has its address, and stops in time meanwhile', async () => {
  const [, url] = await service.printed(/is ready at (http:\/\/\S+)/);
  const isReady = async (): Promise<boolean> => {
    const health = await fetch(`${url!}/health/ready`);
    await health.text();
    return health.status === 200;
  };
  await until('it serves', isReady);
  sockets.forEach((socket) => socket.unpipe().pause());
  await until('it serves again', isReady, BACK_MILLISECONDS);
  const asked = performance.now();
  service.child.kill('SIGTERM');
  const late = setTimeout(() => service.child.kill('SIGKILL'), 2 * STOP_MILLISECONDS);
  expect(await service.ended()).toBe(0);
  clearTimeout(late);
  expect(performance.now() - asked).toBeLessThan(STOP_MILLISECONDS);
}, 60_000);
