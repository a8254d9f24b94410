import { fixedId } from './life/fixed-id.js';

/** Kinds of work of the made-up company, with the places of each. */
const WORK_TYPES: readonly (readonly [name: string, places: number])[] = [
  ['Inpakken en montage', 10],
  ['Groen', 12],
  ['Hout', 6],
  ['Post en scannen', 8],
  ['Textiel', 4],
];

/** Rows of the kinds of work. */
export function workTypeRows(): readonly Readonly<Record<string, unknown>>[] {
  return WORK_TYPES.map(([name]) => ({ id: idOf(name), name }));
}

/** Rows of their places, which they have had since before everybody came. */
export function workTypePlacesRows(): readonly Readonly<Record<string, unknown>>[] {
  return WORK_TYPES.map(([name, places]) => ({ work_type_id: idOf(name), from_on: '2000-01-01', places }));
}

function idOf(name: string): string {
  return fixedId(`work type ${name}`);
}
