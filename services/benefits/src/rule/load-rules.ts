import type { SqlExecutor } from '@klantbeeld/database';
import type { BenefitRule } from './rule-book.js';

/** What became of a rule that was loaded. */
export type LoadedRule = 'created' | 'changed' | 'unchanged' | 'contradicted';

// A row that is new in this statement has no xmax yet.
const STORE = `
  insert into benefit_rule (municipality_code, rule, case_word, value, unit, from_on, until_on,
         basis_bwb_id, basis_article, basis_paragraph, basis_valid_from, source)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
  on conflict (municipality_code, rule, case_word, from_on) do update
     set value = excluded.value, unit = excluded.unit, until_on = excluded.until_on,
         basis_bwb_id = excluded.basis_bwb_id, basis_article = excluded.basis_article,
         basis_paragraph = excluded.basis_paragraph, basis_valid_from = excluded.basis_valid_from,
         source = excluded.source
   where (benefit_rule.value, benefit_rule.unit, benefit_rule.until_on, benefit_rule.basis_bwb_id,
          benefit_rule.basis_article, benefit_rule.basis_paragraph, benefit_rule.basis_valid_from, benefit_rule.source)
         is distinct from (excluded.value, excluded.unit, excluded.until_on, excluded.basis_bwb_id,
          excluded.basis_article, excluded.basis_paragraph, excluded.basis_valid_from, excluded.source)
  returning (xmax = 0) as "isNew"`;

/**
 * Stores rules in the order given; one whose case and first day are known takes the place of what was there. Within one
 * delivery the first line of a case and day counts: a second that says otherwise is contradicted and changes nothing.
 */
export async function loadRules(
  transaction: SqlExecutor,
  rules: readonly BenefitRule[],
  earlier: Map<string, string> = new Map(),
): Promise<readonly LoadedRule[]> {
  const outcomes: LoadedRule[] = [];
  for (const rule of rules) outcomes.push(await load(transaction, rule, earlier));
  return outcomes;
}

async function load(transaction: SqlExecutor, rule: BenefitRule, earlier: Map<string, string>): Promise<LoadedRule> {
  const values = valuesOf(rule);
  const key = [rule.municipality, rule.rule, rule.case, rule.period.from].join(' ');
  const said = JSON.stringify(values);
  const first = earlier.get(key);
  if (first !== undefined) return first === said ? 'unchanged' : 'contradicted';
  earlier.set(key, said);
  const [stored] = await transaction.query<{ isNew: boolean }>(STORE, values);
  if (!stored) return 'unchanged';
  return stored.isNew ? 'created' : 'changed';
}

function valuesOf({ municipality, rule, case: of, value, unit, period, legalBasis, source }: BenefitRule): unknown[] {
  const { bwbId, article, paragraph, validFrom } = legalBasis;
  return [municipality, rule, of, value, unit, period.from, period.until, bwbId, article, paragraph, validFrom, source];
}
