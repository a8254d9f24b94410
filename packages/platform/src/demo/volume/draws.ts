/** Choices that are always the same for the same seed. */
export interface Draws {
  /** True in this share of cases, 0 to 1. */
  chance(share: number): boolean;
  /** A whole number from the lowest to the highest, both included. */
  between(lowest: number, highest: number): number;
  /** One of a list, each as likely. */
  oneOf<Value>(list: readonly Value[]): Value;
}

/** Choices for a seed, so that person 77 is the same whoever is made before. */
export function drawsFor(seed: number): Draws {
  let state = Math.imul(seed, 0x9e3779b1);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (lowest: number, highest: number): number => lowest + Math.floor(next() * (highest - lowest + 1));
  return { chance: (share) => next() < share, between, oneOf: (list) => list[between(0, list.length - 1)]! };
}
