import {
  decide,
  overrideShows,
  type Caller,
  type Capacity,
  type ClientRelation,
  type DataClass,
  type Decision,
} from '@klantbeeld/access';

/** What this caller may see of one client in this request. */
export interface SubjectAccess {
  readonly clientId: string;
  /** Whether the caller is connected to the client at all. */
  readonly isConnected: boolean;
  /** In what capacity; null for who is not connected. */
  readonly capacity?: Capacity | null;
  /** When the connection ends by itself: the end of an override; null otherwise. */
  readonly endsAt?: Date | null;
  /** Whether one class of data may be shown. */
  decide(dataClass: DataClass): Decision;
  /** Whether an override would show at least one of these classes, were they withheld. */
  overrideShows?(dataClasses: readonly DataClass[]): boolean;
}

/** Fixes relation and purpose, so that a decision is a look in the policy table. */
export function subjectAccess(caller: Caller, clientId: string, relation: ClientRelation): SubjectAccess {
  return {
    clientId,
    isConnected: relation.capacity !== null,
    capacity: relation.capacity,
    endsAt: relation.endsAt ?? null,
    decide: (dataClass) => decide(caller.purpose, relation, dataClass),
    overrideShows: (dataClasses) => overrideShows(caller, dataClasses),
  };
}

const ACCESS = Symbol('access to the client this row is about');

/** A row that was read through the door: it carries the decision about its client. */
export type Admitted<Row extends object> = Row & { readonly [ACCESS]: SubjectAccess };

/** Gives a row the decision about its client. Copies of the row keep it. */
export function admitRow<Row extends object>(row: Row, access: SubjectAccess): Admitted<Row> {
  return { ...row, [ACCESS]: access };
}

/** The decision a row carries, or undefined for a row that did not come through the door. */
export function accessOf(row: unknown): SubjectAccess | undefined {
  return typeof row === 'object' && row !== null ? (row as Partial<Admitted<object>>)[ACCESS] : undefined;
}
