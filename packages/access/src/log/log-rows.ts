import { createHash } from 'node:crypto';
import type { AccessDecision, AccessLine, LogCapacity, LogLaw } from './access-line.js';
import type { AccessLogKeys } from './access-log-keys.js';

/** The two tables of lines. */
export const LOG_TABLES = ['processing_log', 'access_audit'] as const;
export type LogTable = (typeof LOG_TABLES)[number];

/** A row of `processing_log` (Logboek Dataverwerkingen), without its id. */
export interface ProcessingRow {
  readonly trace_id: string;
  readonly span_id: string;
  /** 1 data was processed, 2 the look was refused or failed. */
  readonly status: number;
  readonly name: string;
  readonly started_at: string;
  readonly ended_at: string;
  readonly processing_activity: string;
  /** `\x` and the encrypted id in hexadecimal digits. */
  readonly data_subject_id: string;
}

/** A row of `access_audit` (NEN 7513), without its id. */
export interface AuditRow {
  readonly occurred_at: string;
  readonly staff_id: string;
  readonly roles: readonly string[];
  readonly organisation: string;
  readonly purpose: string | null;
  readonly case_id: string | null;
  /** OVERRIDE for a look outside the caseload; null for who is not connected. */
  readonly capacity: LogCapacity | null;
  /** `\x` and the keyed hash in hexadecimal digits. */
  readonly subject_pseudonym: string;
  /** `\x` and the encrypted id in hexadecimal digits, the same bytes as in `processing_log`. */
  readonly data_subject_id: string;
  /** Code of the municipality whose privacy officer may read the row; null for the house alone. */
  readonly municipality_code: string | null;
  readonly law: LogLaw;
  readonly given: readonly string[];
  readonly withheld: readonly string[];
  readonly decision: AccessDecision;
  readonly trace_id: string;
  readonly span_id: string;
}

const PROCESSING_COLUMNS: readonly (keyof ProcessingRow)[] = [
  'trace_id',
  'span_id',
  'status',
  'name',
  'started_at',
  'ended_at',
  'processing_activity',
  'data_subject_id',
];
const AUDIT_COLUMNS: readonly (keyof AuditRow)[] = [
  'occurred_at',
  'staff_id',
  'roles',
  'organisation',
  'purpose',
  'case_id',
  'capacity',
  'subject_pseudonym',
  'data_subject_id',
  'municipality_code',
  'law',
  'given',
  'withheld',
  'decision',
  'trace_id',
  'span_id',
];
const COLUMNS: Readonly<Record<LogTable, readonly string[]>> = {
  processing_log: PROCESSING_COLUMNS,
  access_audit: AUDIT_COLUMNS,
};

/** What differs between looks of one question at several clients: the case, and the client. */
export interface OwnOfAudit {
  readonly caseId: string | null;
  readonly pseudonym: Buffer;
  readonly sealed: Buffer;
}
/** `case_id`, `capacity`, `subject_pseudonym` and `data_subject_id`, which stand one after the other. */
const OWN_COLUMNS = 4;

const STATUS_OK = 1;
const STATUS_ERROR = 2;

/** What a row says of a client beside the line: the encrypted id, its keyed hash, and the municipality that is responsible. */
export interface LineSubject {
  readonly sealed: Buffer;
  readonly pseudonym: Buffer;
  readonly municipality: string | null;
}

/** The row of `processing_log` of a line. */
export function processingRow(line: AccessLine, { sealed }: LineSubject): ProcessingRow {
  return {
    trace_id: traceIdOf(line.caller.requestId),
    span_id: line.spanId,
    status: statusOf(line),
    name: line.name,
    started_at: line.startedAt.toISOString(),
    ended_at: line.endedAt.toISOString(),
    processing_activity: processingActivityOf(line.caller.purpose),
    data_subject_id: hex(sealed),
  };
}

/** 1 where data was processed, 2 where the look was refused or failed. */
export function statusOf({ isAnswered, decision }: Pick<AccessLine, 'isAnswered' | 'decision'>): number {
  return isAnswered && decision !== 'REFUSED' ? STATUS_OK : STATUS_ERROR;
}

/** The row of `access_audit` of a line. */
export function auditRow(line: AccessLine, { sealed, pseudonym, municipality }: LineSubject): AuditRow {
  const { caller } = line;
  return {
    occurred_at: line.endedAt.toISOString(),
    staff_id: caller.staffId,
    roles: caller.roles,
    organisation: caller.organisation,
    purpose: caller.purpose,
    case_id: line.caseId,
    capacity: line.capacity,
    subject_pseudonym: hex(pseudonym),
    data_subject_id: hex(sealed),
    municipality_code: municipality,
    law: line.law,
    given: line.given,
    withheld: line.withheld,
    decision: line.decision,
    trace_id: traceIdOf(caller.requestId),
    span_id: line.spanId,
  };
}

/** A row with the mark that only a holder of the key can make. */
export function marked<Row extends object>(table: LogTable, row: Row, keys: AccessLogKeys): Row & { mark: string } {
  return { ...row, mark: hex(markOfRow(table, row, keys)) };
}

/** The mark that fits a row as it stands, whether it comes from a line or from the database. */
export function markOfRow(table: LogTable, row: object, keys: AccessLogKeys): Buffer {
  const values = COLUMNS[table].map((column) => plain((row as Record<string, unknown>)[column]));
  return keys.markOf(JSON.stringify([table, ...values]));
}

/** Marks of rows of `processing_log` that differ in their data subject alone, which is the last column. */
export function processingMarksOf(row: ProcessingRow, keys: AccessLogKeys): (own: OwnOfAudit) => Buffer {
  const values = PROCESSING_COLUMNS.slice(0, -1).map((column) => JSON.stringify(row[column]));
  const before = [JSON.stringify('processing_log'), ...values].join(',');
  return ({ sealed }) => keys.markOf(`[${before},"\\\\x${sealed.toString('hex')}"]`);
}

/**
 * Marks of rows of `access_audit` that differ in their case and subject alone: the same marks, and what they share is put
 * into words once.
 */
export function auditMarksOf(row: AuditRow, keys: AccessLogKeys): (own: OwnOfAudit) => Buffer {
  const own = AUDIT_COLUMNS.findIndex((column) => column === 'case_id');
  const values = AUDIT_COLUMNS.map((column) => JSON.stringify(row[column]));
  const before = [JSON.stringify('access_audit'), ...values.slice(0, own)].join(',');
  const capacity = values[own + 1];
  const after = values.slice(own + OWN_COLUMNS).join(',');
  return ({ caseId, pseudonym, sealed }) =>
    keys.markOf(
      `[${before},${JSON.stringify(caseId)},${capacity},"\\\\x${pseudonym.toString('hex')}","\\\\x${sealed.toString('hex')}",${after}]`,
    );
}

/** URI of a purpose in the register of processing activities. */
export function processingActivityOf(purpose: string | null): string {
  return `urn:klantbeeld:processing-activity:${purpose ?? 'NONE'}`;
}

/** Trace id of W3C Trace Context: a request id that is a UUID without its hyphens, of any other a hash. */
export function traceIdOf(requestId: string): string {
  const digits = requestId.replaceAll('-', '').toLowerCase();
  return /^[0-9a-f]{32}$/.test(digits) ? digits : createHash('sha256').update(requestId).digest('hex').slice(0, 32);
}

function plain(value: unknown): unknown {
  return Buffer.isBuffer(value) ? hex(value) : value;
}

/** Bytes as PostgreSQL reads and writes them. */
function hex(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
}
