import { insertRows, type SqlExecutor } from '@klantbeeld/database';
import type { SubgraphRequest } from '@klantbeeld/subgraph';
import { articleOf, regimeOn } from '../regime/regime.rules.js';
import { readRegimes } from '../rule/rule.loader.js';

/**
 * Adds a row to the file of a client, of the caller’s municipality unless the facts name one, resting on an article in
 * the version of a day, today when left out. Resolves to its id.
 */
export async function addToFile(
  sql: SqlExecutor,
  { caller, today }: SubgraphRequest,
  table: string,
  clientId: string,
  [article, paragraph]: readonly [article: string, paragraph: string | null],
  facts: Readonly<Record<string, unknown>>,
  on = today,
): Promise<string> {
  const regimes = await readRegimes(sql);
  const basis = articleOf(regimeOn(regimes, on) ?? regimes.at(-1)!, article, paragraph);
  const id = crypto.randomUUID();
  await insertRows(sql, table, [
    {
      id,
      client_id: clientId,
      municipality_code: caller.organisation,
      ...facts,
      basis_bwb_id: basis.bwbId,
      basis_article: basis.article,
      basis_paragraph: basis.paragraph,
      basis_valid_from: basis.validFrom,
      version: 1,
    },
  ]);
  return id;
}
