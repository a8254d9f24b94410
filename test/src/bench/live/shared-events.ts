/** One source of events for all who follow it, as the documentation of graphql-ws shows it. */
export interface SharedEvents {
  follow(): AsyncIterableIterator<unknown>;
  publish(event: unknown): void;
  followers(): number;
}

type Listener = (event: unknown) => void;

export function sharedEvents(): SharedEvents {
  const listeners = new Set<Listener>();
  return {
    follow: () => follow(listeners),
    publish: (event) => listeners.forEach((listener) => listener(event)),
    followers: () => listeners.size,
  };
}

function follow(listeners: Set<Listener>): AsyncIterableIterator<unknown> {
  const waiting: unknown[] = [];
  let wake: (() => void) | undefined;
  let isOver = false;
  const listener: Listener = (event) => {
    waiting.push(event);
    wake?.();
  };
  listeners.add(listener);
  return {
    next: async () => {
      while (waiting.length === 0 && !isOver) await new Promise<void>((resolve) => (wake = resolve));
      return isOver ? { value: undefined, done: true } : { value: waiting.shift(), done: false };
    },
    return: async () => {
      listeners.delete(listener);
      isOver = true;
      wake?.();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
