import type { BsnVault } from '@klantbeeld/domain';

/** A row on its way to a table: column names to values, bytes in PostgreSQL's hex form. */
export type Row = Readonly<Record<string, unknown>>;

/** Kinds of records that have an id of their own. */
export const RECORD_WORDS = [
  'client',
  'assignment',
  'consent',
  'safety',
  'participation',
  'intake',
  'plan',
  'goal',
  'intervention',
  'placement',
  'timeline',
  'application',
  'benefit',
  'benefit period',
  'duty',
  'exemption',
  'sanction',
  'programme',
  'programme duty',
  'attendance',
  'indication',
  'waiting',
  'employment',
  'report',
  'assessment',
  'arrangement',
  'practice',
] as const;
export type RecordWord = (typeof RECORD_WORDS)[number];

/** Whose rows are made. */
export interface RowOwner {
  readonly clientId: string;
  readonly bsn: string;
  readonly municipalityCode: string;
  /** The id of one of the client's records; always the same for the same word and place. */
  idOf(word: RecordWord, place: number): string;
}

/** What rows are made with. */
export interface RowTools {
  readonly vault: BsnVault;
}

/** Bytes in the hex form that PostgreSQL reads as bytea. */
export function hex(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
}
