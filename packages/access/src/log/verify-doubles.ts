import type { LogFinding } from './log-finding.js';
import type { LogTable } from './log-rows.js';
import type { LogReader } from './log-store.js';

/** Most marks that are looked at; more of them say nothing new. */
const MOST_MARKS = 1_000;

/**
 * Rows that are a copy of an earlier one, id aside: its mark fits them as well, and no service writes a line twice. Of
 * rows with one mark those count that nothing else was found of.
 */
export async function doublesIn(
  store: LogReader,
  table: LogTable,
  found: readonly LogFinding[],
): Promise<readonly LogFinding[]> {
  const equals = await store.query<{ ids: readonly (number | string)[] }>(
    `select array_agg(id order by id) as ids from ${table} group by mark having count(*) > 1 order by 1 limit ${MOST_MARKS}`,
  );
  const isFound = (id: number): boolean =>
    found.some((one) => one.table === table && one.from <= id && id <= one.until);
  const copies = equals.flatMap(({ ids }) =>
    ids
      .map(Number)
      .filter((id) => !isFound(id))
      .slice(1),
  );
  return copies.map((id) => ({ kind: 'INSERTED', table, from: id, until: id, detail: 'a copy of an earlier row' }));
}
