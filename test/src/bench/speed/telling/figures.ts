/** The middle of what was measured round by round, with the lowest and the highest. */
export interface Figure {
  readonly middle: number;
  readonly lowest: number;
  readonly highest: number;
}

/** Median and spread. */
export function figureOf(values: readonly number[]): Figure {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  const middle = sorted.length % 2 === 1 ? sorted[Math.floor(half)]! : (sorted[half - 1]! + sorted[half]!) / 2;
  return { middle, lowest: sorted[0]!, highest: sorted.at(-1)! };
}

/** A number with as many digits as say something. */
export function told(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** The middle with what it lay between. */
export function toldFigure({ middle, lowest, highest }: Figure): string {
  return `${told(middle)} (${told(lowest)}–${told(highest)})`;
}
