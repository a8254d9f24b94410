/** Draws that are the same each time for one seed (mulberry32), so that a document that failed can be made again. */
export interface Draws {
  /** A whole number below a bound. */
  below(bound: number): number;
  /** One of some things. */
  one<Thing>(things: readonly Thing[]): Thing;
  chance(share: number): boolean;
}

/** Starts drawing. */
export function drawsFrom(seed: number): Draws {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return { below, one: (things) => things[below(things.length)]!, chance: (share) => next() < share };
}
