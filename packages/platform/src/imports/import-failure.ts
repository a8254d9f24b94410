/** A file that cannot be imported at all; the message names the file and says what to do. */
export class ImportFailure extends Error {
  override readonly name = 'ImportFailure';
}

/** What errors of Node and of the database carry. */
interface Failed {
  readonly message?: unknown;
  readonly code?: string;
  /** Only on errors that PostgreSQL sent. */
  readonly severity?: string;
  readonly table?: string;
  readonly constraint?: string;
}

/** What went wrong, for the operator. A database's own message is left out, because it can quote the data. */
export function describeFailure(error: unknown): string {
  const { message, code, severity, table, constraint }: Failed =
    typeof error === 'object' && error !== null ? error : {};
  if (severity === undefined) return String(message || code || 'Something unknown went wrong.');
  const where = [table && `table ${table}`, constraint && `constraint ${constraint}`].filter(Boolean).join(', ');
  return `The database refused with code ${code ?? 'unknown'}${where ? ` (${where})` : ''}.`;
}
