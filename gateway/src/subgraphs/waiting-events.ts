const DONE = { value: undefined, done: true } as const;

/**
 * Events of one stream that came before they were asked for. It has room for a few; the sender is told what was taken,
 * and sends no more than there is room for. A sender that does so all the same is cut off, so nothing grows here.
 */
export class WaitingEvents<Event> implements AsyncIterableIterator<Event> {
  /** Ends the subscription at the sender. */
  leave: () => void = () => undefined;
  private readonly waiting: Event[] = [];
  private taken = 0;
  private isOver = false;
  private failure: Error | undefined;
  private wake: (() => void) | undefined;

  /**
   * @param room how many events may wait
   * @param tell told now and then of how many events were taken since it was told
   */
  constructor(
    private readonly room: number,
    private readonly tell: (took: number) => void,
  ) {}

  /** How many wait. */
  get size(): number {
    return this.waiting.length;
  }

  /** Takes in an event; one for which there is no room ends the stream with an error. */
  add(event: Event): void {
    if (this.isOver) return;
    if (this.waiting.length < this.room) this.waiting.push(event);
    else {
      this.leave();
      this.end(new Error(`More than ${this.room} events came unasked.`));
    }
    this.wake?.();
  }

  /** No event comes any more; what waits can still be taken, then comes the error. */
  end(failure?: Error): void {
    if (!this.isOver) this.failure = failure;
    this.isOver = true;
    this.wake?.();
  }

  async next(): Promise<IteratorResult<Event, undefined>> {
    for (;;) {
      if (this.waiting.length > 0) return { value: this.take(), done: false };
      if (this.failure) throw this.takeFailure();
      if (this.isOver) return DONE;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  async return(): Promise<IteratorResult<Event, undefined>> {
    this.isOver = true;
    this.failure = undefined;
    this.waiting.length = 0;
    this.leave();
    this.wake?.();
    return DONE;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private take(): Event {
    this.taken += 1;
    if (this.taken * 2 >= this.room) {
      this.tell(this.taken);
      this.taken = 0;
    }
    return this.waiting.shift()!;
  }

  private takeFailure(): Error {
    const { failure } = this;
    this.failure = undefined;
    return failure!;
  }
}
