import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { LegalBasis, Period } from '@klantbeeld/domain';
import { Classified, enumOf, LegalBasisType, PeriodType } from '@klantbeeld/subgraph';
import { RULE_KINDS, RULE_UNITS, type RuleName, type RuleUnit } from './rule-kinds.js';
import type { BenefitRule } from './rule-book.js';
import { writeRuleValue } from './rule-line.js';

export const BenefitRuleKindEnum = enumOf(Object.keys(RULE_KINDS) as RuleName[]);
registerEnumType(BenefitRuleKindEnum, {
  name: 'BenefitRuleKind',
  description: 'What a dated rule of the law or of an ordinance is about (soort regel).',
});

export const BenefitRuleUnitEnum = enumOf(RULE_UNITS);
registerEnumType(BenefitRuleUnitEnum, {
  name: 'BenefitRuleUnit',
  description: 'In what a rule is expressed (eenheid).',
});

@ObjectType('BenefitRule', {
  description:
    'An amount, share or term that the law or a local ordinance sets from a day on (regel, bedrag, termijn).',
})
@Classified('INHERITED')
export class BenefitRuleType {
  @Field(() => BenefitRuleKindEnum, { description: 'What it is about.' })
  rule!: RuleName;
  @Field(() => String, { description: 'Which case of it, such as SINGLE_ADULT; ALL when there is one.' })
  case!: string;
  @Field(() => BenefitRuleUnitEnum, { description: 'In what it is expressed.' })
  unit!: RuleUnit;
  @Field(() => String, { description: 'Exact, with a point: euros of EUR, percent of PERCENT, else the number.' })
  value!: string;
  @Field(() => String, { nullable: true, description: 'Municipality whose ordinance sets it; null for everybody.' })
  municipality!: string | null;
  @Field(() => PeriodType, { description: 'From when it applies; a later rule of the same case ends it too.' })
  period!: Period;
  @Field(() => LegalBasisType, { description: 'What it rests on.' })
  legalBasis!: LegalBasis;
  @Field(() => String, { description: 'Publication or ordinance in which it was read.' })
  source!: string;
}

/** A rule as it is shown. */
export function shownRule(rule: BenefitRule): BenefitRuleType {
  return Object.assign(new BenefitRuleType(), { ...rule, value: writeRuleValue(rule.value, rule.unit) });
}
