import { includesDay, type IsoDate, type LegalBasis, type Period } from '@klantbeeld/domain';

/** Names of the regimes under one law. */
export const REGIMES = ['WWB', 'PARTICIPATIEWET'] as const;
export type RegimeName = (typeof REGIMES)[number];

/** A set of rules of the law over a period (regime). */
export interface Regime {
  readonly name: RegimeName;
  readonly title: string;
  readonly period: Period;
  /** Whether single parents have a norm of their own (WWB art. 20-22; not since 2015). */
  readonly hasSingleParentNorm: boolean;
  /** Whether the municipality supplements and reduces the norm (WWB art. 25, 26 and 29; not since 2015). */
  readonly hasSupplements: boolean;
  /** Whether who shares costs has a norm of their own (Participatiewet art. 22a). */
  readonly hasCostSharerNorm: boolean;
  /** Whether the law itself, and no ordinance, says how long a breach of the work duties lowers (art. 18 lid 4-8). */
  readonly hasNationalWorkDuties: boolean;
  readonly legalBasis: LegalBasis;
}

/** The regime of a day; null before the law. */
export function regimeOn(regimes: readonly Regime[], day: IsoDate): Regime | null {
  return regimes.find(({ period }) => includesDay(period, day)) ?? null;
}

/** An article of the law in the version of a regime. */
export function articleOf(regime: Regime, article: string, paragraph: string | null = null): LegalBasis {
  return { bwbId: regime.legalBasis.bwbId, article, paragraph, validFrom: regime.period.from };
}
