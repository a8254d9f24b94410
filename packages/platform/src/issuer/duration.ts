const SECONDS_PER_UNIT: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };
const LONGEST_SECONDS = 366 * 86_400;

/**
 * A length of time such as `5s`, `10m`, `8h` or `2d` in whole seconds.
 * Throws a RangeError that says how to write it when the text is anything else, zero, or longer than a leap year.
 */
export function parseDuration(text: string): number {
  const [, amount, unit] = /^([1-9]\d*)([smhd])$/.exec(text) ?? [];
  const seconds = Number(amount) * (SECONDS_PER_UNIT[unit ?? ''] ?? Number.NaN);
  if (seconds <= LONGEST_SECONDS) return seconds;
  throw new RangeError(
    `"${text}" is not a duration: write a whole number above zero and s, m, h or d (5s, 10m, 8h, 2d), at most 366d.`,
  );
}
