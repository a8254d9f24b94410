import { LEGAL_BASIS_COLUMNS } from '@klantbeeld/database';
import { RULE_KINDS, RULE_UNITS } from './rule-kinds.js';

const words = (list: readonly string[]): string => list.map((word) => `'${word}'`).join(', ');

/**
 * Norms, supplements, disregards, terms and what ordinances set, by the day from which they apply. A new amount is a new
 * row, and what was decided under the former keeps it.
 */
export const RULE_TABLES: readonly string[] = [
  `create table benefit_rule (
     municipality_code text,
     rule text not null check (rule in (${words(Object.keys(RULE_KINDS))})),
     case_word text not null,
     value int not null check (value >= 0),
     unit text not null check (unit in (${words(RULE_UNITS)})),
     from_on date not null,
     until_on date,
     ${LEGAL_BASIS_COLUMNS},
     source text not null,
     unique nulls not distinct (municipality_code, rule, case_word, from_on),
     check (until_on is null or until_on > from_on)
   )`,
];

/** Lets every kind of rule in that there is now; kinds are added, never taken away. */
export const RULE_KINDS_OF_NOW: readonly string[] = [
  `alter table benefit_rule drop constraint if exists benefit_rule_rule_check,
     add constraint benefit_rule_rule_check check (rule in (${words(Object.keys(RULE_KINDS))}))`,
];
