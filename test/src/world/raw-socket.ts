import { once } from 'node:events';
import WebSocket from 'ws';

/** A message of the protocol graphql-transport-ws, as it comes. */
export interface SocketMessage {
  readonly type: string;
  readonly id?: string;
  // Payloads are read by path in the tests; a wrong path fails there.
  readonly payload?: any;
}

/** A WebSocket to the door that sends exactly what it is told. */
export interface RawSocket {
  send(message: object | string | Buffer): void;
  /** The next message that was not taken yet. Rejects when the socket closes first. */
  next(): Promise<SocketMessage>;
  /** How and when the door closed it. */
  readonly closed: Promise<{ readonly code: number; readonly reason: string; readonly at: number }>;
  /** Stops reading, and so never answers a close frame. */
  sleep(): void;
  /** Reads on. */
  wake(): void;
  leave(): void;
}

/** Where a door listens on this machine. */
interface Gateway {
  readonly door: { readonly port: number };
}

/** Opens a socket to the door. Rejects when the door does not take it. */
export async function openSocket(
  world: Gateway,
  {
    protocols = ['graphql-transport-ws'],
    path = '/graphql',
    headers = {},
  }: {
    readonly protocols?: string[];
    readonly path?: string;
    readonly headers?: Readonly<Record<string, string>>;
  } = {},
): Promise<RawSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${world.door.port}${path}`, protocols, { headers });
  const arrived: SocketMessage[] = [];
  let wake = (): void => undefined;
  socket.on('message', (data: Buffer) => {
    arrived.push(JSON.parse(data.toString()) as SocketMessage);
    wake();
  });
  const closed = new Promise<{ code: number; reason: string; at: number }>((resolve) => {
    socket.once('close', (code, reason) => {
      resolve({ code, reason: reason.toString(), at: Date.now() });
      wake();
    });
  });
  await once(socket, 'open');
  return {
    send: (message) =>
      socket.send(typeof message === 'string' || Buffer.isBuffer(message) ? message : JSON.stringify(message)),
    next: async () => {
      while (arrived.length === 0) {
        if (socket.readyState === WebSocket.CLOSED) throw new Error('The socket closed before another message came.');
        await new Promise<void>((resolve) => (wake = resolve));
      }
      return arrived.shift()!;
    },
    closed,
    sleep: () => socket.pause(),
    wake: () => socket.resume(),
    leave: () => socket.terminate(),
  };
}

/** Opens a socket with a token; resolves when the door has acknowledged it. */
export async function openSignedIn(world: Gateway, token: string, purpose: string): Promise<RawSocket> {
  const socket = await openSocket(world);
  socket.send({ type: 'connection_init', payload: { authorization: `Bearer ${token}`, 'x-purpose': purpose } });
  const { type } = await socket.next();
  if (type !== 'connection_ack') throw new Error(`The door answered ${type} to connection_init.`);
  return socket;
}
