import type { CsvRow } from '../csv-file.js';
import { ImportFailure } from '../import-failure.js';
import { columnName, ELEMENT_NAMES, REQUIRED_ELEMENTS, type Element } from './brp-elements.js';

/** A category of the Logisch Ontwerp BRP that this import reads. */
export type Category = '01' | '05' | '06' | '07' | '08' | '11';

/** Where each element stands in a row. */
export interface BrpLayout {
  /** Number of columns of the header. */
  readonly width: number;
  /** The value without spaces around it; empty when the column or the value is absent. */
  cell(row: CsvRow, element: Element): string;
  /** Whether the row says anything in the category. */
  has(row: CsvRow, category: Category): boolean;
}

const ELEMENT = /^\d\d\.(\d\d\.\d\d|H)$/;

/**
 * Understands the header: a column without a name that marks the first row of each person, then element numbers.
 * Throws ImportFailure that names what is missing or stands there twice; a doubled column that is not read is allowed,
 * because the official file doubles 06.88.10.
 */
export function readLayout(file: string, header: CsvRow): BrpLayout {
  const names = header.cells.map((name) => name.trim());
  refuseOtherFiles(file, header.line, names);
  const places = new Map(names.map((name, place) => [name, place] as const).toReversed());
  const categories = new Map<string, number[]>();
  names.forEach((name, place) => {
    if (!ELEMENT.test(name) || name.endsWith('.H')) return;
    categories.set(name.slice(0, 2), [...(categories.get(name.slice(0, 2)) ?? []), place]);
  });
  return {
    width: names.length,
    cell: (row, element) => row.cells[places.get(element) ?? -1]?.trim() ?? '',
    has: (row, category) => categories.get(category)?.some((place) => row.cells[place]?.trim()) ?? false,
  };
}

function refuseOtherFiles(file: string, line: number, names: readonly string[]): void {
  const fail = (problem: string): never => {
    throw new ImportFailure(`${file}:${line}: ${problem}`);
  };
  if (!names.some((name) => ELEMENT.test(name))) {
    fail(
      'the first line holds no BRP element numbers such as 01.01.20. Is this a file of BRP persons, with its header?',
    );
  }
  const missing = REQUIRED_ELEMENTS.filter((element) => !names.includes(element));
  if (missing.length > 0) fail(`columns are missing: ${missing.map(columnName).join(', ')}. Export them as well.`);
  const doubled = (Object.keys(ELEMENT_NAMES) as Element[]).filter(
    (element) => names.indexOf(element) !== names.lastIndexOf(element),
  );
  if (doubled.length > 0) fail(`columns stand there twice: ${doubled.map(columnName).join(', ')}. Keep one of each.`);
  if (ELEMENT.test(names[0] ?? '')) {
    fail('the first column has to be without a name and mark the first row of each person. Add it.');
  }
}
