import {
  daysIn,
  partOf,
  periodOfMonth,
  sharedDays,
  shareOf,
  WHOLE_IN_BASIS_POINTS,
  type IsoDate,
  type Period,
} from '@klantbeeld/domain';
import {
  bonusDisregard,
  earningsDisregard,
  firstDisregarded,
  type Disregard,
  type IncomeFact,
} from '../income/disregard.rules.js';
import { euros, normOn, percent, type NormLine } from '../norm/norm.rules.js';
import { articleOf, regimeOn } from '../regime/regime.rules.js';
import type { BenefitFacts, BenefitPeriodFacts, StatementFacts, StatementLine } from './statement.facts.js';

type Days = { readonly from: IsoDate; readonly until: IsoDate };

/** Days of a month over which benefit and norm are the same, with what they come to. */
interface Part {
  readonly days: Days;
  readonly benefit: BenefitFacts;
  /** Amounts a month that the days have a part of. */
  readonly steps: readonly NormLine[];
  readonly cents: number;
}

/** The right of one month, before holiday allowance and advance. */
export interface MonthOfRight {
  readonly days: Days;
  /** The benefit of the first day with a right. */
  readonly benefit: BenefitFacts;
  readonly lines: readonly StatementLine[];
  readonly rightCents: number;
  readonly missing: readonly string[];
}

/** What somebody has a right to over a month: norm less income, lowered by sanctions (art. 18, 19); null without a benefit. */
export function monthOfRight(month: IsoDate, facts: StatementFacts): MonthOfRight | null {
  const days = periodOfMonth(month);
  const lines: StatementLine[] = [];
  const missing: string[] = [];
  const parts = partsOf(days, facts.benefits, lines, missing);
  const [first] = parts;
  if (!first) return null;
  const { benefit } = first;
  const within = { from: first.days.from, until: parts.at(-1)!.days.until };
  for (const income of facts.incomes) {
    if (income.month === days.from) addIncome(income, { facts, benefit, within, lines, missing });
  }
  addAboveNorm(lines, benefit, within);
  addSanctions(parts, facts, lines);
  return { days: within, benefit, lines, rightCents: total(lines), missing };
}

/** The sum of lines in cents. */
export function total(lines: readonly { readonly cents: number }[]): number {
  return lines.reduce((sum, { cents }) => sum + cents, 0);
}

function partsOf(month: Days, benefits: readonly BenefitFacts[], lines: StatementLine[], missing: string[]): Part[] {
  const parts: Part[] = [];
  for (const benefit of benefits) {
    const running = sharedDays(benefit.period, month);
    if (!running) continue;
    for (const period of benefit.periods) {
      const days = sharedDays(period.period, running);
      if (!days) continue;
      const steps = stepsOf(benefit, period, days.from, missing);
      const rounded = steps.map((step) => lineOf(step, days, month, daysWith(step, parts)));
      const own = withinWhole(rounded, steps);
      lines.push(...own);
      parts.push({ days, benefit, steps, cents: total(own) });
    }
  }
  return parts.toSorted((one, other) => (one.days.from < other.days.from ? -1 : 1));
}

/** By the rules of the first of the days where the household is recorded, and else as it was decided. */
function stepsOf(
  benefit: BenefitFacts,
  facts: BenefitPeriodFacts,
  day: IsoDate,
  missing: string[],
): readonly NormLine[] {
  if (facts.household) {
    const household = { ...facts.household, householdType: benefit.householdType };
    const norm = normOn(day, household, benefit.law);
    if ('lines' in norm) return norm.lines;
    missing.push(norm.missing);
  }
  return decidedSteps(benefit, facts);
}

function decidedSteps({ legalBasis, decidedOn }: BenefitFacts, facts: BenefitPeriodFacts): readonly NormLine[] {
  const explanation = `zoals besloten op ${facts.decidedOn ?? decidedOn}`;
  const steps: readonly NormLine[] = [
    { kind: 'NORM', cents: facts.normCents, explanation: `Norm ${explanation}`, legalBasis },
    { kind: 'SUPPLEMENT', cents: facts.supplementCents, explanation: `Toeslag ${explanation}`, legalBasis },
    { kind: 'REDUCTION', cents: -facts.reductionCents, explanation: `Verlaging ${explanation}`, legalBasis },
  ];
  return steps.filter(({ kind, cents }) => kind === 'NORM' || cents !== 0);
}

/**
 * A benefit is set by the calendar month (art. 45 lid 1): of part of one, as many days of the days of that month. An amount
 * is rounded together with the days that had it before, so that parts come to what they are as one.
 */
function lineOf(step: NormLine, days: Days, month: Days, before: number): StatementLine {
  if (days.from === month.from && days.until === month.until) return { ...step, period: days };
  const [own, all, amount] = [daysIn(days), daysIn(month), Math.abs(step.cents)];
  const cents = Math.sign(step.cents) * (partOf(amount, before + own, all) - partOf(amount, before, all));
  const explanation = `${step.explanation}: ${own} van ${all} dagen van ${euros(amount)}`;
  return { ...step, cents, explanation, period: days };
}

/** How many days of the parts before have the same amount. */
function daysWith({ kind, cents }: NormLine, parts: readonly Part[]): number {
  const same = parts.filter(({ steps }) => steps.some((step) => step.kind === kind && step.cents === cents));
  return same.reduce((sum, { days }) => sum + daysIn(days), 0);
}

/** Rounded line by line a reduction can take more than there is, or leave a cent of nothing; the last one takes what there is. */
function withinWhole(lines: readonly StatementLine[], steps: readonly NormLine[]): readonly StatementLine[] {
  const left = total(lines);
  const tooMuch = total(steps) === 0 ? left : Math.min(0, left);
  const last = lines.at(-1);
  return last && tooMuch !== 0 ? [...lines.slice(0, -1), { ...last, cents: last.cents - tooMuch }] : lines;
}

interface IncomeContext {
  readonly facts: StatementFacts;
  readonly benefit: BenefitFacts;
  readonly within: Days;
  readonly lines: StatementLine[];
  readonly missing: string[];
}

const INCOME_WORDS = { EARNINGS: 'Inkomsten uit arbeid', BONUS: 'Premie', OTHER: 'Overige inkomsten' } as const;

/** All income comes off, and what the law leaves out of it is added again (art. 19 lid 2, 31 lid 2, 32). */
function addIncome(income: IncomeFact, { facts, benefit, within, lines, missing }: IncomeContext): void {
  const regime = regimeOn(benefit.law.regimes, within.from);
  if (!regime || income.cents === 0) return;
  const legalBasis = articleOf(regime, '32', '1');
  const period = within;
  lines.push({ kind: 'INCOME', cents: -income.cents, explanation: INCOME_WORDS[income.kind], legalBasis, period });
  const left = disregardOf(income, facts, benefit);
  if (left === null) return;
  if ('missing' in left) missing.push(left.missing);
  else if (left.cents > 0) lines.push({ kind: 'DISREGARD', ...left, period });
}

function disregardOf(
  income: IncomeFact,
  { incomes, benefits }: StatementFacts,
  benefit: BenefitFacts,
): Disregard | null {
  if (income.kind === 'BONUS') {
    const year = income.month.slice(0, 4);
    const before = incomes.filter(
      (one) => one.kind === 'BONUS' && one.month.startsWith(year) && one.month < income.month,
    );
    return bonusDisregard(income, total(before), benefit.law.book);
  }
  const first = income.isDisregarded ? firstDisregarded(incomes, rightFrom(benefit, benefits)) : null;
  return first !== null && income.kind === 'EARNINGS' ? earningsDisregard(income, first, benefit.law.book) : null;
}

/** The first day of a right: another household is a benefit that ends and one that begins there, and the right goes on. */
function rightFrom({ period }: BenefitFacts, benefits: readonly BenefitFacts[]): IsoDate {
  const before = benefits.find((one) => one.period.until === period.from);
  return before ? rightFrom(before, benefits) : period.from;
}

/** Who has more than the norm has no right, and owes nothing for it (art. 19 lid 1). */
function addAboveNorm(lines: StatementLine[], { law }: BenefitFacts, within: Days): void {
  const left = total(lines);
  const regime = regimeOn(law.regimes, within.from);
  if (left >= 0 || !regime) return;
  const explanation = `Inkomen boven de norm: ${euros(-left)} telt niet mee`;
  lines.push({
    kind: 'ABOVE_NORM',
    cents: -left,
    explanation,
    legalBasis: articleOf(regime, '19', '1'),
    period: within,
  });
}

/** A share of the norm over the days that are lowered, together never more than there is (art. 18). */
function addSanctions(parts: readonly Part[], { sanctions }: StatementFacts, lines: StatementLine[]): void {
  for (const { period, share, category, legalBasis } of sanctions) {
    const lowered = parts.flatMap((part) => loweredDays(part, period));
    if (lowered.length === 0) continue;
    const asked = loweringOf(lowered, share);
    const cents = Math.min(asked, total(lines));
    const explanation =
      `Maatregel ${percent(share)} van de norm (${category})` +
      (cents < asked ? `: ${euros(asked)}, niet meer dan er is` : '');
    const within = { from: lowered[0]!.days.from, until: lowered.at(-1)!.days.until };
    lines.push({ kind: 'SANCTION', cents: -cents, explanation, legalBasis, period: within });
  }
}

/** The days of a part that are lowered. */
interface Lowered {
  readonly part: Part;
  readonly days: Days;
}

function loweredDays(part: Part, period: Period): Lowered[] {
  const days = sharedDays(period, part.days);
  return days ? [{ part, days }] : [];
}

/** Parts that are lowered whole are rounded as one. */
function loweringOf(lowered: readonly Lowered[], share: number): number {
  const isWhole = ({ part, days }: Lowered): boolean => daysIn(days) === daysIn(part.days);
  const ofWhole = shareOf(total(lowered.filter(isWhole).map(({ part }) => part)), share);
  const ofDays = lowered
    .filter((one) => !isWhole(one))
    .map(({ part, days }) => partOf(part.cents, daysIn(days) * share, daysIn(part.days) * WHOLE_IN_BASIS_POINTS));
  return ofDays.reduce((sum, cents) => sum + cents, ofWhole);
}
