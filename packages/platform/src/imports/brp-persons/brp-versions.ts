import type { CsvRow } from '../csv-file.js';
import type { Element } from './brp-elements.js';
import type { BrpLayout, Category } from './brp-layout.js';

/** One version of a category: its row and whether it is the current one. */
export interface Version {
  readonly row: CsvRow;
  readonly isCurrent: boolean;
}

/** Elements that say which category stands in the next row: 05 begins another marriage, 55 is an older version. */
const NEXT_CATEGORY = { '01': '01.H', '05': '05.H' } as const satisfies Partial<Record<Category, Element>>;

/** The versions of a category that a person has once, the current one first. */
export function versionsOf(layout: BrpLayout, rows: readonly CsvRow[], category: Category): Version[] {
  return rows
    .map((row, place) => ({ row, isCurrent: place === 0 }))
    .filter(({ row, isCurrent }) => isCurrent || layout.has(row, category));
}

/**
 * The marriages and partnerships of a person, each with its versions, the current one first. The marker in one row says
 * what the next row is; a row without that announcement is taken as an older version of the one above it.
 */
export function bondsOf(layout: BrpLayout, rows: readonly CsvRow[]): Version[][] {
  const bonds: Version[][] = [];
  rows.forEach((row, place) => {
    if (!layout.has(row, '05')) return;
    const above = rows[place - 1];
    const isCurrent = above === undefined || layout.cell(above, NEXT_CATEGORY['05']) === '05' || bonds.length === 0;
    if (isCurrent) bonds.push([]);
    bonds.at(-1)!.push({ row, isCurrent });
  });
  return bonds;
}
