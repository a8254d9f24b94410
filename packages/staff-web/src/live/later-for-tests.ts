import type { Later } from './later.js';

/** More promises than are ever waited for one after the other. */
const PROMISES = 20;

/** A timer that goes when the test says so. */
export interface TestTimer {
  readonly later: Later;
  readonly now: () => number;
  /** Has so many milliseconds pass, with everything that was to be done by then. */
  pass(milliseconds: number): Promise<void>;
}

/** Opens a timer of which the time passes by hand. */
export function openTestTimer(): TestTimer {
  const planned = new Map<object, { readonly at: number; readonly act: () => void }>();
  let now = 0;
  const next = (until: number): readonly [object, { readonly at: number; readonly act: () => void }] | undefined =>
    [...planned].filter(([, { at }]) => at <= until).toSorted(([, one], [, other]) => one.at - other.at)[0];
  return {
    now: () => now,
    later: (milliseconds, act) => {
      const key = {};
      planned.set(key, { at: now + milliseconds, act });
      return () => void planned.delete(key);
    },
    pass: async (milliseconds) => {
      const until = now + milliseconds;
      for (let due = next(until); due; due = next(until)) {
        const [key, { at, act }] = due;
        planned.delete(key);
        now = at;
        act();
        // What was promised comes before what is planned next.
        for (let step = 0; step < PROMISES; step++) await Promise.resolve();
      }
      now = until;
    },
  };
}
