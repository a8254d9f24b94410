import type { CsvRow } from '../csv-file.js';

/** Rows of one person: the first holds the current data, the others older versions and further relations. */
export interface PersonRows {
  /** Whether the rows begin with a row that names a person; false for rows at the top that belong to nobody. */
  readonly isNamed: boolean;
  readonly rows: readonly CsvRow[];
}

/** Gathers the rows of each person: a row with a value in the first column begins the next one. */
export async function* personsIn(rows: AsyncIterable<CsvRow>): AsyncGenerator<PersonRows, void, void> {
  let current: CsvRow[] = [];
  for await (const row of rows) {
    if (row.cells[0]?.trim() && current.length > 0) {
      yield personRows(current);
      current = [];
    }
    current.push(row);
  }
  if (current.length > 0) yield personRows(current);
}

function personRows(rows: readonly CsvRow[]): PersonRows {
  return { isNamed: Boolean(rows[0]?.cells[0]?.trim()), rows };
}
