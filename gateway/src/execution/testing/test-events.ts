import type { SubgraphResponse } from '../subgraph-caller.js';

type Taker<Event> = { resolve(result: IteratorResult<Event>): void; reject(reason: unknown): void };

/** A source of events that a test steers: it gives an event only when one was pushed and one was asked for. */
export class TestEvents<Event> implements AsyncIterableIterator<Event> {
  /** How often the reader left. */
  returned = 0;
  /** How often an event was asked for. */
  asked = 0;
  private readonly pushed: Event[] = [];
  private readonly takers: Taker<Event>[] = [];

  /** Gives one event. */
  push(event: Event): void {
    const taker = this.takers.shift();
    if (taker) taker.resolve({ done: false, value: event });
    else this.pushed.push(event);
  }

  /** Ends the events. */
  end(): void {
    for (const taker of this.takers.splice(0)) taker.resolve({ done: true, value: undefined });
  }

  /** Breaks the events off. */
  fail(reason: unknown): void {
    for (const taker of this.takers.splice(0)) taker.reject(reason);
  }

  next(): Promise<IteratorResult<Event>> {
    this.asked += 1;
    const [event] = this.pushed.splice(0, 1);
    if (event !== undefined) return Promise.resolve({ done: false, value: event });
    return new Promise((resolve, reject) => this.takers.push({ resolve, reject }));
  }

  return(): Promise<IteratorResult<Event>> {
    this.returned += 1;
    // Like a connection that is slow to close: who leaves must not wait for it.
    return new Promise(() => undefined);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** The same events, each turned into a subgraph's answer. */
  mapped(answer: (event: Event) => Promise<SubgraphResponse>): AsyncIterableIterator<SubgraphResponse> {
    return {
      next: async () => {
        const event = await this.next();
        return event.done ? { done: true, value: undefined } : { done: false, value: await answer(event.value) };
      },
      return: () => this.return() as Promise<never>,
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }
}
