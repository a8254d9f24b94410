import type { IsoDate, LegalBasis, Period } from '@klantbeeld/domain';
import type { RuleName, RuleUnit } from './rule-kinds.js';

/** A rule of the law or of an ordinance over a period (regel). */
export interface BenefitRule {
  /** Municipality whose ordinance sets it; null for everybody. */
  readonly municipality: string | null;
  readonly rule: RuleName;
  readonly case: string;
  /** Whole: cents for EUR, hundredths of a percent for PERCENT, hundredths for TIMES, and else the number itself. */
  readonly value: number;
  readonly unit: RuleUnit;
  /** `until` is null while nothing ends it; a later rule of the same case does as well. */
  readonly period: Period;
  readonly legalBasis: LegalBasis;
  /** Where it was read: a publication or an ordinance. */
  readonly source: string;
}

/** The dated rules that apply in one municipality: the law’s and its own. Asking costs no more with more years. */
export class RuleBook {
  /** By rule and case, oldest first; two steps, because a key of both would be made for every question. */
  private readonly dated = new Map<RuleName, Map<string, BenefitRule[]>>();

  constructor(
    rules: readonly BenefitRule[],
    readonly municipality: string,
  ) {
    const own = rules.filter((rule) => rule.municipality === null || rule.municipality === municipality);
    for (const rule of own.toSorted((one, other) => (one.period.from < other.period.from ? -1 : 1))) this.add(rule);
  }

  /** The rule of a case on a day; null when none is loaded for it. */
  on(day: IsoDate, rule: RuleName, of = 'ALL'): BenefitRule | null {
    const dated = this.datedOf(rule, of);
    for (let place = dated.length - 1; place >= 0; place--) {
      const { period } = dated[place]!;
      if (period.from <= day) return period.until === null || day < period.until ? dated[place]! : null;
    }
    return null;
  }

  /** Every rule of a day, in order of rule and case. */
  allOn(day: IsoDate): readonly BenefitRule[] {
    const cases = [...this.dated].flatMap(([rule, ofRule]) => [...ofRule.keys()].map((of) => [rule, of] as const));
    const inOrder = cases.toSorted((one, other) => (one.join(' ') < other.join(' ') ? -1 : 1));
    return inOrder.flatMap(([rule, of]) => this.on(day, rule, of) ?? []);
  }

  /** The days on which each case has a rule, as periods that neither overlap nor, but for an explicit end, leave a gap. */
  periodsOf(rule: RuleName, of = 'ALL'): readonly Period[] {
    const dated = this.datedOf(rule, of);
    return dated.map(({ period }, place) => {
      const next = dated[place + 1]?.period.from ?? null;
      const until = next !== null && (period.until === null || next < period.until) ? next : period.until;
      return { from: period.from, until };
    });
  }

  private datedOf(rule: RuleName, of: string): readonly BenefitRule[] {
    return this.dated.get(rule)?.get(of) ?? NONE;
  }

  private add(rule: BenefitRule): void {
    const ofRule = this.dated.get(rule.rule) ?? new Map<string, BenefitRule[]>();
    this.dated.set(rule.rule, ofRule.set(rule.case, [...(ofRule.get(rule.case) ?? []), rule]));
  }
}

const NONE: readonly BenefitRule[] = [];
