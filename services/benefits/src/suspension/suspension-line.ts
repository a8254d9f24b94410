import { daysIn, partOf, sharedDays } from '@klantbeeld/domain';
import { articleOf, regimeOn } from '../regime/regime.rules.js';
import { total, type MonthOfRight } from '../statement/month-of-right.js';
import type { StatementLine, SuspensionFact } from '../statement/statement.facts.js';

/**
 * Keeps back what is on hold of a month: as many days of what is payable as are suspended (opschorting, art. 54 lid 1). A
 * suspension that was repaired keeps back nothing, also of months that have passed; the right itself stays as it is.
 */
export function addSuspensions(
  { benefit, days }: MonthOfRight,
  suspensions: readonly SuspensionFact[],
  lines: StatementLine[],
): void {
  const payable = total(lines);
  let left = payable;
  for (const { period } of suspensions) {
    const shared = sharedDays(period, days);
    const regime = regimeOn(benefit.law.regimes, days.from);
    if (!shared || !regime || left <= 0) continue;
    const cents = Math.min(left, partOf(payable, daysIn(shared), daysIn(days)));
    if (cents === 0) continue;
    left -= cents;
    const explanation = `Opgeschort: ${daysIn(shared)} van ${daysIn(days)} dagen`;
    const legalBasis = articleOf(regime, '54', '1');
    lines.push({ kind: 'SUSPENSION', cents: -cents, explanation, legalBasis, period: shared });
  }
}
