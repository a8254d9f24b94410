import type { DataClass } from '@klantbeeld/access';
import { idOf } from './made-up.js';

/** Which of the two worlds. */
export type Side = 'one' | 'other';

/** A row to put in the database of one service, or of all. */
export interface SeedRow {
  readonly service: string;
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** How many clients each view has. */
export const CLIENTS = 5;
/** Group of clients whom nobody of the views works with. */
export const STRANGERS = 'con-2 WWB_WORK';

/** A client while rows are made about them. */
export interface Subject {
  readonly group: string;
  readonly number: number;
  readonly id: string;
  /** A value that is the same in both worlds, unless its class is hidden from the client's view. */
  see<Value>(dataClass: DataClass, one: Value, other: Value): Value;
  /** Whether there is something of a class: for another client in each world, where the class is hidden. */
  has(dataClass: DataClass): boolean;
}

const DEVELOPMENT = 'people-development';

/** A client of a group, in a world. */
export function subjectIn(side: Side, group: string, number: number, hidden: ReadonlySet<DataClass>): Subject {
  const differs = (dataClass: DataClass): boolean => side === 'other' && hidden.has(dataClass);
  return {
    group,
    number,
    id: idOf(`${group} client ${number}`),
    see: (dataClass, one, other) => (differs(dataClass) ? other : one),
    // The second client has everything in one world only, the last one in the other only.
    has: (dataClass) => (differs(dataClass) ? number !== 2 : number !== CLIENTS),
  };
}

/** A row of its own about a client; its id follows from what it is. */
export function rowOf({ id }: Subject, name: string): { readonly id: string; readonly client_id: string } {
  return { id: idOf(`${id} ${name}`), client_id: id };
}

/** The same, kept by Almelo. */
export function inMunicipality(
  subject: Subject,
  name: string,
): ReturnType<typeof rowOf> & { municipality_code: string } {
  return { ...rowOf(subject, name), municipality_code: 'GM0141' };
}

/** Rows that are there when a condition holds. */
export function when(condition: boolean, ...rows: readonly SeedRow[]): readonly SeedRow[] {
  return condition ? rows : [];
}

/** A row of the company. */
export function developing(table: string, values: SeedRow['row']): SeedRow {
  return row(DEVELOPMENT, table, values);
}

/** A row that every service keeps. */
export function everywhere(table: string, values: SeedRow['row']): SeedRow {
  return row('everywhere', table, values);
}

/** A row of one service. */
export function row(service: string, table: string, values: SeedRow['row']): SeedRow {
  return { service, table, row: values };
}
