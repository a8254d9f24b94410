import type { RetentionTerm } from '@klantbeeld/domain';
import type { AccessLogKeys } from './access-log-keys.js';

/** A beginning of the log that went after its term: as a row, and as the second place remembers it. */
export interface LogTrim {
  readonly number: number;
  readonly trimmedAt: string;
  /** Number of the last seal that went. */
  readonly lastSeal: number;
  /** Its hash, in hexadecimal digits: what is left of the chain begins with it. */
  readonly lastHash: string;
  /** Last row of `processing_log` that went; null when none ever did. */
  readonly processingUntil: number | null;
  /** Last row of `access_audit` that went; null when none ever did. */
  readonly auditUntil: number | null;
  /** Moment of the newest row that went. */
  readonly newestAt: string;
  /** The term by which it went. */
  readonly term: RetentionTerm;
  /** How many things were wrong with what went, as a verification found just before. */
  readonly findings: number;
  /** Keyed hash of all this, in hexadecimal digits. */
  readonly mark: string;
}

/** The mark that fits a trim: without the key of the log nobody can write one. */
export function markOfTrim(trim: Omit<LogTrim, 'mark'>, keys: AccessLogKeys): string {
  return keys.markOf(JSON.stringify(['log_trim', ...factsOf(trim)])).toString('hex');
}

/** A trim with its mark. */
export function markedTrim(trim: Omit<LogTrim, 'mark'>, keys: AccessLogKeys): LogTrim {
  return { ...trim, mark: markOfTrim(trim, keys) };
}

/** Whether a service with this key wrote the trim, as it stands. */
export function isOurs(trim: LogTrim, keys: AccessLogKeys): boolean {
  return markOfTrim(trim, keys) === trim.mark;
}

/** Whether two say the same. */
export function isSameTrim(one: LogTrim, other: LogTrim): boolean {
  return one.mark === other.mark && JSON.stringify(factsOf(one)) === JSON.stringify(factsOf(other));
}

function factsOf(trim: Omit<LogTrim, 'mark'>): readonly unknown[] {
  const { number, trimmedAt, lastSeal, lastHash, processingUntil, auditUntil, newestAt, term, findings } = trim;
  const rows = [processingUntil, auditUntil, newestAt];
  return [number, trimmedAt, lastSeal, lastHash, ...rows, term.amount, term.unit, findings];
}
