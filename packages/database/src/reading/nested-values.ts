const MARK = '.';

/** A column of which the name says that it is part of a value: `period.from` is `from` of `period`. */
interface ColumnPlace {
  readonly name: string;
  /** The value that it is part of; null where it is one by itself. */
  readonly parent: string | null;
}

/** Where a column belongs in its row. PostgreSQL builds no JSON for it: that costs more than reading the columns. */
export function placeOfColumn(column: string): ColumnPlace {
  const at = column.indexOf(MARK);
  return at === -1 ? { name: column, parent: null } : { name: column.slice(at + 1), parent: column.slice(0, at) };
}

/** Puts a value into a row. */
function putInPlace(row: Record<string, unknown>, { name, parent }: ColumnPlace, value: unknown): void {
  if (parent === null) {
    row[name] = value;
    return;
  }
  if (!Object.hasOwn(row, parent)) row[parent] = {};
  (row[parent] as Record<string, unknown>)[name] = value;
}

/** Rows of the driver with such columns put into place; the very rows where there are none. */
export function nestedRows<Row extends object>(rows: readonly object[]): Row[] {
  const places = Object.keys(rows[0] ?? {}).map((column) => ({ column, place: placeOfColumn(column) }));
  if (places.every(({ place }) => place.parent === null)) return rows as Row[];
  return rows.map((flat) => {
    const row: Record<string, unknown> = {};
    for (const { column, place } of places) putInPlace(row, place, (flat as Record<string, unknown>)[column]);
    return row as Row;
  });
}
