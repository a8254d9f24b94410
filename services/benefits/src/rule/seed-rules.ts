import { readFileSync } from 'node:fs';
import { isRuleProblem, readRule, RULE_COLUMNS, type RuleLine } from './rule-line.js';
import type { BenefitRule } from './rule-book.js';

const FOLDER = new URL('../../rules/', import.meta.url);

/**
 * The rules of a file beside this service, as SQL for a migration: what every database begins with. The file is one that
 * `klantbeeld rules load` takes as well; once landed it is not changed, a later file adds to it. Throws on a line that
 * cannot be read.
 */
export function seedRules(file: string): string {
  return insertOf(readSeed(file));
}

/** The rules of a file beside this service. Throws on a line that cannot be read. */
export function readSeed(file: string): readonly BenefitRule[] {
  const last = RULE_COLUMNS.indexOf('source');
  const [header, ...lines] = readFileSync(new URL(file, FOLDER), 'utf8').trimEnd().split('\n');
  if (header !== RULE_COLUMNS.join(';')) throw new Error(`${file} has other columns than rules have.`);
  return lines.map((line, place) => {
    const values = line.split(';');
    // The source stands last and may hold the separator.
    const cells = [...values.slice(0, last), values.slice(last).join(';')];
    const byColumn = Object.fromEntries(RULE_COLUMNS.map((column, index) => [column, cells[index] ?? '']));
    const read = readRule(byColumn as RuleLine);
    if (isRuleProblem(read)) throw new Error(`${file}:${place + 2}, ${read.column}: ${read.problem}`);
    return read;
  });
}

function insertOf(rules: readonly BenefitRule[]): string {
  const rows = rules.map(({ municipality, rule, case: of, value, unit, period, legalBasis, source }) => {
    const { bwbId, article, paragraph, validFrom } = legalBasis;
    const texts = [
      municipality,
      rule,
      of,
      unit,
      period.from,
      period.until,
      bwbId,
      article,
      paragraph,
      validFrom,
      source,
    ];
    const [code, ...rest] = texts.map(literal);
    return `(${value}, ${code}, ${rest.join(', ')})`;
  });
  return `insert into benefit_rule (value, municipality_code, rule, case_word, unit, from_on, until_on,
            basis_bwb_id, basis_article, basis_paragraph, basis_valid_from, source)
          select value, code, rule, case_word, unit, from_on::date, until_on::date, bwb, article, paragraph,
                 version::date, source
            from (values ${rows.join(',\n')}) as seed (value, code, rule, case_word, unit, from_on, until_on, bwb,
                 article, paragraph, version, source)`;
}

/** Only for our own files: a line with a sign that SQL reads otherwise is refused. */
function literal(text: string | null): string {
  if (text === null) return 'null::text';
  if (/['\\?]/.test(text)) throw new Error('A seed holds no quotes or placeholders.');
  return `'${text}'`;
}
