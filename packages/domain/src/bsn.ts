const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

/** Why a text is not a citizen service number. */
export type BsnProblem = 'NOT_NINE_DIGITS' | 'ALL_ZEROS' | 'FAILS_ELEVEN_TEST';

/**
 * What is wrong with a citizen service number (burgerservicenummer, Wabb art. 1), or null when it can exist:
 * nine digits of which the weighted sum is divisible by eleven (11-proef).
 */
export function bsnProblem(text: string): BsnProblem | null {
  if (!/^\d{9}$/.test(text)) return 'NOT_NINE_DIGITS';
  if (text === '000000000') return 'ALL_ZEROS';
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return sum % 11 === 0 ? null : 'FAILS_ELEVEN_TEST';
}

/** Whether a text can be a citizen service number. */
export function isBsn(text: string): boolean {
  return bsnProblem(text) === null;
}

/** A sentence for people about each problem; never repeats the number. */
export const BSN_PROBLEM_EXPLANATIONS: Readonly<Record<BsnProblem, string>> = {
  NOT_NINE_DIGITS: 'A BSN has exactly nine digits, without dots or spaces; add leading zeros if they were dropped.',
  ALL_ZEROS: 'A BSN of nine zeros does not exist; look the number up again.',
  FAILS_ELEVEN_TEST: 'This number fails the 11-test, so it is not a BSN; check it for swapped or mistyped digits.',
};

/** The number as most people may see it: only the last four digits. */
export function maskBsn(bsn: string): string {
  return `*****${bsn.slice(-4)}`;
}

const FIRST_DEMO_PREFIX = 99_000_000;
/** Prefixes from 99999 up belong to the official test persons of RvIG. */
const END_OF_DEMO_PREFIXES = 99_999_000;

/**
 * The numbers of the demo range in ascending order: they start with 99, pass the 11-test and stay below 99999xxxx,
 * where the official test persons are. There are 908,182 of them; the generator ends after the last.
 */
export function* demoBsns(): Generator<string, void, void> {
  for (let prefix = FIRST_DEMO_PREFIX; prefix < END_OF_DEMO_PREFIXES; prefix++) {
    const digits = String(prefix);
    const check = [...digits].reduce((total, digit, index) => total + WEIGHTS[index]! * Number(digit), 0) % 11;
    if (check < 10) yield digits + String(check);
  }
}
