import { SELECT_LEGAL_BASIS, SELECT_PERIOD, type SqlExecutor } from '@klantbeeld/database';
import type { LoaderDefinition } from '@klantbeeld/subgraph';
import type { Regime } from '../regime/regime.rules.js';
import { RuleBook, type BenefitRule } from './rule-book.js';

/** All that the law and one municipality say, of every day. */
export interface LawOfMunicipality {
  readonly regimes: readonly Regime[];
  readonly book: RuleBook;
}

/** Regimes in order. */
const SELECT_REGIMES = `
  select name, title, has_single_parent_norm as "hasSingleParentNorm", has_supplements as "hasSupplements",
         has_cost_sharer_norm as "hasCostSharerNorm", has_national_work_duties as "hasNationalWorkDuties",
         ${SELECT_PERIOD}, ${SELECT_LEGAL_BASIS}
    from benefit_regime order by from_on`;
/** The law's rules and those of the municipalities whose codes are the first parameter. */
const SELECT_RULES = `
  select municipality_code as municipality, rule, case_word as "case", value, unit, ${SELECT_PERIOD},
         ${SELECT_LEGAL_BASIS}, source
    from benefit_rule where municipality_code is null or municipality_code = any($1::text[]) order by from_on`;

/** The regimes, read inside a unit of work. */
export function readRegimes(sql: SqlExecutor): Promise<readonly Regime[]> {
  return sql.query<Regime>(SELECT_REGIMES);
}

/** The law in one municipality, read inside a unit of work. */
export async function readLaw(sql: SqlExecutor, municipality: string): Promise<LawOfMunicipality> {
  const regimes = await readRegimes(sql);
  const rules = await sql.query<BenefitRule>(SELECT_RULES, [[municipality]]);
  return { regimes, book: new RuleBook(rules, municipality) };
}

/** The law in each of some municipalities, read inside a unit of work. */
export async function readLaws(
  sql: SqlExecutor,
  municipalities: Iterable<string>,
): Promise<ReadonlyMap<string, LawOfMunicipality>> {
  const laws = new Map<string, LawOfMunicipality>();
  for (const code of new Set(municipalities)) laws.set(code, await readLaw(sql, code));
  return laws;
}

/** The law in each municipality; they say nothing about a person, so no door stands before them. */
export const lawOfMunicipality: LoaderDefinition<string, LawOfMunicipality> = {
  batch: async (municipalities, request) => {
    const [regimes, rules] = await Promise.all([
      request.reader.query<Regime>(SELECT_REGIMES, [], 'benefit-regimes'),
      request.reader.query<BenefitRule>(SELECT_RULES, [municipalities], 'benefit-rules'),
    ]);
    return municipalities.map((municipality) => ({ regimes, book: new RuleBook(rules, municipality) }));
  },
};
