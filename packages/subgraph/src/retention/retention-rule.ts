import type { DataClass } from '@klantbeeld/access';

/** What happens on the day after the last one: the rows go, or what tells whom they are about. */
export type RetentionAct =
  | { readonly kind: 'DELETE' }
  /** Goes with all rows before it and the seals over them: the access log, by `applyLogRetention`. */
  | { readonly kind: 'TRIM' }
  /** New values by column, as SQL; `countsFrom` has to be null for a row that has them. */
  | { readonly kind: 'ANONYMISE'; readonly set: Readonly<Record<string, string>> };

/** Until when the rows of one table are kept. All SQL is our own; `kept` is the row, `$1::date` the day. */
export interface RetentionRule {
  readonly table: string;
  /** Classes of data in the table; empty where no field of the graph shows it. */
  readonly dataClasses: readonly DataClass[];
  /** Name of the term in `retention_term`. */
  readonly term: string;
  /** SQL: the day from which the term counts; null while the row has to stay, such as in an open file. */
  readonly countsFrom: string;
  /** SQL: id of the client, whose writes take turns with the removal; null for a row about no client. */
  readonly client: string | null;
  /** SQL: code of the municipality whose own term counts; null where there is one term for all. */
  readonly municipality: string | null;
  readonly act: RetentionAct;
  /** Whether others have to hear of it, by an event with the id of the row. */
  readonly isTold: boolean;
  /** Kind of that event. */
  readonly toldAs: string;
  /** SQL that waits for writers of the table who lock no client, such as an import; null where there are none. */
  readonly waitsFor: string | null;
}

/** A table without a term, and why. */
export interface KeptTable {
  readonly table: string;
  readonly reason: string;
}

/** What a service says about every table that it has. */
export interface RetentionPlan {
  /** In the order in which they are applied: rows that refer to others stand before those. */
  readonly rules: readonly RetentionRule[];
  readonly kept: readonly KeptTable[];
  /**
   * Rules that may be applied only to clients of whom no service keeps anything any more, so only by who has every
   * database; after all others.
   */
  readonly whenNobodyKeeps?: readonly RetentionRule[];
}

/** The event that tells that a record is gone because its term is over. */
export const RECORD_EXPIRED = 'RECORD_EXPIRED';

/** The event that tells that the register has let a client go: nothing about them is kept anywhere. */
export const CLIENT_REMOVED = 'CLIENT_REMOVED';

type Facts = Pick<RetentionRule, 'table' | 'dataClasses' | 'term' | 'countsFrom'> & Partial<RetentionRule>;

/** A rule with what most rules have: rows of a client, which are deleted, and nobody has to be told. */
export function expires(facts: Facts): RetentionRule {
  return {
    client: 'kept.client_id',
    municipality: null,
    act: { kind: 'DELETE' },
    isTold: false,
    toldAs: RECORD_EXPIRED,
    waitsFor: null,
    ...facts,
  };
}

/** SQL: the Dutch day of a moment. */
export function dutchDay(moment: string): string {
  return `(${moment} at time zone 'Europe/Amsterdam')::date`;
}

/**
 * SQL: the day on which a file closed, the last of its days; null while a part of it is open. Takes a `select` for each
 * part with one column of days, in which null means open.
 */
export function closingDay(parts: readonly string[]): string {
  const days = parts.join(' union all ');
  return `(select case when bool_or(part.day is null) then null else max(part.day) end from (${days}) as part (day))`;
}

/** SQL: a day that counts once the file has closed, which has its days in `closed`; null while it is open. */
export function onceClosed(closed: string, day: string): string {
  return `case when ${closed} < $1::date then ${day} end`;
}

/** SQL for `closingDay`: open as long as somebody has the client in the caseload for one of these purposes. */
export function openAssignment(client: string, purposes: readonly string[]): string {
  const list = purposes.map((purpose) => `'${purpose}'`).join(', ');
  return `select until_on from assignment where client_id = ${client} and purpose in (${list})`;
}
