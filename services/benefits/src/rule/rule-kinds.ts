import { WORK_PROGRAMME_KINDS } from '../work-programme/work-programme.rules.js';

/** In what a rule is expressed, and how it is written in a file. */
export const RULE_UNITS = ['EUR', 'PERCENT', 'TIMES', 'WEEKS', 'MONTHS', 'YEARS', 'MONTH_NUMBER'] as const;
export type RuleUnit = (typeof RULE_UNITS)[number];

/** What a kind of rule may hold. */
interface RuleKind {
  readonly unit: RuleUnit | readonly RuleUnit[];
  /** Who sets it: the law for everybody, or an ordinance of a municipality. */
  readonly setBy: 'NATIONAL' | 'MUNICIPAL';
  /** Words of its cases; a pattern where an ordinance makes its own. */
  readonly cases: readonly string[] | RegExp;
}

const ONE = ['ALL'] as const;
/** Categories of an ordinance are its own words; WORK_DUTY is the law's (art. 18 lid 4). */
const CATEGORY = /^(?!WORK_DUTY$)[A-Z][A-Z0-9_]{0,39}$/;

const NORM_CASES = [
  'SINGLE_YOUNG',
  'SINGLE_ADULT',
  'SINGLE_PENSION_AGE',
  'SINGLE_INSTITUTION',
  'SINGLE_PARENT_YOUNG',
  'SINGLE_PARENT_ADULT',
  'SINGLE_PARENT_PENSION_AGE',
  'MARRIED_YOUNG',
  'MARRIED_YOUNG_WITH_CHILD',
  'MARRIED_ONE_YOUNG',
  'MARRIED_ONE_YOUNG_WITH_CHILD',
  'MARRIED_ADULT',
  'MARRIED_ONE_PENSION_AGE',
  'MARRIED_PENSION_AGE',
  'MARRIED_INSTITUTION',
] as const;

/** Every kind of rule that is dated: what it is expressed in, who sets it, and its cases. */
export const RULE_KINDS = {
  NORM: { unit: 'EUR', setBy: 'NATIONAL', cases: NORM_CASES },
  SUPPLEMENT_LIMIT: { unit: 'EUR', setBy: 'NATIONAL', cases: ONE },
  SUPPLEMENT: { unit: 'PERCENT', setBy: 'MUNICIPAL', cases: ['LIVES_ALONE', 'SHARES_COSTS'] },
  REDUCTION: {
    unit: 'PERCENT',
    setBy: 'MUNICIPAL',
    cases: ['SHARES_COSTS', 'NO_HOUSING_COSTS', 'SCHOOL_LEAVER', 'AGE_21', 'AGE_22'],
  },
  COST_SHARER: { unit: 'PERCENT', setBy: 'NATIONAL', cases: ['BASE', 'EACH_PERSON'] },
  COST_SHARER_AGE: { unit: 'YEARS', setBy: 'NATIONAL', cases: ONE },
  EARNINGS_DISREGARD: { unit: 'PERCENT', setBy: 'NATIONAL', cases: ONE },
  EARNINGS_DISREGARD_LIMIT: { unit: 'EUR', setBy: 'NATIONAL', cases: ONE },
  EARNINGS_DISREGARD_MONTHS: { unit: 'MONTHS', setBy: 'NATIONAL', cases: ONE },
  BONUS_LIMIT: { unit: 'EUR', setBy: 'NATIONAL', cases: ONE },
  HOLIDAY_ALLOWANCE: { unit: 'PERCENT', setBy: 'NATIONAL', cases: ONE },
  HOLIDAY_ALLOWANCE_MONTH: { unit: 'MONTH_NUMBER', setBy: 'NATIONAL', cases: ONE },
  SANCTION: { unit: 'PERCENT', setBy: 'MUNICIPAL', cases: CATEGORY },
  SANCTION_MONTHS: { unit: 'MONTHS', setBy: 'MUNICIPAL', cases: CATEGORY },
  SANCTION_MOST_MONTHS: { unit: 'MONTHS', setBy: 'MUNICIPAL', cases: ONE },
  SANCTION_REPEAT: { unit: 'TIMES', setBy: 'MUNICIPAL', cases: ONE },
  SANCTION_REPEAT_WITHIN: { unit: 'MONTHS', setBy: 'MUNICIPAL', cases: ONE },
  SANCTION_LESS_BLAME: { unit: 'PERCENT', setBy: 'MUNICIPAL', cases: ONE },
  SANCTION_CONDUCT_WITHIN: { unit: 'MONTHS', setBy: 'MUNICIPAL', cases: ONE },
  WORK_DUTY: { unit: 'PERCENT', setBy: 'NATIONAL', cases: ONE },
  WORK_DUTY_MONTHS: { unit: 'MONTHS', setBy: 'MUNICIPAL', cases: ['FIRST', 'SECOND'] },
  WORK_DUTY_LIMIT: { unit: 'MONTHS', setBy: 'NATIONAL', cases: ['LEAST', 'MOST', 'THIRD', 'LATER'] },
  WORK_DUTY_REPEAT_WITHIN: { unit: 'MONTHS', setBy: 'NATIONAL', cases: ONE },
  WORK_PROGRAMME: { unit: 'WEEKS', setBy: 'MUNICIPAL', cases: WORK_PROGRAMME_KINDS },
  EXEMPTION_MOST: { unit: 'MONTHS', setBy: 'MUNICIPAL', cases: ONE },
  EXEMPTION_REVIEW: { unit: 'WEEKS', setBy: 'MUNICIPAL', cases: ONE },
  SINGLE_PARENT_EXEMPTION: {
    unit: ['YEARS', 'MONTHS'],
    setBy: 'NATIONAL',
    cases: ['MOST', 'CHILD_AGE', 'REVIEW'],
  },
  SERVICE_NORM: { unit: 'WEEKS', setBy: 'MUNICIPAL', cases: ['DECISION_AMBER', 'RECONSIDERATION'] },
  RECONSIDERATION: { unit: 'MONTHS', setBy: 'NATIONAL', cases: ONE },
  CLAIM_PROTECTED: { unit: 'PERCENT', setBy: 'NATIONAL', cases: ONE },
  PAYMENT_AFTER_DEATH: { unit: 'MONTHS', setBy: 'NATIONAL', cases: ['FAMILY'] },
  WORK_BUDGET_CARRY_OVER: { unit: 'PERCENT', setBy: 'NATIONAL', cases: ONE },
  TERM: {
    unit: ['WEEKS', 'MONTHS'],
    setBy: 'NATIONAL',
    cases: ['DECISION', 'OWN_SEARCH', 'THIRD_PARTY_DATA', 'SUSPENSION', 'HOLIDAY_ALLOWANCE_AFTER_END'],
  },
} as const satisfies Record<string, RuleKind>;
export type RuleName = keyof typeof RULE_KINDS;

/** The kind of a rule by its word; null for a word that is none. */
export function ruleKind(name: string): RuleKind | null {
  return Object.hasOwn(RULE_KINDS, name) ? RULE_KINDS[name as RuleName] : null;
}
