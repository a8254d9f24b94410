import { PURPOSES, type Purpose } from '../purpose/purpose.js';
import type { DataClass } from './data-class.js';
import { SHOW, withhold, type Decision, type WithheldReason } from './decision.js';
import { CAPACITIES, POLICY_TABLE, type Capacity, type Cell } from './policy-table.js';

/** How a caller is connected to one client on one day, as this service knows it. */
export interface ClientRelation {
  /** Null when the caller is not connected for this purpose. */
  readonly capacity: Capacity | null;
  /** Classes for which the client gave consent for this purpose, given, not withdrawn and not expired. */
  readonly consents: ReadonlySet<DataClass>;
  /** When an override ends by itself; null for who is assigned. */
  readonly endsAt?: Date | null;
  /** Id of the assignment that connects them, for the access log. */
  readonly caseId?: string | null;
  /** Code of the municipality that is responsible for the client, for the access log; null when not known. */
  readonly municipality?: string | null;
}

/** No connection at all. */
export const NO_RELATION: ClientRelation = { capacity: null, consents: new Set() };

/** Whether a class of data of one client may be shown for a purpose. Denied unless the table says otherwise. */
export function decide(purpose: Purpose | null, relation: ClientRelation, dataClass: DataClass): Decision {
  if (purpose === null) return withhold('PURPOSE_NOT_ALLOWED');
  if (relation.capacity === null) return withhold('NOT_IN_CASELOAD');
  const cell = POLICY_TABLE[purpose]?.[relation.capacity]?.[dataClass];
  if (cell === 'yes' || (cell === 'consent' && relation.consents.has(dataClass))) return SHOW;
  return withhold(reasonOf(cell));
}

function reasonOf(cell: Cell | undefined): WithheldReason {
  if (cell === 'consent') return 'CONSENT_REQUIRED';
  if (cell === 'no-basis') return 'NO_LEGAL_BASIS';
  if (cell === 'confidential') return 'CONFIDENTIAL';
  return 'PURPOSE_NOT_ALLOWED';
}

/** Whether a purpose may be shown a class of data at all: of some client, in some capacity, perhaps by consent. */
export function purposeMayBeShown(purpose: Purpose | null, dataClass: DataClass): boolean {
  if (purpose === null) return false;
  return CAPACITIES.some((capacity) =>
    ['yes', 'consent'].includes(POLICY_TABLE[purpose]?.[capacity]?.[dataClass] ?? ''),
  );
}

/** Purposes that show at least one of the classes to somebody who guides the client, without asking consent. */
export function purposesThatAllow(dataClasses: readonly DataClass[]): readonly Purpose[] {
  return PURPOSES.filter((purpose) =>
    dataClasses.some((dataClass) => POLICY_TABLE[purpose]?.GUIDANCE?.[dataClass] === 'yes'),
  );
}
