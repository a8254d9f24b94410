import type { EventEmitter } from 'node:events';

/** What is seen of a connection from outside. */
interface Line extends EventEmitter {
  /** False while the server has yet to answer; undefined before it let us in. */
  readonly readyForQuery?: boolean;
  readonly connection: { readonly stream: { readonly bytesRead: number; destroy(error: Error): unknown } };
}

/** What was seen of a connection at the looks so far. */
interface Seen {
  bytesRead: number;
  /** Looks in a row at which it owed an answer and had said nothing since the look before. */
  silent: number;
}

/** A server that ends a statement at its limit has this long to say so, or half of the limit where that is shorter. */
const MOST_GRACE = 5_000;
const LONGEST_PAUSE = 1_000;
const LOOKS_IN_LIMIT = 4;
/** Who closes has waited for its statements; what a server still owes then it has this long to say. */
const CLOSE_MILLISECONDS = 1_000;

/**
 * Tells the server what it may think of a connection whose other side vanished: it lets go of its locks after a minute.
 * Over a socket of the machine itself this says nothing.
 */
export const LET_GO_OF_VANISHED =
  '-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3 -c tcp_user_timeout=60000';

/** The same on our side, for connections on which nothing is asked. */
export const NOTICE_VANISHED = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 };

/** A server said nothing for longer than any statement on the connection may take. */
export class SilentServerError extends Error {
  override readonly name = 'SilentServerError';
  readonly code = 'ETIMEDOUT';
  constructor() {
    super('Connection terminated: the database did not answer, not even that the statement took too long.');
  }
}

/**
 * Ends connections to a server that vanished without a word (a power cut, a firewall that forgets): the limit of a
 * statement is kept by the server, and nobody keeps it there. Looks at all connections of a pool now and then, so that a
 * statement costs nothing. Counts looks and not time: what came while this process stood still is still to be read.
 */
export class SilentConnections {
  private readonly seen = new Map<Line, Seen>();
  private readonly pause: number;
  private readonly mostLooks: number;
  private timer: NodeJS.Timeout | undefined;
  private isLooking = false;

  constructor(statementLimit: number) {
    this.pause = Math.min(statementLimit / LOOKS_IN_LIMIT, LONGEST_PAUSE);
    this.mostLooks = Math.ceil((statementLimit + Math.min(statementLimit / 2, MOST_GRACE)) / this.pause);
  }

  /** Knows the connections of a pool from now on. */
  know(pool: EventEmitter): this {
    pool.on('connect', (line: Line) => {
      this.seen.set(line, { bytesRead: 0, silent: 0 });
      line.once('end', () => this.forget(line));
      this.goOn();
    });
    return this;
  }

  /** Begins to look; before it statements may take as long as they say themselves. */
  look(): this {
    this.isLooking = true;
    this.goOn();
    return this;
  }

  /** Ends what is left of the connections soon after the pool was closed. */
  close(): void {
    this.isLooking = false;
    clearInterval(this.timer);
    if (this.seen.size > 0) setTimeout(() => this.seen.forEach((_seen, line) => end(line)), CLOSE_MILLISECONDS).unref();
  }

  private goOn(): void {
    if (!this.isLooking || this.timer || this.seen.size === 0) return;
    this.timer = setInterval(() => this.seen.forEach((seen, line) => this.lookAt(line, seen)), this.pause).unref();
  }

  private lookAt(line: Line, seen: Seen): void {
    const { bytesRead } = line.connection.stream;
    seen.silent = line.readyForQuery === false && bytesRead === seen.bytesRead ? seen.silent + 1 : 0;
    seen.bytesRead = bytesRead;
    if (seen.silent > this.mostLooks) end(line);
  }

  private forget(line: Line): void {
    this.seen.delete(line);
    if (this.seen.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }
}

/** Whoever waits on it is told, and its pool makes another. */
function end(line: Line): void {
  line.connection.stream.destroy(new SilentServerError());
}
