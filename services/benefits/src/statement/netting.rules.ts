import { monthOf, shareOf, type IsoDate } from '@klantbeeld/domain';
import { euros, percent } from '../norm/norm.rules.js';
import { articleOf, regimeOn } from '../regime/regime.rules.js';
import { total, type MonthOfRight } from './month-of-right.js';
import type { ClaimFact, StatementLine, StatementLineKind } from './statement.facts.js';

/** What was set off with months that are not paid yet, in cents by claim. */
export type Netted = ReadonlyMap<string, number>;

const OF_NORM: readonly StatementLineKind[] = ['NORM', 'COST_SHARER_NORM', 'SUPPLEMENT', 'REDUCTION'];
const OF_INCOME: readonly StatementLineKind[] = ['INCOME', 'DISREGARD', 'ABOVE_NORM'];

/** A month as it stands before claims are set off with it. */
export interface NettingMonth {
  readonly month: IsoDate;
  readonly right: MonthOfRight;
  readonly isPaid: boolean;
  readonly lines: StatementLine[];
  readonly missing: string[];
}

/**
 * Sets claims off with a month (art. 58-60). A month that was paid keeps what was set off with it; of another, what is
 * payable above the protected part goes to the claims, the oldest first. Gives what has been set off after this month.
 */
export function addNetting(month: NettingMonth, claims: readonly ClaimFact[], before: Netted): Netted {
  if (claims.length === 0) return before;
  if (month.isPaid) {
    for (const claim of claims) keepNetted(month, claim);
    return before;
  }
  const due = claims.flatMap((claim) => dueOf(claim, month.month, before));
  if (due.length === 0) return before;
  const free = freeCents(month);
  if (free === null) return before;
  const after = new Map(before);
  let left = free.cents;
  for (const { claim, cents, openCents } of due) {
    const taken = Math.min(cents, left);
    if (taken <= 0) continue;
    left -= taken;
    after.set(claim.id, (before.get(claim.id) ?? 0) + taken);
    addLine(month, claim.id, taken, `${euros(openCents)} open, ${percent(free.share)} van de norm beschermd`);
  }
  return after;
}

function keepNetted(month: NettingMonth, { id, netted }: ClaimFact): void {
  const cents = total(netted.filter((one) => one.month === month.month));
  if (cents > 0) addLine(month, id, cents, 'zoals bij de betaling verrekend');
}

interface Due {
  readonly claim: ClaimFact;
  /** What may be set off with this month. */
  readonly cents: number;
  readonly openCents: number;
}

function dueOf(claim: ClaimFact, month: IsoDate, before: Netted): Due[] {
  const decided = claim.nettings.findLast(({ from }) => monthOf(from) <= month);
  const openCents = claim.balanceCents - (before.get(claim.id) ?? 0);
  const cents = Math.min(openCents, decided?.mostCents ?? openCents);
  return decided && cents > 0 ? [{ claim, cents, openCents }] : [];
}

/**
 * What may be set off: what is payable above a share of the norm, of which other income is a part (Rv art. 475d). Holiday
 * allowance that is paid out stays whole. Null where the share is not loaded, which is then named.
 */
function freeCents({ right, lines, missing }: NettingMonth): { readonly cents: number; readonly share: number } | null {
  const { book } = right.benefit.law;
  const protectedPart = book.on(right.days.from, 'CLAIM_PROTECTED');
  if (!protectedPart) {
    missing.push(`CLAIM_PROTECTED on ${right.days.from}`);
    return null;
  }
  // Of a few days each line is rounded by itself, and a reduction can come out a cent above the norm.
  const norm = Math.max(0, sumOf(lines, OF_NORM));
  const kept = shareOf(norm, book.on(right.days.from, 'HOLIDAY_ALLOWANCE')?.value ?? 0);
  const income = -sumOf(lines, OF_INCOME);
  const protectedCents = Math.max(0, shareOf(norm - kept, protectedPart.value) - income);
  const payable = total(lines) - sumOf(lines, ['HOLIDAY_ALLOWANCE_PAID']);
  return { cents: payable - protectedCents, share: protectedPart.value };
}

function sumOf(lines: readonly StatementLine[], kinds: readonly StatementLineKind[]): number {
  return total(lines.filter(({ kind }) => kinds.includes(kind)));
}

function addLine({ right, lines }: NettingMonth, claimId: string, cents: number, why: string): void {
  const regime = regimeOn(right.benefit.law.regimes, right.days.from);
  const legalBasis = articleOf(regime ?? right.benefit.law.regimes[0]!, '60', '3');
  const explanation = `Verrekening van vordering: ${why}`;
  lines.push({ kind: 'CLAIM', cents: -cents, explanation, legalBasis, period: right.days, claimId });
}
