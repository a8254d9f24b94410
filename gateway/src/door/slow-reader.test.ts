import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import WebSocket, { WebSocketServer } from 'ws';
import { DEFAULT_DOOR_LIMITS } from '../limits/door-limits.js';
import { checkReading } from './slow-reader.js';

const LIMITS = { ...DEFAULT_DOOR_LIMITS, waitingBytes: 200_000 };
const ANSWER = Buffer.alloc(50_000, 'x');
/** Far more than the machine itself keeps for a socket. */
const ANSWERS = 1_000;

let server: WebSocketServer;
let client: WebSocket;
let socket: WebSocket;
beforeEach(async () => {
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const [[connection]] = await Promise.all([once(server, 'connection'), once(client, 'open')]);
  socket = connection as WebSocket;
});
afterEach(async () => {
  client.terminate();
  await new Promise((resolve) => server.close(resolve));
});

/** Sends answers as the door does, until the socket is open no longer; resolves to how much waited at most. */
async function answerOn(): Promise<number> {
  let most = 0;
  for (let count = 0; count < ANSWERS && socket.readyState === WebSocket.OPEN; count += 1) {
    checkReading(socket, LIMITS);
    if (socket.readyState === WebSocket.OPEN) socket.send(ANSWER);
    most = Math.max(most, socket.bufferedAmount);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return most;
}

test('of who asks on and does not read little waits, and the socket is closed with the code for too slow', async () => {
  client.pause();
  expect(await answerOn()).toBeLessThan(LIMITS.waitingBytes + 2 * ANSWER.length);
  client.resume();
  const [code, reason] = (await once(client, 'close')) as [number, Buffer];
  expect([code, reason.toString()]).toEqual([4408, 'Too slow: read on with your cursor']);
});

test('who reads gets every answer, however many', async () => {
  let received = 0;
  client.on('message', () => void (received += 1));
  for (let count = 0; count < ANSWERS; count += 1) {
    checkReading(socket, LIMITS);
    await new Promise<void>((resolve) => socket.send(ANSWER, () => resolve()));
  }
  socket.close(1000);
  expect((await once(client, 'close'))[0]).toBe(1000);
  expect(received).toBe(ANSWERS);
});
