import WebSocket from 'ws';
import { obey } from '../measuring/measured-process.js';

/** Sockets to open. */
export interface Listening {
  readonly url: string;
  /** A token for each member of staff; sockets take them in turn. */
  readonly tokens: readonly string[];
  readonly sockets: number;
  readonly query: string;
}

/** When an event came, in milliseconds since 1970. */
const arrivals: number[] = [];
let first = '';
const open: WebSocket[] = [];
const AT_ONCE = 100;

const now = (): number => performance.timeOrigin + performance.now();

async function listen({ url, tokens, sockets, query }: Listening): Promise<void> {
  for (let begun = open.length; begun < sockets; begun += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, sockets - begun) }, (_, index) =>
      openOne(url, tokens[(begun + index) % tokens.length]!, query),
    );
    open.push(...(await Promise.all(some)));
  }
}

function openOne(url: string, token: string, query: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, 'graphql-transport-ws', { perMessageDeflate: false });
    socket.once('error', reject);
    socket.once('close', (code, reason) => reject(new Error(`A socket was closed with ${code} ${reason.toString()}`)));
    socket.on('open', () => {
      const payload = { authorization: `Bearer ${token}`, 'x-purpose': 'WORK_DEVELOPMENT' };
      socket.send(JSON.stringify({ type: 'connection_init', payload }));
    });
    socket.on('message', (data: Buffer) => {
      // The acknowledgement is the one short message that does not begin with an id.
      if (data[2] === 0x74) {
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
        resolve(socket);
        return;
      }
      arrivals.push(now());
      if (arrivals.length === 1) first = data.toString();
    });
  });
}

obey({
  listen,
  begin: () => void (arrivals.length = 0),
  arrived: () => ({ count: arrivals.length, first }),
  arrivals: () => arrivals,
});
