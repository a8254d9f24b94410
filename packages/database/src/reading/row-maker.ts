import { placeOfColumn } from './nested-values.js';

/** A column of a statement. */
export interface Column {
  /** Its name; `period.from` is `from` of `period`. */
  readonly name: string;
  /** Reads its text. */
  readonly valueOf: (text: string) => unknown;
}

/** Makes a row of what came over the wire, in the order of the columns. Throws where a value cannot be read. */
export type RowMaker = (values: readonly (string | null)[]) => object;

/**
 * How the rows of a statement are made, written out as code once: an object that is built by names that differ from
 * statement to statement takes ten times as long, at every row. The names are those of our own SQL.
 */
export function rowMaker(columns: readonly Column[]): RowMaker {
  const row = new Map<string, string | Map<string, string>>();
  columns.forEach(({ name: column }, place) => {
    const { name, parent } = placeOfColumn(column);
    const value = `(values[${place}] === null ? null : columns[${place}].valueOf(values[${place}]))`;
    if (parent === null) row.set(name, value);
    else row.set(parent, partsOf(row, parent).set(name, value));
  });
  return (new Function('columns', `return (values) => (${written(row)});`) as (columns: readonly Column[]) => RowMaker)(
    columns,
  );
}

function partsOf(row: ReadonlyMap<string, string | Map<string, string>>, parent: string): Map<string, string> {
  const parts = row.get(parent);
  return parts instanceof Map ? parts : new Map();
}

function written(object: ReadonlyMap<string, string | ReadonlyMap<string, string>>): string {
  const members = [...object].map(
    ([name, value]) => `${JSON.stringify(name)}: ${typeof value === 'string' ? value : written(value)}`,
  );
  return `{ ${members.join(', ')} }`;
}
