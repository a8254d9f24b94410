import type { LoggedEvent } from './event-log.js';

/** Index of the first event after a position; events are in order of position. */
export function firstAfter(events: readonly LoggedEvent[], position: number): number {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (events[middle]!.position > position) high = middle;
    else low = middle + 1;
  }
  return low;
}
