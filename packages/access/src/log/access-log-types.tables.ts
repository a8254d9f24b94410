import { LOG_TABLES, type LogTable } from './log-rows.js';

/** A column whose check becomes one of a type of its own. */
interface TypedColumn {
  readonly column: string;
  /** What the type is made of. */
  readonly base: string;
  /** The check of the table that goes, without the name of the table. */
  readonly before: string;
  readonly check: string;
}

/** Hexadecimal digits alone: what is decoded and encoded again and is what it was. */
const digits = (count: number): string =>
  `octet_length(value) = ${count} and encode(decode(value, 'hex'), 'hex') = value`;

const OF_BOTH: readonly TypedColumn[] = [
  { column: 'trace_id', base: 'text', before: 'trace_id_hexadecimal', check: digits(32) },
  { column: 'span_id', base: 'text', before: 'span_id_hexadecimal', check: digits(16) },
];
// Not those that a service reads by name, such as the mark and the decision: whoever prepared such a statement before is
// refused by PostgreSQL from then on, because its result changes its type.
const COLUMNS: Readonly<Record<LogTable, readonly TypedColumn[]>> = {
  processing_log: [
    ...OF_BOTH,
    { column: 'status', base: 'smallint', before: 'status_check', check: 'value in (0, 1, 2)' },
  ],
  access_audit: OF_BOTH,
};

/**
 * The checks of single columns as types: PostgreSQL reads those of a type once for each connection, and those of a table
 * from their text with each statement that adds a row, of which the long ones of digits took a tenth. A column becomes of
 * its type before that has its check, and the check is for rows to come: of those that are there the check of the table
 * held. So no row is read or written anew, and who writes waits no longer than a change of the catalogue takes. Table by
 * table, each with types of its own, so that nobody who writes meanwhile meets a deadlock.
 */
export const ACCESS_LOG_TYPES: readonly { readonly name: string; readonly statements: readonly string[] }[] =
  LOG_TABLES.map((table) => ({
    name: `types-of-${table}`,
    statements: [
      ...COLUMNS[table].map(({ column, base }) => `create domain ${table}_${column} as ${base}`),
      `alter table ${table} ${COLUMNS[table].flatMap((one) => changesOf(table, one)).join(', ')}`,
      ...COLUMNS[table].map(
        ({ column, check }) =>
          `alter domain ${table}_${column} add constraint ${table}_${column}_check check (${check}) not valid`,
      ),
    ],
  }));

function changesOf(table: LogTable, { column, before }: TypedColumn): readonly string[] {
  return [`drop constraint ${table}_${before}`, `alter column ${column} type ${table}_${column}`];
}

/**
 * One index instead of two: it finds the looks at a client, and refuses a row that was copied as it is, whose mark is the
 * same. An index of places at random is what a row costs most, above all in a log that is large.
 */
export const ACCESS_AUDIT_BY_CLIENT = {
  name: 'access_audit_by_client',
  on: 'access_audit (subject_pseudonym, occurred_at, mark)',
  isUnique: true,
} as const;

/** The two that it takes the place of. */
export const ACCESS_AUDIT_INDEXES_GONE: readonly string[] = ['drop index access_audit_by_subject, access_audit_once'];

/**
 * What a seal holds stays as it is: marks cannot be made smaller, and trying it with them and the ids took nine tenths of
 * the time of a seal. For seals to come.
 */
export const LOG_SEALS_UNCOMPRESSED: readonly string[] = [
  `alter table log_seal ${['processing_ids', 'processing_marks', 'audit_ids', 'audit_marks'].map((column) => `alter column ${column} set storage external`).join(', ')}`,
];
