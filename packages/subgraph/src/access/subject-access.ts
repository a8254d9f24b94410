import {
  decide,
  overrideShows,
  type Caller,
  type ClientRelation,
  type DataClass,
  type Decision,
  type LogCapacity,
} from '@klantbeeld/access';

/** What this caller may see of one client in this request. */
export interface SubjectAccess {
  readonly clientId: string;
  /** Whether the caller is connected to the client at all. */
  readonly isConnected: boolean;
  /** In what capacity; null for who is not connected. */
  readonly capacity: LogCapacity | null;
  /** When the connection ends by itself: the end of an override; null otherwise. */
  readonly endsAt?: Date | null;
  /** Whether one class of data may be shown. */
  decide(dataClass: DataClass): Decision;
  /** Whether an override would show at least one of these classes, were they withheld. */
  overrideShows?(dataClasses: readonly DataClass[]): boolean;
  /** Assignment or override that connects the caller to the client; null when none is known. */
  readonly caseId: string | null;
  /** Code of the municipality that is responsible for the client; null when the caller is not connected. */
  readonly municipality?: string | null;
  /** What was shown and withheld of the client so far, for the access log. */
  readonly seen: SeenOfSubject;
}

/** Names of what was asked of a client, such as `BenefitsDossier.benefit`. */
export interface SeenOfSubject {
  readonly given: Set<string>;
  readonly withheld: Set<string>;
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
    caseId: relation.caseId ?? null,
    municipality: relation.municipality ?? null,
    seen: { given: new Set(), withheld: new Set() },
  };
}

/** Whether a class of data may be shown under this name; either way the access log will say so. */
export function shows(access: SubjectAccess, name: string, dataClass: DataClass): boolean {
  const isShown = access.decide(dataClass).effect === 'SHOW';
  (isShown ? access.seen.given : access.seen.withheld).add(name);
  return isShown;
}

const ACCESS = Symbol('access to the client this row is about');

/** A row that was read through the door: it carries the decision about its client. */
export type Admitted<Row extends object> = Row & { readonly [ACCESS]: SubjectAccess };

/** Gives a row the decision about its client. Copies of the row keep it. */
export function admitRow<Row extends object>(row: Row, access: SubjectAccess): Admitted<Row> {
  return { ...row, [ACCESS]: access };
}

/**
 * The same for a row that was read for this request alone, and is not copied: that would cost as much as reading it did.
 * One that carries another decision is copied after all.
 */
export function admitFreshRow<Row extends object>(row: Row, access: SubjectAccess): Admitted<Row> {
  const carried = accessOf(row);
  if (carried !== undefined && carried !== access) return admitRow(row, access);
  (row as { [ACCESS]?: SubjectAccess })[ACCESS] = access;
  return row as Admitted<Row>;
}

/** The decision a row carries, or undefined for a row that did not come through the door. */
export function accessOf(row: unknown): SubjectAccess | undefined {
  return typeof row === 'object' && row !== null ? (row as Partial<Admitted<object>>)[ACCESS] : undefined;
}
