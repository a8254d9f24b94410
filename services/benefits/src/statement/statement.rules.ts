import { monthOf, monthsAfter, shareOf, type IsoDate } from '@klantbeeld/domain';
import { euros, percent } from '../norm/norm.rules.js';
import { articleOf, regimeOn } from '../regime/regime.rules.js';
import { addSuspensions } from '../suspension/suspension-line.js';
import { payableAfterDeath } from './after-death.rules.js';
import { monthOfRight, total, type MonthOfRight } from './month-of-right.js';
import { addNetting, type Netted } from './netting.rules.js';
import type { BenefitFacts, PaymentFact, Statement, StatementFacts, StatementLine } from './statement.facts.js';

/** What goes on from month to month: allowance that was kept back, and what was set off of advances and claims. */
interface Standing {
  readonly reservedCents: number;
  readonly settledAdvanceCents: number;
  readonly netted: Netted;
}

/** The statements of every month with a benefit, from the first to a month, in order. */
export function statementsUntil(lastMonth: IsoDate, known: StatementFacts): readonly Statement[] {
  const facts = { ...known, benefits: payableAfterDeath(known.benefits, known.diedOn ?? null) };
  const first = facts.benefits.map(({ period }) => monthOf(period.from)).toSorted()[0];
  if (first === undefined) return [];
  const statements: Statement[] = [];
  let standing: Standing = { reservedCents: 0, settledAdvanceCents: 0, netted: new Map() };
  for (let month = first; month <= lastMonth; month = monthsAfter(month, 1)) {
    const right = monthOfRight(month, facts);
    if (!right) continue;
    const [statement, next] = completed(month, right, standing, facts);
    statements.push(statement);
    standing = next;
  }
  return statements;
}

function completed(
  month: IsoDate,
  right: MonthOfRight,
  before: Standing,
  facts: StatementFacts,
): readonly [Statement, Standing] {
  const lines = [...right.lines];
  const missing = [...right.missing];
  const reservedCents = addHolidayAllowance(month, right, before.reservedCents, facts, lines, missing);
  addSuspensions(right, facts.suspensions ?? [], lines);
  const settledAdvanceCents = addAdvance(month, right, before.settledAdvanceCents, facts, lines);
  const paidCents = paidFor(month, facts.payments);
  const isPaid = paidCents !== null;
  const netted = addNetting({ month, right, isPaid, lines, missing }, facts.claims ?? [], before.netted);
  const payableCents = total(lines);
  const differenceCents = paidCents === null ? null : payableCents - paidCents;
  const { rightCents } = right;
  const statement = { month, lines, rightCents, payableCents, paidCents, differenceCents, missing };
  return [statement, { reservedCents, settledAdvanceCents, netted }];
}

/**
 * A share of the benefit is kept back each month, and paid in June and when the right ends (art. 19 lid 3, 45 lid 1).
 * Gives what is kept back after this month, in cents.
 */
function addHolidayAllowance(
  month: IsoDate,
  { benefit, days, rightCents }: MonthOfRight,
  reserved: number,
  { benefits }: StatementFacts,
  lines: StatementLine[],
  missing: string[],
): number {
  const { book } = benefit.law;
  const rate = book.on(days.from, 'HOLIDAY_ALLOWANCE');
  const paidIn = book.on(days.from, 'HOLIDAY_ALLOWANCE_MONTH');
  if (!rate || !paidIn) {
    missing.push(`HOLIDAY_ALLOWANCE on ${days.from}`);
    return reserved;
  }
  const own = shareOf(rightCents, rate.value);
  if (own > 0) {
    const explanation = `Vakantietoeslag ${percent(rate.value)} van ${euros(rightCents)}, gereserveerd`;
    lines.push({
      kind: 'HOLIDAY_ALLOWANCE_RESERVED',
      cents: -own,
      explanation,
      legalBasis: rate.legalBasis,
      period: days,
    });
  }
  const isLast = endsHere(days.until, benefits);
  const isDue = isLast || Number(month.slice(5, 7)) === paidIn.value;
  const paid = isLast ? reserved + own : isDue ? reserved : 0;
  if (paid > 0) {
    const explanation = isLast
      ? 'Vakantietoeslag bij het einde van het recht'
      : `Vakantietoeslag die tot ${month} gereserveerd is`;
    const { legalBasis } = paidIn;
    lines.push({ kind: 'HOLIDAY_ALLOWANCE_PAID', cents: paid, explanation, legalBasis, period: days });
  }
  return reserved + own - paid;
}

/** Whether the right ends on a day and no benefit begins there. */
function endsHere(until: IsoDate, benefits: readonly BenefitFacts[]): boolean {
  const isEnd = benefits.some(({ period }) => period.until === until);
  return isEnd && !benefits.some(({ period }) => period.from === until);
}

/**
 * Advances are set off against the benefit that was decided after them, from its first month, with what is payable
 * (art. 52 lid 4). Gives what has been set off after this month, in cents.
 */
function addAdvance(
  month: IsoDate,
  { benefit, days }: MonthOfRight,
  settled: number,
  facts: StatementFacts,
  lines: StatementLine[],
): number {
  if (facts.advances.length === 0) return settled;
  const due = facts.advances.filter(({ paidOn }) => {
    const answered = facts.benefits
      .filter(({ decidedOn }) => decidedOn >= paidOn)
      .toSorted((one, other) => (one.decidedOn < other.decidedOn ? -1 : 1))[0];
    return answered !== undefined && monthOf(answered.period.from) <= month;
  });
  const cents = Math.min(total(due) - settled, total(lines));
  const regime = regimeOn(benefit.law.regimes, days.from);
  if (cents <= 0 || !regime) return settled;
  const explanation = `Verrekening van voorschot: ${euros(total(due) - settled)} open`;
  lines.push({ kind: 'ADVANCE', cents: -cents, explanation, legalBasis: articleOf(regime, '52', '4'), period: days });
  return settled + cents;
}

function paidFor(month: IsoDate, payments: readonly PaymentFact[]): number | null {
  const own = payments.filter((payment) => payment.month === month);
  return own.length === 0 ? null : total(own);
}
