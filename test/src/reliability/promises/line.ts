const MANY = new Intl.NumberFormat('en');

/** Prints the one line of a promise: what it says, where it was shown, and its figure. */
export function tellLine(promise: string, where: string, figure: string): void {
  process.stdout.write(`${promise} · ${where} · ${figure}\n`);
}

/** A number as it is read: 50,112. */
export function many(count: number): string {
  return MANY.format(count);
}

/** The value below which all but one in a hundred are, in the unit of the values. */
export function p99(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.ceil(values.length * 0.99) - 1] ?? 0;
}
