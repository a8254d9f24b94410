interface Waiting<Result> {
  resolve(result: IteratorResult<Result>): void;
  reject(reason: unknown): void;
}

/**
 * Answers to the events of a subscription. Each `next()` takes one event from the source, so nothing is buffered.
 * Written by hand because an async generator queues `return()` behind the event that is awaited: who leaves would
 * stay subscribed until the next event.
 */
export class MappedEvents<Event, Result> implements AsyncIterableIterator<Result> {
  private isEnded = false;
  private readonly waiting = new Set<Waiting<Result>>();

  /**
   * @param source where events come from; its `return()` is called once when the client leaves
   * @param answer makes the answer to one event
   */
  constructor(
    private readonly source: AsyncIterator<Event>,
    private readonly answer: (event: Event) => Promise<Result>,
  ) {}

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** The answer to the next event; rejects with the source's error when the source breaks. */
  next(): Promise<IteratorResult<Result>> {
    if (this.isEnded) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve, reject) => {
      const waiting = { resolve, reject };
      this.waiting.add(waiting);
      void this.pull(waiting);
    });
  }

  /** Ends at once, also what waits for an event. */
  return(): Promise<IteratorResult<Result>> {
    this.leave();
    return Promise.resolve({ done: true, value: undefined });
  }

  /** Ends at once and rejects with the reason. */
  throw(reason?: unknown): Promise<IteratorResult<Result>> {
    this.leave();
    return Promise.reject(reason);
  }

  private async pull(waiting: Waiting<Result>): Promise<void> {
    try {
      const event = await this.source.next();
      if (event.done) this.isEnded = true;
      // After `return()` this was resolved already, and the event is nobody's.
      if (event.done || this.isEnded) waiting.resolve({ done: true, value: undefined });
      else waiting.resolve({ done: false, value: await this.answer(event.value) });
    } catch (reason) {
      waiting.reject(reason);
      this.waiting.delete(waiting);
      this.leave();
    } finally {
      this.waiting.delete(waiting);
    }
  }

  private leave(): void {
    if (this.isEnded) return;
    this.isEnded = true;
    for (const { resolve } of this.waiting) resolve({ done: true, value: undefined });
    this.waiting.clear();
    // The one who leaves does not wait for the source, and has no use for its complaints.
    this.closeSource().catch(() => undefined);
  }

  private async closeSource(): Promise<void> {
    await this.source.return?.();
  }
}
