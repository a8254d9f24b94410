import { mayConcern, mayLessenRights, toldIn, type Topic } from '@klantbeeld/access';
import type { EventTail, LoggedEvent } from '@klantbeeld/events';
import { unavailable } from '../subgraphs/link-caller.js';
import type { LiveReader } from './live-reader.js';
import { tell, type Followed, type TellingTools } from './telling.js';
import type { Turns } from './turns.js';

/** What topics are followed with. */
export interface FollowingTools extends TellingTools {
  readonly tail: EventTail;
  /** What all topics of the process share: a thousand different subscriptions are not asked about all at once. */
  readonly turns: Turns;
  /** Milliseconds for which an event that cannot be told now is tried again, before its readers are told so. */
  readonly patience: number;
  readonly onFailure: (failure: { readonly error: unknown; readonly requestId: string }) => void;
}

/** Groups of readers at different places in the log that are told at once. */
const MOST_ROUNDS = 4;
const RETRY_MILLISECONDS = 200;
const MOST_TOGETHER = 2_000;
const FEWEST_TOGETHER = 50;

/**
 * Everybody who follows the same. A round takes readers at one place in the log and tells them what comes next there;
 * who reads slowly, or came back with an old cursor, is at another place and holds up nobody. Nothing is kept for a
 * reader but its place.
 */
export class FollowedTopic {
  readonly readers = new Set<LiveReader>();
  /** Readers that have not come to the end of the log. */
  private readonly behind = new Set<LiveReader>();
  /** How many people are answered together. */
  mostTogether = MOST_TOGETHER;
  private rounds = 0;
  private isWoken = false;

  constructor(
    private readonly topic: Topic,
    readonly followed: Followed,
    readonly tools: FollowingTools,
    /** Called when nobody follows it any more. */
    private readonly empty: () => void,
  ) {}

  /** Whether an event has to be looked at for these readers. */
  concerns(event: LoggedEvent): boolean {
    const { clientId } = this.followed;
    if (clientId !== null && event.clientId !== clientId) return false;
    return toldIn(this.topic, event) !== null || (clientId !== null && mayLessenRights(event));
  }

  /** Begins to tell a reader what comes after its position. */
  add(reader: LiveReader): void {
    this.readers.add(reader);
    this.behind.add(reader);
    this.wake();
  }

  /** Something that concerns these readers was added to the log, after what stands at the position before it. */
  news(event: LoggedEvent, before: number): void {
    for (const reader of this.readers) {
      // Who comes from a process that was a moment ahead may have seen it.
      if (!reader.isAtEnd || reader.position >= event.position) continue;
      reader.isAtEnd = false;
      reader.position = Math.max(reader.position, before);
      this.behind.add(reader);
    }
    this.wake();
  }

  /** Looks, after what happens now, for readers that can be told something. */
  readonly wake = (): void => {
    if (this.isWoken) return;
    this.isWoken = true;
    setImmediate(() => {
      this.isWoken = false;
      this.startRounds();
    });
  };

  /** Judges anew whether a reader may follow its client. */
  readonly judge = (reader: LiveReader): void => {
    if (!this.readers.has(reader)) return;
    tell([reader], 'RIGHTS', reader.position, this).catch(() => {
      setTimeout(() => this.judge(reader), RETRY_MILLISECONDS).unref();
    });
  };

  /** Forgets a reader that ended. */
  readonly leave = (reader: LiveReader): void => {
    this.readers.delete(reader);
    this.behind.delete(reader);
    if (this.readers.size === 0) this.empty();
  };

  private startRounds(): void {
    const ready = Map.groupBy(
      [...this.behind].filter(({ isReady }) => isReady),
      ({ position }) => position,
    );
    // Who is nearest to the end waits for nobody who has a long way to come; then come the many before the few.
    const [nearest, ...others] = [...ready].toSorted(([one], [other]) => other - one);
    if (!nearest) return;
    const inOrder = [nearest, ...others.toSorted(([, one], [, other]) => other.length - one.length)];
    const free = Math.max(0, MOST_ROUNDS - this.rounds);
    for (const [position, readers] of inOrder.slice(0, free)) void this.round(position, readers);
  }

  private async round(position: number, readers: readonly LiveReader[]): Promise<void> {
    this.rounds += 1;
    for (const reader of readers) reader.isBusy = true;
    try {
      await this.tools.turns.run(() => this.tellNext(position, readers));
      for (const reader of readers) reader.failingSince = null;
      this.mostTogether = Math.min(MOST_TOGETHER, this.mostTogether * 2);
      this.wake();
    } catch (error) {
      // What takes too long for many may be in time for fewer.
      this.mostTogether = Math.max(FEWEST_TOGETHER, Math.floor(this.mostTogether / 2));
      this.retry(
        readers.filter((reader) => reader.position === position),
        error,
      );
    } finally {
      this.rounds -= 1;
      for (const reader of readers) reader.isBusy = false;
    }
  }

  private async tellNext(position: number, readers: readonly LiveReader[]): Promise<void> {
    const { tail } = this.tools;
    const events = await tail.readAfter(position);
    if (events === null) return tell(readers, 'RESYNC', tail.newest(), this);
    const event = events.find((one) => this.concerns(one));
    if (!event) return this.advance(readers, events.at(-1)?.position ?? position);
    const kind = toldIn(this.topic, event);
    const isPersonal = kind !== null && this.followed.clientId === null;
    const concerned = isPersonal ? readers.filter(({ caller }) => mayConcern(kind, event, caller)) : readers;
    if (concerned.length < readers.length) {
      const isConcerned = new Set(concerned);
      this.advance(
        readers.filter((reader) => !isConcerned.has(reader)),
        event.position,
      );
    }
    if (concerned.length === 0) return;
    await tell(concerned, event, event.position, this);
    this.advance(concerned, event.position);
  }

  private advance(readers: readonly LiveReader[], position: number): void {
    const isAtEnd = position >= this.tools.tail.newest();
    for (const reader of readers) {
      reader.position = position;
      reader.isAtEnd = isAtEnd;
      if (isAtEnd) this.behind.delete(reader);
    }
  }

  /** A service that is away comes back: nobody is told anything before, and nothing is lost. */
  private retry(readers: readonly LiveReader[], error: unknown): void {
    const now = Date.now();
    for (const reader of readers) {
      reader.failingSince ??= now;
      if (now - reader.failingSince > this.tools.patience)
        reader.fail(unavailable(this.followed.subscription.subgraph));
    }
    if (readers.some(({ failingSince }) => failingSince === now)) {
      this.tools.onFailure({ error, requestId: readers[0]!.caller.requestId });
    }
    setTimeout(this.wake, RETRY_MILLISECONDS).unref();
  }
}
