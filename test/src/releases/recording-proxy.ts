import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Stands between code and PostgreSQL, passes everything on and notes which statements go to which database. */
export interface RecordingProxy {
  /** Address of the proxy, with role and password of the server. */
  readonly url: string;
  /** Statements by database, in the order in which they were first seen. */
  readonly statements: ReadonlyMap<string, ReadonlySet<string>>;
  close(): void;
}

/** Opens a proxy before the server of an address. */
export async function openRecordingProxy(serverUrl: string): Promise<RecordingProxy> {
  const target = new URL(serverUrl);
  const statements = new Map<string, Set<string>>();
  const server = createServer((inner) => {
    const outer = connect(Number(target.port), target.hostname);
    join(inner, outer);
    join(outer, inner);
    record(inner, statements);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(serverUrl);
  url.port = String((server.address() as AddressInfo).port);
  return { url: url.toString(), statements, close: () => void server.close() };
}

/** Passes on what one side sends, and its end. */
function join(from: Socket, to: Socket): void {
  from.setNoDelay(true);
  from.pipe(to);
  from.on('error', () => undefined);
  from.on('close', () => to.destroy());
}

/** Messages of the protocol: a start without a letter, then a letter and a length before each. */
function record(socket: Socket, statements: Map<string, Set<string>>): void {
  let waiting: Buffer = Buffer.alloc(0);
  let known: Set<string> | undefined;
  socket.on('data', (chunk) => {
    waiting = Buffer.concat([waiting, chunk as Buffer]);
    for (;;) {
      const head = known ? 1 : 0;
      if (waiting.length < head + 4) return;
      const length = head + waiting.readInt32BE(head);
      if (waiting.length < length) return;
      const message = waiting.subarray(0, length);
      waiting = waiting.subarray(length);
      if (!known) known = databaseOf(message, statements);
      else note(message, known);
    }
  });
}

function databaseOf(start: Buffer, statements: Map<string, Set<string>>): Set<string> {
  const words = start.subarray(8).toString('utf8').split('\0');
  const database = words[words.indexOf('database') + 1] ?? '';
  const known = statements.get(database) ?? new Set<string>();
  statements.set(database, known);
  return known;
}

/** P is a statement to prepare, after its name; Q is one to run at once. */
function note(message: Buffer, known: Set<string>): void {
  const [first = '', second = ''] = message.subarray(5).toString('utf8').split('\0');
  const letter = String.fromCharCode(message[0]!);
  const text = letter === 'P' ? second : letter === 'Q' ? first : '';
  if (/^\s*(select|insert|update|delete|with)\b/i.test(text)) known.add(text);
}
