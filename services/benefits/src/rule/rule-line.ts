import { isIsoDate, isMunicipalityCode } from '@klantbeeld/domain';
import type { BenefitRule } from './rule-book.js';
import { ruleKind, type RuleName, type RuleUnit } from './rule-kinds.js';

/** Columns of a file with rules; each line is one rule, and every column stands in its header. */
export const RULE_COLUMNS = [
  'municipality',
  'rule',
  'case',
  'value',
  'unit',
  'from',
  'until',
  'law',
  'article',
  'paragraph',
  'version',
  'source',
] as const;
export type RuleColumn = (typeof RULE_COLUMNS)[number];

/** A line of the file by its columns. */
export type RuleLine = Readonly<Record<RuleColumn, string>>;

/** What is wrong with a line, and what somebody can do about it. */
export interface RuleProblem {
  readonly column: RuleColumn;
  readonly problem: string;
  readonly mend: string;
}

/** Most digits before the point: an amount, or a percentage, that is longer is a slip. */
const NUMBER = /^(\d{1,7})(?:\.(\d{1,2}))?$/;
const WITH_HUNDREDTHS: ReadonlySet<string> = new Set(['EUR', 'PERCENT', 'TIMES']);

/** Reads a number as a file writes it, with a point, to hundredths or whole, without a fraction in between; null when it is none. */
export function readRuleValue(text: string, unit: RuleUnit): number | null {
  const [, whole, hundredths] = NUMBER.exec(text) ?? [];
  if (whole === undefined) return null;
  if (WITH_HUNDREDTHS.has(unit)) return Number(whole) * 100 + Number((hundredths ?? '').padEnd(2, '0'));
  return hundredths === undefined ? Number(whole) : null;
}

/** The value as a file writes it: exact, with two digits where the unit has hundredths. */
export function writeRuleValue(value: number, unit: RuleUnit): string {
  if (!WITH_HUNDREDTHS.has(unit)) return String(value);
  return `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;
}

/** Reads a line of the file; the first thing that is wrong with it otherwise. */
export function readRule(line: RuleLine): BenefitRule | RuleProblem {
  return wrongKind(line) ?? wrongValue(line) ?? wrongDays(line) ?? wrongSource(line) ?? ruleOf(line);
}

/** Whether a line could not be read. */
export function isRuleProblem(read: BenefitRule | RuleProblem): read is RuleProblem {
  return 'problem' in read;
}

function wrongKind({ rule, case: of, unit, municipality }: RuleLine): RuleProblem | null {
  const kind = ruleKind(rule);
  if (!kind) return wrong('rule', 'There is no such rule.', 'Use a word of the list in docs/law-benefits.md.');
  const { cases, setBy } = kind;
  if (!(cases instanceof RegExp ? cases.test(of) : cases.includes(of))) {
    const mend = cases instanceof RegExp ? 'Write capitals, digits and _.' : `Use one of ${cases.join(', ')}.`;
    return wrong('case', `${rule} has no such case.`, mend);
  }
  if (![kind.unit].flat().includes(unit as RuleUnit))
    return wrong('unit', `${rule} is not given in this unit.`, `Use ${[kind.unit].flat().join(' or ')}.`);
  if (setBy === 'NATIONAL' && municipality !== '')
    return wrong('municipality', `${rule} is set by the law for everybody.`, 'Leave the municipality empty.');
  if (setBy === 'MUNICIPAL' && !isMunicipalityCode(municipality))
    return wrong('municipality', `${rule} is set by an ordinance.`, 'Write its municipality, such as GM0141.');
  return null;
}

function wrongValue(line: RuleLine): RuleProblem | null {
  const value = readRuleValue(line.value, line.unit as RuleUnit);
  if (value === null)
    return wrong('value', 'This is not a number of this unit.', 'Write digits and a point, such as 567.79 or 3.');
  if (line.unit === 'PERCENT' && value > 10_000)
    return wrong('value', 'A share of more than everything does not exist here.', 'Write at most 100.');
  if (line.unit === 'MONTH_NUMBER' && (value < 1 || value > 12))
    return wrong('value', 'There is no such month.', 'Write 1 to 12.');
  // Participatiewet art. 18 lid 5 and 6: at least one month, at most three, whatever the ordinance says.
  if (line.rule === 'WORK_DUTY_MONTHS' && (value < 1 || value > 3))
    return wrong('value', 'The law allows one to three months (art. 18 lid 5 and 6).', 'Write 1, 2 or 3.');
  if (line.rule === 'SANCTION_LESS_BLAME' || value > 0 || line.unit === 'PERCENT') return null;
  return wrong('value', 'Nothing is no rule.', 'Write more than 0, or leave the line out.');
}

function wrongDays({ from, until, version }: RuleLine): RuleProblem | null {
  const mend = 'Write a day that exists as YYYY-MM-DD.';
  if (!isIsoDate(from)) return wrong('from', 'This is not a day.', mend);
  if (until !== '' && !isIsoDate(until)) return wrong('until', 'This is not a day.', mend);
  if (until !== '' && until <= from)
    return wrong('until', 'The first day that no longer counts lies after the first day.', 'Write a later day.');
  if (!isIsoDate(version)) return wrong('version', 'The version of the law is named by its first day.', mend);
  if (version > from)
    return wrong('version', 'A rule does not rest on a later version of the law.', 'Check both days.');
  return null;
}

function wrongSource({ law, article, source }: RuleLine): RuleProblem | null {
  if (!/^BWBR\d{7}$/.test(law))
    return wrong(
      'law',
      'This is no number of the Basiswettenbestand.',
      'Write BWBR0015703 for WWB and Participatiewet.',
    );
  if (!/^\d+[a-z]*(:\d+[a-z]*)?$/.test(article)) return wrong('article', 'This is no article.', 'Write 21 or 22a.');
  if (source.trim() === '')
    return wrong('source', 'A rule says where it was read.', 'Name the publication or ordinance.');
  return null;
}

function wrong(column: RuleColumn, problem: string, mend: string): RuleProblem {
  return { column, problem, mend };
}

function ruleOf(line: RuleLine): BenefitRule {
  const unit = line.unit as RuleUnit;
  const { law, article, paragraph, version, from, until } = line;
  return {
    municipality: line.municipality === '' ? null : line.municipality,
    rule: line.rule as RuleName,
    case: line.case,
    value: readRuleValue(line.value, unit)!,
    unit,
    period: { from, until: until === '' ? null : until },
    legalBasis: { bwbId: law, article, paragraph: paragraph === '' ? null : paragraph, validFrom: version },
    source: line.source.trim(),
  };
}
