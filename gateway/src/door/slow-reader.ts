import type { WebSocket } from 'ws';
import type { DoorLimits } from '../limits/door-limits.js';

/** Close code of the contract for who does not read. */
const TOO_SLOW = 4408;
/** Who reads on within this time still reads why the socket was closed. */
const FAREWELL_MILLISECONDS = 5_000;

/** Closes a socket with 4408 whose client does not answer a ping until the next: it is gone, or does not read. */
export function expectAnswers(socket: WebSocket, { keepAliveMilliseconds }: DoorLimits): void {
  let isAnswered = true;
  const timer = setInterval(() => {
    if (!isAnswered) {
      clearInterval(timer);
      closeSlow(socket);
      return;
    }
    isAnswered = false;
    socket.ping();
  }, keepAliveMilliseconds);
  socket.on('pong', () => (isAnswered = true));
  socket.once('close', () => clearInterval(timer));
}

/**
 * Closes a socket with 4408 for which more waits than may when yet more comes. A subscription waits for its reader by
 * itself; this is for who asks and asks and does not read the answers.
 */
export function checkReading(socket: WebSocket, { waitingBytes }: DoorLimits): void {
  if (socket.readyState === socket.OPEN && socket.bufferedAmount > waitingBytes) closeSlow(socket);
}

function closeSlow(socket: WebSocket): void {
  socket.close(TOO_SLOW, 'Too slow: read on with your cursor');
  const timer = setTimeout(() => socket.terminate(), FAREWELL_MILLISECONDS).unref();
  socket.once('close', () => clearTimeout(timer));
}
