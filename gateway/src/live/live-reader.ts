import type { GraphQLError } from 'graphql';
import type { Caller } from '@klantbeeld/access';

/** The way to one subscriber. */
export interface Outlet {
  /** Sends a result, as JSON; tells when it has left this process. */
  send(result: string, left: () => void): void;
  /** The last result was that the right is gone. */
  withdrawn(): void;
}

/** Results that may be on their way to a subscriber: few, so that rights are judged shortly before it is told. */
export const ROOM = 4;
const SHORTEST_WAIT_MILLISECONDS = 250;

/** One subscription of one socket: how far it has come in the log, and whether it can take more. */
export class LiveReader {
  /** What the subscriptions of one member of staff for one purpose have in common. */
  readonly seat: string;
  /** Whether everything until the end of the log was considered. */
  isAtEnd = false;
  /** Whether an event is being told to it. */
  isBusy = false;
  /** When telling it began to fail; null while it goes well. */
  failingSince: number | null = null;
  private hadRight = false;
  private onItsWay = 0;
  private timer: NodeJS.Timeout | undefined;
  private isOver = false;
  private readonly ended = Promise.withResolvers<IteratorResult<never>>();

  constructor(
    readonly caller: Caller,
    /** Number of those who may be answered together. */
    readonly alike: number,
    /** The last position that was considered for it. */
    public position: number,
    /** The end of the log when it began: what happened before was known then. */
    readonly begunAt: number,
    private readonly outlet: Outlet,
    /** Who is told of changes: that it can take more, that its right has to be judged, that it left. */
    private readonly owner: {
      readonly wake: () => void;
      readonly judge: (reader: LiveReader) => void;
      readonly leave: (reader: LiveReader) => void;
    },
  ) {
    this.seat = `${caller.staffId} ${this.alike}`;
    // Nobody may be waiting for the end yet.
    this.ended.promise.catch(() => undefined);
  }

  /** Whether an event could be told to it now. */
  get isReady(): boolean {
    return !this.isOver && !this.isBusy && !this.isAtEnd && this.onItsWay < ROOM;
  }

  send(result: string): void {
    if (this.isOver) return;
    this.onItsWay += 1;
    this.outlet.send(result, () => {
      this.onItsWay -= 1;
      if (this.onItsWay === ROOM - 1 && !this.isAtEnd) this.owner.wake();
    });
  }

  /** Notes the right to the one client that it is about; true when a right that it had is gone. */
  noteRight({ holds, endsAt }: { readonly holds: boolean; readonly endsAt: string | null }, isEnded: boolean): boolean {
    if (this.isOver) return false;
    const had = this.hadRight;
    this.hadRight = holds;
    clearTimeout(this.timer);
    if (had && (!holds || isEnded)) return true;
    if (endsAt !== null) this.judgeAt(new Date(endsAt));
    return false;
  }

  /** Sends the last result, which says that the right is gone. */
  withdraw(result: string): void {
    if (this.isOver) return;
    this.outlet.withdrawn();
    this.outlet.send(result, () => undefined);
    this.end();
  }

  /** Ends it with an error. */
  fail(error: GraphQLError): void {
    if (this.isOver) return;
    this.ended.reject(error);
    this.end();
  }

  /** What graphql-ws waits for: no result comes this way, only the end. */
  readonly events: AsyncIterableIterator<never> = {
    next: () => this.ended.promise,
    return: async () => {
      this.end();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };

  private end(): void {
    if (this.isOver) return;
    this.isOver = true;
    clearTimeout(this.timer);
    this.ended.resolve({ value: undefined, done: true });
    this.owner.leave(this);
  }

  private judgeAt(moment: Date): void {
    // The clock of the service may be behind ours: it is not asked again and again until it agrees.
    const wait = Math.max(SHORTEST_WAIT_MILLISECONDS, moment.getTime() - Date.now() + 1);
    this.timer = setTimeout(() => this.owner.judge(this), wait).unref();
  }
}
