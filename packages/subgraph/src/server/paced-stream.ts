/** A stream that another process reads, held back until that reader takes what was sent. */
export interface PacedStream<Event> {
  /** The events of the source. */
  readonly events: AsyncIterableIterator<Event>;
  /** Notes that the reader took some more events. */
  took(count: number): void;
}

/**
 * Holds a stream back while `ahead` of its events were not taken yet. A socket that many streams share always drains, so
 * it cannot hold back the one whose reader sleeps. Ends at once when it is returned, also while it is held back.
 */
export function paced<Event>(source: AsyncIterableIterator<Event>, ahead: number): PacedStream<Event> {
  let untaken = 0;
  let isEnded = false;
  let wake: (() => void) | undefined;
  const mayGoOn = async (): Promise<void> => {
    while (untaken >= ahead && !isEnded) await new Promise<void>((resolve) => (wake = resolve));
  };
  return {
    events: {
      next: async () => {
        await mayGoOn();
        if (isEnded) return { value: undefined, done: true };
        const event = await source.next();
        untaken += 1;
        return event;
      },
      return: async () => {
        isEnded = true;
        wake?.();
        await source.return?.();
        return { value: undefined, done: true };
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    },
    took: (count) => {
      untaken -= count;
      wake?.();
    },
  };
}
