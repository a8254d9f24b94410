/**
 * Most cents that one input may name, € 100.000: far above any norm, income or advance, and far below where whole numbers
 * of the database end.
 */
export const MOST_CENTS = 10_000_000;

/** Most characters of the reasons that an act is given. */
export const LONGEST_EXPLANATION = 1_000;
