import { monthOf, monthsBetween, shareOf, type IsoDate, type LegalBasis } from '@klantbeeld/domain';
import { euros, percent } from '../norm/norm.rules.js';
import type { RuleBook } from '../rule/rule-book.js';

/** Kinds of income of a month: from work, from elsewhere, and a bonus for efforts towards work (premie). */
export const INCOME_KINDS = ['EARNINGS', 'BONUS', 'OTHER'] as const;
export type IncomeKind = (typeof INCOME_KINDS)[number];

/** Income of a month, net (inkomen, art. 32). */
export interface IncomeFact {
  /** First day of the month. */
  readonly month: IsoDate;
  readonly kind: IncomeKind;
  readonly cents: number;
  /** Whether the college decided that part of earnings is left out, because it helps towards work (art. 31 lid 2). */
  readonly isDisregarded: boolean;
}

/** What is left out of income, and why; or the rule that is not loaded. */
export type Disregard =
  | { readonly cents: number; readonly explanation: string; readonly legalBasis: LegalBasis }
  | { readonly missing: string };

/**
 * What is left out of earnings: a share, at most an amount a month, for so many months in a row that are counted from the
 * first with one (art. 31 lid 2, WWB letter o, Participatiewet letter n); null when nothing is.
 */
export function earningsDisregard(
  { cents, month }: Pick<IncomeFact, 'cents' | 'month'>,
  firstMonth: IsoDate,
  book: RuleBook,
): Disregard | null {
  const [share, most, months] = [
    book.on(month, 'EARNINGS_DISREGARD'),
    book.on(month, 'EARNINGS_DISREGARD_LIMIT'),
    book.on(month, 'EARNINGS_DISREGARD_MONTHS'),
  ];
  if (!share || !months) return { missing: `EARNINGS_DISREGARD on ${month}` };
  const place = monthsBetween(firstMonth, month) + 1;
  if (place > months.value) return null;
  if (!most) return { missing: `EARNINGS_DISREGARD_LIMIT on ${month}` };
  const left = Math.min(shareOf(cents, share.value), most.value);
  const explanation =
    `Vrijlating ${percent(share.value)} van ${euros(cents)}, ten hoogste ${euros(most.value)}` +
    ` (maand ${place} van ${months.value})`;
  return { cents: left, explanation, legalBasis: share.legalBasis };
}

/** What is left out of a bonus: up to an amount a year, after what came earlier in it (art. 31 lid 2 j). */
export function bonusDisregard(
  { cents, month }: Pick<IncomeFact, 'cents' | 'month'>,
  earlierInYear: number,
  book: RuleBook,
): Disregard {
  const limit = book.on(month, 'BONUS_LIMIT');
  if (!limit) return { missing: `BONUS_LIMIT on ${month}` };
  const left = Math.min(cents, Math.max(0, limit.value - earlierInYear));
  const explanation = `Premie vrij tot ${euros(limit.value)} per jaar, waarvan eerder ${euros(earlierInYear)}`;
  return { cents: left, explanation, legalBasis: limit.legalBasis };
}

/** The first month with a disregard in a row of months that counts for a month: not before the right began. */
export function firstDisregarded(incomes: readonly IncomeFact[], rightFrom: IsoDate): IsoDate | null {
  const months = incomes.flatMap(({ isDisregarded, kind, month }) =>
    isDisregarded && kind === 'EARNINGS' && month >= monthOf(rightFrom) ? [month] : [],
  );
  return months.toSorted()[0] ?? null;
}
