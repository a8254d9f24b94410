/** An amount in whole euro cents; never a fraction. */
export interface Money {
  /** Whole cents; negative for what is owed back. */
  readonly cents: number;
  /** ISO 4217; benefits are paid in euro. */
  readonly currency: 'EUR';
}

/** An amount of euro cents. Throws RangeError on a fraction or a number too large to be exact. */
export function euroCents(cents: number): Money {
  if (!Number.isSafeInteger(cents)) throw new RangeError('An amount is a whole number of cents.');
  return { cents, currency: 'EUR' };
}

/** The sum of amounts, exact. */
export function sumOf(amounts: readonly Money[]): Money {
  return euroCents(amounts.reduce((total, amount) => total + amount.cents, 0));
}

/** How many hundredths of a percent make a whole. */
export const WHOLE_IN_BASIS_POINTS = 10_000;

/**
 * A part of an amount in whole cents: `cents * part / whole`, a half cent rounded up. It is the one rounding rule of
 * this house, because the published norms follow it: half of the couple norm of 2006 (€ 567,785) is € 567,79, half of
 * that of July 2014 (€ 679,745) is € 679,75. Throws RangeError on what is negative, no whole number or not exact.
 */
export function partOf(cents: number, part: number, whole: number): number {
  const product = cents * part;
  if (![cents, part, whole, product * 2].every(Number.isSafeInteger) || cents < 0 || part < 0 || whole <= 0)
    throw new RangeError('A part is taken of whole cents, by whole numbers of which the whole is more than nothing.');
  const rest = product % whole;
  return (product - rest) / whole + (rest * 2 >= whole ? 1 : 0);
}

/** A share of an amount, given in hundredths of a percent (480 is 4.8 %); rounded as `partOf` does. */
export function shareOf(cents: number, basisPoints: number): number {
  return partOf(cents, basisPoints, WHOLE_IN_BASIS_POINTS);
}
