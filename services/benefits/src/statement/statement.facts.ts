import type { IsoDate, LegalBasis, Period } from '@klantbeeld/domain';
import type { IncomeFact } from '../income/disregard.rules.js';
import type { NormHousehold } from '../norm/norm.rules.js';
import type { Regime } from '../regime/regime.rules.js';
import type { RuleBook } from '../rule/rule-book.js';

/** A benefit with its periods and the law where it is paid. */
export interface BenefitFacts {
  readonly period: Period;
  readonly decidedOn: IsoDate;
  readonly householdType: NormHousehold['householdType'];
  readonly legalBasis: LegalBasis;
  readonly periods: readonly BenefitPeriodFacts[];
  readonly law: { readonly regimes: readonly Regime[]; readonly book: RuleBook };
}

/** Amounts as they were decided, and what they depend on where that is recorded. */
export interface BenefitPeriodFacts {
  readonly period: Period;
  readonly normCents: number;
  readonly supplementCents: number;
  readonly reductionCents: number;
  readonly household: Omit<NormHousehold, 'householdType'> | null;
  /** Day on which it was revised to this; the day of the benefit when left out or null. */
  readonly decidedOn?: IsoDate | null;
}

/** A sanction as it lowers (maatregel). */
export interface SanctionFact {
  readonly period: Period;
  readonly category: string;
  /** Hundredths of a percent of the norm. */
  readonly share: number;
  readonly legalBasis: LegalBasis;
}

/** Money paid before a decision, to be set off (voorschot, art. 52). */
export interface AdvanceFact {
  readonly paidOn: IsoDate;
  readonly cents: number;
}

/** A claim with what was decided about setting it off (verrekening, art. 60). */
export interface ClaimFact {
  readonly id: string;
  /** What is left of it, whatever way it was repaid. */
  readonly balanceCents: number;
  /** In order of their months; a later one takes the place of the earlier ones from its month on. */
  readonly nettings: readonly {
    /** First day of the month. */
    readonly from: IsoDate;
    /** At most this much a month; null for all that is not protected. */
    readonly mostCents: number | null;
  }[];
  /** What was set off with months that were paid; it stays as it was. */
  readonly netted: readonly { readonly month: IsoDate; readonly cents: number }[];
}

/** Days on which a right is on hold (opschorting, art. 54). */
export interface SuspensionFact {
  readonly period: { readonly from: IsoDate; readonly until: IsoDate };
}

/** What was paid for a month. */
export interface PaymentFact {
  readonly month: IsoDate;
  readonly cents: number;
}

/** All that a statement of a client is computed from. */
export interface StatementFacts {
  readonly benefits: readonly BenefitFacts[];
  readonly incomes: readonly IncomeFact[];
  readonly sanctions: readonly SanctionFact[];
  readonly advances: readonly AdvanceFact[];
  readonly payments: readonly PaymentFact[];
  /** What keeps money back now; none when left out. */
  readonly suspensions?: readonly SuspensionFact[];
  /** Claims; none when left out. */
  readonly claims?: readonly ClaimFact[];
  /** The last day on which somebody can have died, as far as the register knows it; null or left out for the living. */
  readonly diedOn?: IsoDate | null;
}

/** What a line of a statement is. */
export const STATEMENT_LINE_KINDS = [
  'NORM',
  'COST_SHARER_NORM',
  'SUPPLEMENT',
  'REDUCTION',
  'INCOME',
  'DISREGARD',
  'ABOVE_NORM',
  'SANCTION',
  'HOLIDAY_ALLOWANCE_RESERVED',
  'HOLIDAY_ALLOWANCE_PAID',
  'SUSPENSION',
  'ADVANCE',
  'CLAIM',
] as const;
export type StatementLineKind = (typeof STATEMENT_LINE_KINDS)[number];

/** One line of a statement; the amounts of all lines come to what is payable. */
export interface StatementLine {
  readonly kind: StatementLineKind;
  /** Whole cents; negative for what is taken off. */
  readonly cents: number;
  /** Why, in Dutch, to show as it is. */
  readonly explanation: string;
  readonly legalBasis: LegalBasis;
  /** The days of the month it is about. */
  readonly period: { readonly from: IsoDate; readonly until: IsoDate };
  /** The claim of a line that sets one off. */
  readonly claimId?: string;
}

/** The benefit of a month, line by line (uitkeringsspecificatie). */
export interface Statement {
  /** First day of the month. */
  readonly month: IsoDate;
  readonly lines: readonly StatementLine[];
  /** What somebody has a right to: norm less income less sanction, holiday allowance included, in cents. */
  readonly rightCents: number;
  /** What is paid out for the month: the sum of all lines, in cents. Negative where a paid month set off more than there turned out to be. */
  readonly payableCents: number;
  /** What was paid so far; null when the month was not settled yet. */
  readonly paidCents: number | null;
  /** Payable less paid: negative for what was paid too much; null when the month was not settled yet. */
  readonly differenceCents: number | null;
  /** Rules that are not loaded for the month; their lines are left out. */
  readonly missing: readonly string[];
}
