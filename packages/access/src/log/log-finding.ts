import type { LogTable } from './log-rows.js';

/** What can be wrong with a log. */
export const LOG_FINDING_KINDS = {
  EDITED: 'says something else than when it was sealed',
  DELETED: 'was sealed and is gone',
  INSERTED: 'was put in by somebody else than the service',
  SWAPPED: 'changed places with another row',
  CUT: 'the end of the log is gone',
  REWRITTEN: 'the seals are not the ones that the second place remembers',
  NOT_ANCHORED: 'the second place does not know the seal',
} as const;
export type LogFindingKind = keyof typeof LOG_FINDING_KINDS;

/** Something that is wrong with a log, and where. */
export interface LogFinding {
  readonly kind: LogFindingKind;
  readonly table: LogTable | 'log_seal';
  /** First row that it is about: its id, or the number of a seal. */
  readonly from: number;
  /** Last row that it is about. */
  readonly until: number;
  /** More about it, in words; empty when the kind says all. */
  readonly detail: string;
}

/** How a log was found. */
export interface LogVerdict {
  readonly seals: number;
  /** Sealed rows of both tables that were looked at. */
  readonly rows: number;
  /** Rows that no seal covers yet; until then nobody would notice that one is gone. */
  readonly unsealed: number;
  readonly findings: readonly LogFinding[];
}
