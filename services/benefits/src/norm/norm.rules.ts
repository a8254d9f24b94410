import { partOf, shareOf, type IsoDate, type LegalBasis } from '@klantbeeld/domain';
import { articleOf, regimeOn, type Regime } from '../regime/regime.rules.js';
import type { BenefitRule, RuleBook } from '../rule/rule-book.js';
import type { RuleName } from '../rule/rule-kinds.js';

/** Ages that the norm tells apart: 18 to 20, from 21, and from pension age (art. 20-22). */
export const AGE_BANDS = ['YOUNG', 'ADULT', 'PENSION_AGE'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** Circumstances for which an ordinance lowers the norm (art. 27-29). */
export const NORM_CIRCUMSTANCES = ['NO_HOUSING_COSTS', 'SCHOOL_LEAVER', 'AGE_21', 'AGE_22'] as const;
export type NormCircumstance = (typeof NORM_CIRCUMSTANCES)[number];

/** What the norm of a household depends on (leefvorm). */
export interface NormHousehold {
  readonly householdType: 'SINGLE' | 'SINGLE_PARENT' | 'MARRIED';
  readonly ageBand: AgeBand;
  /** Of the partner; null without one. */
  readonly partnerAgeBand: AgeBand | null;
  /** Whether there are dependent children. */
  readonly hasChild: boolean;
  /** Others in the home who share its costs, apart from partner and children. */
  readonly costSharers: number;
  /** Whether somebody stays in an institution (art. 23). */
  readonly isInInstitution: boolean;
  readonly circumstances: readonly NormCircumstance[];
}

/** One step from the law to an amount a month. */
export interface NormLine {
  readonly kind: 'NORM' | 'COST_SHARER_NORM' | 'SUPPLEMENT' | 'REDUCTION';
  /** Whole cents a month; negative for a reduction. */
  readonly cents: number;
  /** In words for staff, in Dutch. */
  readonly explanation: string;
  readonly legalBasis: LegalBasis;
}

/** The norm of a household on a day, or which rule is not loaded. */
export type NormAnswer = { readonly lines: readonly NormLine[] } | { readonly missing: string };

/** What the lines come to, in cents a month. */
export function totalOfNorm(lines: readonly NormLine[]): number {
  return lines.reduce((total, { cents }) => total + cents, 0);
}

interface Lookup {
  readonly regime: Regime;
  /** A rule of the day. One that is not loaded is noted, and nothing comes of what was asked for. */
  rule(name: RuleName, of?: string): Pick<BenefitRule, 'value' | 'legalBasis' | 'source'>;
}

/** The norm of a household by the rules of a day: norm, supplement and reductions, each with its article (art. 20-30). */
export function normOn(
  day: IsoDate,
  household: NormHousehold,
  law: { readonly regimes: readonly Regime[]; readonly book: RuleBook },
): NormAnswer {
  const regime = regimeOn(law.regimes, day);
  if (!regime) return { missing: `law on ${day}` };
  let missing: string | null = null;
  const rule: Lookup['rule'] = (name, of = 'ALL') => {
    const found = law.book.on(day, name, of);
    if (found) return found;
    missing ??= `${name} ${of} on ${day}`;
    return { value: 0, legalBasis: regime.legalBasis, source: '' };
  };
  const lines = linesOf(household, { regime, rule });
  return missing === null ? { lines } : { missing };
}

function linesOf(household: NormHousehold, lookup: Lookup): NormLine[] {
  if (sharesCosts(household, lookup)) return reduced(costSharerLines(household, lookup), household, lookup);
  const rule = lookup.rule('NORM', normCase(household, lookup.regime));
  const norm: NormLine = {
    kind: 'NORM',
    cents: rule.value,
    explanation: `Norm ${WORDS[household.householdType]} (${rule.source})`,
    legalBasis: rule.legalBasis,
  };
  return reduced([norm, ...supplementLines(household, lookup)], household, lookup);
}

const WORDS = { SINGLE: 'alleenstaande', SINGLE_PARENT: 'alleenstaande ouder', MARRIED: 'gehuwden' } as const;

/** The case of the norm, in the words of the rules. */
export function normCase(household: NormHousehold, { hasSingleParentNorm }: Regime): string {
  const { householdType, ageBand, partnerAgeBand, isInInstitution, hasChild } = household;
  if (householdType !== 'MARRIED') {
    if (isInInstitution) return 'SINGLE_INSTITUTION';
    return `${hasSingleParentNorm ? householdType : 'SINGLE'}_${ageBand}`;
  }
  if (isInInstitution) return 'MARRIED_INSTITUTION';
  const bands = [ageBand, partnerAgeBand ?? ageBand];
  const count = (band: AgeBand): number => bands.filter((one) => one === band).length;
  // With one of pension age the law looks no further: the younger partner's age no longer counts (art. 22).
  if (count('PENSION_AGE') > 0) return count('PENSION_AGE') === 2 ? 'MARRIED_PENSION_AGE' : 'MARRIED_ONE_PENSION_AGE';
  if (count('YOUNG') === 0) return 'MARRIED_ADULT';
  return `MARRIED_${count('YOUNG') === 2 ? '' : 'ONE_'}YOUNG${hasChild ? '_WITH_CHILD' : ''}`;
}

function hasAdult({ ageBand, partnerAgeBand }: NormHousehold): boolean {
  return ageBand === 'ADULT' || partnerAgeBand === 'ADULT';
}

/** Who is younger than 21 keeps the norm of art. 20; in a couple only the other shares (art. 22a lid 1 and 3). */
function sharesCosts({ ageBand, partnerAgeBand, ...household }: NormHousehold, { regime }: Lookup): boolean {
  if (!regime.hasCostSharerNorm || household.costSharers === 0 || household.isInInstitution) return false;
  const bands = household.householdType === 'MARRIED' ? [ageBand, partnerAgeBand ?? ageBand] : [ageBand];
  return bands.some((band) => band !== 'YOUNG');
}

/** The norm of who shares costs: ((40 % + A x 30 %) / A) x B for each person of the household (art. 22a lid 1). */
function costSharerLines(household: NormHousehold, lookup: Lookup): NormLine[] {
  const { householdType, costSharers, ageBand, partnerAgeBand } = household;
  const isCouple = householdType === 'MARRIED';
  const bands = isCouple ? [ageBand, partnerAgeBand ?? ageBand] : [ageBand];
  const couple = lookup.rule('NORM', bands.includes('PENSION_AGE') ? 'MARRIED_PENSION_AGE' : 'MARRIED_ADULT').value;
  const base = lookup.rule('COST_SHARER', 'BASE');
  const each = lookup.rule('COST_SHARER', 'EACH_PERSON').value;
  const sharing = bands.length + costSharers;
  const persons = bands.filter((band) => band !== 'YOUNG').length;
  const shared: NormLine = {
    kind: 'COST_SHARER_NORM',
    cents: costSharerNorm({ couple, sharing, persons, base: base.value, each }),
    explanation: `Kostendelersnorm: ${sharing} personen delen de kosten`,
    legalBasis: base.legalBasis,
  };
  return persons === bands.length ? [shared] : [shared, youngPartnerLine(household, lookup)];
}

/** The partner younger than 21 has the amount of art. 20, and with children what they add to it (art. 22a lid 3). */
function youngPartnerLine({ hasChild }: NormHousehold, lookup: Lookup): NormLine {
  const young = lookup.rule('NORM', 'SINGLE_YOUNG');
  const cents = hasChild ? lookup.rule('NORM', 'MARRIED_YOUNG_WITH_CHILD').value - young.value : young.value;
  const legalBasis = articleOf(lookup.regime, '22a', '3');
  return { kind: 'NORM', cents, explanation: `Norm partner jonger dan 21 (${young.source})`, legalBasis };
}

/** The formula of art. 22a lid 1, rounded once; `base` and `each` in hundredths of a percent, `couple` in cents. */
export function costSharerNorm(facts: {
  readonly couple: number;
  readonly sharing: number;
  readonly persons: number;
  readonly base: number;
  readonly each: number;
}): number {
  const { couple, sharing, persons, base, each } = facts;
  return partOf(couple * persons, base + sharing * each, 10_000 * sharing);
}

/** Supplement of who is alone and from 21 to pension age, by ordinance, at most the law's amount (WWB art. 25). */
function supplementLines(household: NormHousehold, lookup: Lookup): NormLine[] {
  const { householdType, ageBand, isInInstitution, costSharers } = household;
  const isOwed = lookup.regime.hasSupplements && householdType !== 'MARRIED' && ageBand === 'ADULT' && !isInInstitution;
  if (!isOwed) return [];
  const rule = lookup.rule('SUPPLEMENT', costSharers > 0 ? 'SHARES_COSTS' : 'LIVES_ALONE');
  const most = lookup.rule('SUPPLEMENT_LIMIT').value;
  const cents = Math.min(shareOf(lookup.rule('NORM', 'MARRIED_ADULT').value, rule.value), most);
  const explanation = `Toeslag ${percent(rule.value)} van de gehuwdennorm (${rule.source})`;
  return [{ kind: 'SUPPLEMENT', cents, explanation, legalBasis: rule.legalBasis }];
}

/** Reductions by ordinance, together at most what there is (art. 26-30). */
function reduced(lines: NormLine[], household: NormHousehold, lookup: Lookup): NormLine[] {
  let left = totalOfNorm(lines);
  for (const of of reductionsOf(household, lookup)) {
    const rule = lookup.rule('REDUCTION', of);
    const cents = Math.min(shareOf(lookup.rule('NORM', 'MARRIED_ADULT').value, rule.value), left);
    left -= cents;
    const explanation = `Verlaging ${percent(rule.value)} van de gehuwdennorm (${rule.source})`;
    lines.push({ kind: 'REDUCTION', cents: -cents, explanation, legalBasis: rule.legalBasis });
  }
  return lines;
}

/** Couples who share costs are reduced; who is alone gets less of a supplement instead (WWB art. 26). */
function reductionsOf(household: NormHousehold, { regime }: Lookup): readonly string[] {
  const { householdType, costSharers, circumstances, isInInstitution } = household;
  if (isInInstitution || !hasAdult(household)) return [];
  const isSharedCouple = regime.hasSupplements && householdType === 'MARRIED' && costSharers > 0;
  const byAge = (one: NormCircumstance): boolean => one.startsWith('AGE_');
  const known = circumstances.filter((one) => regime.hasSupplements || !byAge(one));
  return [...(isSharedCouple ? ['SHARES_COSTS'] : []), ...known];
}

/** The article on which the height of a benefit rests in a regime (art. 19 lid 2). */
export function heightBasis(regime: Regime): LegalBasis {
  return articleOf(regime, '19', '2');
}

/** Hundredths of a percent in Dutch: 480 is 4,8%. */
export function percent(basisPoints: number): string {
  return `${String(basisPoints / 100).replace('.', ',')}%`;
}

/** Cents in Dutch: 79490 is € 794,90. */
export function euros(cents: number): string {
  const whole = Math.floor(Math.abs(cents) / 100);
  return `${cents < 0 ? '-' : ''}€ ${whole},${String(Math.abs(cents) % 100).padStart(2, '0')}`;
}
