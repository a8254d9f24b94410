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
