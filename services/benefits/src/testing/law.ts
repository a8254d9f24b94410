import type { NormHousehold } from '../norm/norm.rules.js';
import { FIRST_REGIMES } from '../regime/regime.tables.js';
import { RuleBook, type BenefitRule } from '../rule/rule-book.js';
import type { LawOfMunicipality } from '../rule/rule.loader.js';
import { readSeed } from '../rule/seed-rules.js';

/** The rules that every database begins with. */
export const FIRST_RULES: readonly BenefitRule[] = [
  ...readSeed('20261122-rules.csv'),
  ...readSeed('20261122-duties.csv'),
  ...readSeed('20261122-work-programme.csv'),
  ...readSeed('20261122-money-rules.csv'),
  ...readSeed('20261123-reconsideration.csv'),
];

/** The law in a municipality, Almelo when left out. */
export function lawIn(municipality = 'GM0141', rules = FIRST_RULES): LawOfMunicipality {
  return { regimes: FIRST_REGIMES, book: new RuleBook(rules, municipality) };
}

/** A single person from 21 to pension age who lives alone. */
export const SINGLE: NormHousehold = {
  householdType: 'SINGLE',
  ageBand: 'ADULT',
  partnerAgeBand: null,
  hasChild: false,
  costSharers: 0,
  isInInstitution: false,
  circumstances: [],
};
