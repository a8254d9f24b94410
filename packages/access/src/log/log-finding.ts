import type { LogTable } from './log-rows.js';
import type { LogTrim } from './log-trim.js';

/** What can be wrong with a log. */
export const LOG_FINDING_KINDS = {
  EDITED: 'says something else than when it was sealed',
  DELETED: 'was sealed and is gone',
  INSERTED: 'was put in by somebody else than the service',
  SWAPPED: 'changed places with another row',
  CUT: 'the end of the log is gone',
  REWRITTEN: 'is not what the second place remembers',
  NOT_ANCHORED: 'the second place does not know it',
  TOO_EARLY: 'let rows go before their term was over',
} as const;
export type LogFindingKind = keyof typeof LOG_FINDING_KINDS;

/** Something that is wrong with a log, and where. */
export interface LogFinding {
  readonly kind: LogFindingKind;
  readonly table: LogTable | 'log_seal' | 'log_trim';
  /** First row that it is about: its id, or the number of a seal or trim. */
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
  /** What went after its term, oldest first; the log begins after the last of them. */
  readonly trims: readonly LogTrim[];
  /** Moment of the oldest row that is kept; null when nothing ever went, or nothing is left. */
  readonly beginsAt: string | null;
}
